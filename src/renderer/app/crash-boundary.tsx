import { Component, type ReactNode } from 'react'
import { Button } from '../components/button/button.tsx'
import styles from './crash-boundary.module.css'

/** Catches a bug on screen: what is saved is in the vault, so starting the window again loses nothing. */
export class CrashBoundary extends Component<Readonly<{ children: ReactNode }>, Readonly<{ crashed: boolean }>> {
  override readonly state = { crashed: false }

  static getDerivedStateFromError() {
    return { crashed: true }
  }

  override render() {
    if (!this.state.crashed) return this.props.children
    return (
      <main className={styles.crash} role="alert">
        <h1 className={styles.title}>This window ran into a fault</h1>
        <p className={styles.text}>
          Everything you saved is safe in the vault. Reload the window to go on; if it happens again, restart Keyroster.
        </p>
        <Button variant="primary" onClick={() => window.location.reload()} autoFocus>
          Reload the window
        </Button>
      </main>
    )
  }
}
