import type { LucideIcon } from 'lucide-react'
import type { ComponentPropsWithRef } from 'react'
import { classNames } from '../../lib/class-names.ts'
import styles from './button.module.css'

export type ButtonVariant = 'primary' | 'plain' | 'danger'

export type ButtonProps = ComponentPropsWithRef<'button'> &
  Readonly<{
    variant?: ButtonVariant
    icon?: LucideIcon
    /** Dense rows use the 26 px button. */
    small?: boolean
    /** Shows only its icon where the window is narrow; its words stay its name. */
    shrinks?: boolean
  }>

/** A button is a verb. One primary button per screen. */
export function Button({
  variant = 'plain',
  icon: Icon,
  small = false,
  shrinks = false,
  className,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button type={type} className={classNames(styles.button, styles[variant], small && styles.small, className)} {...rest}>
      {Icon !== undefined && <Icon size={14} strokeWidth={1.75} aria-hidden />}
      {shrinks ? <span className={styles.shrinks}>{children}</span> : children}
    </button>
  )
}
