import { Dialog } from '@base-ui/react/dialog'
import { Printer, Search, X } from 'lucide-react'
import { useState } from 'react'
import { type Shortcut, shortcutGroups, shortcuts } from '../../shared/ipc/shortcuts.ts'
import { useSpoken } from '../components/announcer/announcer.tsx'
import { Button } from '../components/button/button.tsx'
import { KeyCaps } from '../components/kbd/key-caps.tsx'
import { fuzzyScore } from '../lib/fuzzy.ts'
import styles from './shortcut-overlay.module.css'

/** Every key there is, searchable and on paper: the same table the keys themselves read. */
export function ShortcutOverlay({
  open,
  onClose,
  focusAfter,
}: Readonly<{ open: boolean; onClose: () => void; focusAfter: () => HTMLElement | null }>) {
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup} finalFocus={focusAfter}>
          <OverlayBody />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function OverlayBody() {
  const count = useSpoken<HTMLParagraphElement>()
  const [typed, setTyped] = useState('')
  const shown = shortcuts.filter((shortcut) => shortcut.keys.length > 0 && fits(typed, shortcut))
  return (
    <>
      <header className={styles.head}>
        <Dialog.Title className={styles.title}>Keyboard shortcuts</Dialog.Title>
        <div className={styles.search}>
          <Search size={14} strokeWidth={1.75} aria-hidden />
          <input
            className={styles.input}
            value={typed}
            placeholder="Search keys and commands"
            aria-label="Search the shortcuts"
            autoFocus
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
        <Button icon={Printer} className={styles.print} onClick={() => window.print()}>
          Print
        </Button>
        <Dialog.Close className={styles.close} aria-label="Close">
          <X size={16} strokeWidth={1.75} aria-hidden />
        </Dialog.Close>
      </header>
      <div className={styles.groups} tabIndex={0} role="region" aria-label="Shortcuts by group">
        {shortcutGroups.map((group) => {
          const inGroup = shown.filter((shortcut) => shortcut.group === group)
          return inGroup.length === 0 ? null : (
            <section key={group} className={styles.group} aria-label={group}>
              <h3 className={styles.groupTitle}>{group}</h3>
              <dl className={styles.lines}>
                {inGroup.map(({ id, words, keys, where }) => (
                  <div key={id} className={styles.line}>
                    <dt>
                      {words}
                      {where === 'editor' && <span className={styles.where}> while writing</span>}
                    </dt>
                    <dd className={styles.keys}>
                      {keys.map((combo) => (
                        <KeyCaps key={combo} keys={combo} />
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        })}
        {shown.length === 0 && <p className={styles.none}>No shortcut is called like this.</p>}
      </div>
      <p ref={count} className="visually-hidden">
        {typed === '' ? '' : `${shown.length} shortcuts`}
      </p>
    </>
  )
}

function fits(typed: string, { words, group, keys }: Shortcut): boolean {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return true
  return (
    [words, group].some((text) => text.toLowerCase().includes(wanted)) ||
    keys.some((combo) => combo.toLowerCase().includes(wanted.replace(/\s*\+\s*/g, '+').replace(/(?<=\w)\s+/g, '+'))) ||
    (wanted.length > 3 && (fuzzyScore(wanted, words) ?? 0) > 20)
  )
}
