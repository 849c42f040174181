import type { Settings } from '../../../shared/ipc/areas/settings-contract.ts'
import { Notice } from '../../components/notice/notice.tsx'
import { Segments } from '../../components/segments/segments.tsx'
import styles from './notice-settings.module.css'
import { SettingsSection } from './settings-section.tsx'
import { useSaveSettings } from './use-save-settings.ts'

const rhythms = [
  { value: 'by-tier', label: 'By importance' },
  { value: 'monthly', label: 'Everything monthly' },
] as const

/** How often everything comes up for review. Slower than every three months is not offered: CIS Controls 5.1 and 5.5 ask for that at least. */
export function ReviewSettings({ settings }: Readonly<{ settings: Settings }>) {
  const save = useSaveSettings()
  return (
    <SettingsSection title="Reviews">
      <div>
        <p className={styles.question}>How often to look at everything</p>
        <Segments
          legend="How often to look at everything"
          value={settings.reviewMonthly ? 'monthly' : 'by-tier'}
          options={rhythms}
          onChange={(rhythm) => save.mutate({ reviewMonthly: rhythm === 'monthly' })}
        />
        <span className={styles.hint}>
          By importance: critical ones and AI agents that can change things every month, the rest every three months. Up to about fifty
          identities, everything monthly is simpler.
        </span>
      </div>
      {save.error !== null && <Notice tone="crit">{save.error.message}</Notice>}
    </SettingsSection>
  )
}
