import type { Settings } from '../../../shared/ipc/areas/settings-contract.ts'
import { Notice } from '../../components/notice/notice.tsx'
import styles from './notice-settings.module.css'
import { SettingsSection } from './settings-section.tsx'
import { useSaveSettings } from './use-save-settings.ts'

/** The one desktop notice a day. */
export function NoticeSettings({ settings }: Readonly<{ settings: Settings }>) {
  const save = useSaveSettings()
  return (
    <SettingsSection title="Reminder">
      <label className={styles.check}>
        <input type="checkbox" checked={settings.notify} onChange={(event) => save.mutate({ notify: event.target.checked })} />
        <span>
          Tell me on the desktop when something is due
          <span className={styles.hint}>At most once a day. It shows a number, never a name.</span>
        </span>
      </label>
      {save.error !== null && <Notice tone="crit">{save.error.message}</Notice>}
    </SettingsSection>
  )
}
