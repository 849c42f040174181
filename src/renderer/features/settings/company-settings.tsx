import type { Settings } from '../../../shared/ipc/replies.ts'
import { SavedField } from './saved-field.tsx'
import { SettingsSection } from './settings-section.tsx'

/** The two names that stand on a printed review. */
export function CompanySettings({ settings }: Readonly<{ settings: Settings }>) {
  return (
    <SettingsSection title="Names">
      <SavedField setting="companyName" label="Company" saved={settings.companyName} hint="Stands on top of every printed review." />
      <SavedField setting="reviewer" label="Who reviews" saved={settings.reviewer} hint="Filled in when you start a review." />
    </SettingsSection>
  )
}
