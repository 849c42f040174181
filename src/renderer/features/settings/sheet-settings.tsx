import type { Settings } from '../../../shared/ipc/areas/settings-contract.ts'
import { Notice } from '../../components/notice/notice.tsx'
import { Segments } from '../../components/segments/segments.tsx'
import styles from './notice-settings.module.css'
import { SettingsSection } from './settings-section.tsx'
import { useSaveSettings } from './use-save-settings.ts'

const meanings = [
  { value: 'edit', label: 'Edits the cell' },
  { value: 'down', label: 'Moves down' },
] as const

/** How the sheet answers keys that programs disagree about. */
export function SheetSettings({ settings }: Readonly<{ settings: Settings }>) {
  const save = useSaveSettings()
  return (
    <SettingsSection title="Sheet">
      <div>
        <p className={styles.question}>Enter on a cell</p>
        <Segments
          legend="Enter on a cell"
          value={settings.enterMovesDown ? 'down' : 'edit'}
          options={meanings}
          onChange={(meaning) => save.mutate({ enterMovesDown: meaning === 'down' })}
        />
        <span className={styles.hint}>Google Sheets edits, Excel moves down. F2 and typing edit either way.</span>
      </div>
      {save.error !== null && <Notice tone="crit">{save.error.message}</Notice>}
    </SettingsSection>
  )
}
