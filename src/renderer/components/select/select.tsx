import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import { useId } from 'react'
import { classNames } from '../../lib/class-names.ts'
import styles from './select.module.css'

export type SelectOption<Value extends string> = Readonly<{ value: Value; label: string; detail?: string }>

type SelectProps<Value extends string> = Readonly<{
  /** Read aloud; shown only when `showLabel` is set. */
  label: string
  showLabel?: boolean
  value: Value
  options: readonly SelectOption<Value>[]
  onChange: (value: Value) => void
  disabled?: boolean
  hint?: string
  /** One of many in a list of facts: only its words, until somebody points at it. */
  quiet?: boolean
}>

/** One choice out of a short list. */
export function Select<Value extends string>({
  label,
  showLabel = false,
  value,
  options,
  onChange,
  disabled = false,
  hint,
  quiet = false,
}: SelectProps<Value>) {
  const hintId = useId()
  return (
    <Base.Root items={options} value={value} disabled={disabled} onValueChange={(next) => next !== null && onChange(next)}>
      <div className={styles.field}>
        <Base.Label className={classNames(showLabel ? styles.label : 'visually-hidden')}>{label}</Base.Label>
        <Base.Trigger
          className={classNames(styles.trigger, quiet && styles.quiet, quiet && value === '' && styles.unset)}
          aria-describedby={hint === undefined ? undefined : hintId}
        >
          <Base.Value className={styles.value} />
          <Base.Icon className={styles.icon}>
            <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
          </Base.Icon>
        </Base.Trigger>
        {hint !== undefined && (
          <p id={hintId} className={styles.hint}>
            {hint}
          </p>
        )}
      </div>
      <Base.Portal>
        <Base.Positioner className={styles.positioner} alignItemWithTrigger={false} sideOffset={4}>
          <Base.Popup className={styles.popup}>
            {options.map((option) => (
              <Base.Item key={option.value} value={option.value} className={styles.item}>
                <span className={styles.mark}>
                  <Base.ItemIndicator>
                    <Check size={14} strokeWidth={1.75} aria-hidden />
                  </Base.ItemIndicator>
                </span>
                <Base.ItemText>{option.label}</Base.ItemText>
                {option.detail !== undefined && <span className={styles.detail}>{option.detail}</span>}
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
