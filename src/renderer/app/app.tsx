import { CSPProvider } from '@base-ui/react/csp-provider'
import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { AnnouncerProvider } from '../components/announcer/announcer.tsx'
import { ToastProvider } from '../components/toast/toast.tsx'
import styles from './app.module.css'
import { Banner } from './banner.tsx'
import { CrashBoundary } from './crash-boundary.tsx'
import { newQueryClient } from './query-client.ts'
import { VaultGate } from './vault-gate.tsx'

/** The whole window. */
export function App() {
  const [queryClient] = useState(newQueryClient)
  return (
    <CrashBoundary>
      <CSPProvider disableStyleElements>
        <QueryClientProvider client={queryClient}>
          <AnnouncerProvider>
            <ToastProvider>
              <div className={styles.window}>
                <Banner />
                <VaultGate />
              </div>
            </ToastProvider>
          </AnnouncerProvider>
        </QueryClientProvider>
      </CSPProvider>
    </CrashBoundary>
  )
}
