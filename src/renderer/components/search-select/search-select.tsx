import { Combobox } from '@base-ui/react/combobox'
import { Check, ChevronDown, Search } from 'lucide-react'
import { textKey } from '../../../shared/domain/values/text-key.ts'
import { classNames } from '../../lib/class-names.ts'
import select from '../select/select.module.css'
import styles from './search-select.module.css'

export type SearchSelectOption<Value extends string> = Readonly<{
  value: Value
  label: string
  /** What else it is found by. */
  also: string
}>

export type SearchSelectGroup<Value extends string> = Readonly<{ label: string; items: readonly SearchSelectOption<Value>[] }>

type SearchSelectProps<Value extends string> = Readonly<{
  label: string
  /** Shown while nothing is chosen. */
  placeholder: string
  searchLabel: string
  value: Value | null
  groups: readonly SearchSelectGroup<Value>[]
  onChange: (value: Value) => void
}>

/** One choice out of a long list in groups, with a line to type in. */
export function SearchSelect<Value extends string>({ label, placeholder, searchLabel, value, groups, onChange }: SearchSelectProps<Value>) {
  const chosen = groups.flatMap(({ items }) => items).find((option) => option.value === value) ?? null
  return (
    <Combobox.Root
      items={groups}
      value={chosen}
      isItemEqualToValue={(a, b) => a?.value === b?.value}
      filter={fits}
      onValueChange={(next: SearchSelectOption<Value> | null) => next !== null && onChange(next.value)}
      autoHighlight
    >
      <Combobox.Label className="visually-hidden">{label}</Combobox.Label>
      <Combobox.Trigger className={classNames(select.trigger, styles.trigger)}>
        <span className={select.value}>
          <Combobox.Value placeholder={placeholder} />
        </span>
        <Combobox.Icon className={select.icon}>
          <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
        </Combobox.Icon>
      </Combobox.Trigger>
      <Combobox.Portal>
        <Combobox.Positioner className={select.positioner} align="start" sideOffset={4}>
          <Combobox.Popup className={styles.popup} aria-label={label}>
            <div className={styles.search}>
              <Search size={14} strokeWidth={1.75} aria-hidden />
              <Combobox.Input className={styles.input} placeholder={searchLabel} aria-label={searchLabel} spellCheck={false} />
            </div>
            <Combobox.Empty>
              <p className={styles.none}>Nothing is called like this.</p>
            </Combobox.Empty>
            <Combobox.List className={styles.list}>
              {(group: SearchSelectGroup<Value>) => (
                <Combobox.Group key={group.label} items={group.items}>
                  <Combobox.GroupLabel className={styles.group}>{group.label}</Combobox.GroupLabel>
                  <Combobox.Collection>
                    {(option: SearchSelectOption<Value>) => (
                      <Combobox.Item key={option.value} value={option} className={select.item}>
                        <span className={select.mark}>
                          <Combobox.ItemIndicator>
                            <Check size={14} strokeWidth={1.75} aria-hidden />
                          </Combobox.ItemIndicator>
                        </span>
                        {option.label}
                      </Combobox.Item>
                    )}
                  </Combobox.Collection>
                </Combobox.Group>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  )
}

// Every word typed must stand somewhere: 'git dep' finds the deploy keys of GitHub.
function fits({ label, also }: SearchSelectOption<string>, typed: string): boolean {
  const text = textKey(`${label} ${also}`)
  return textKey(typed)
    .split(' ')
    .every((word) => text.includes(word))
}
