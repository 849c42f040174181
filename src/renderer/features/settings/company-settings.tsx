import { useQuery } from '@tanstack/react-query'
import type { Settings } from '../../../shared/ipc/areas/settings-contract.ts'
import { peopleQuery } from '../../api/queries.ts'
import { Notice } from '../../components/notice/notice.tsx'
import { Select } from '../../components/select/select.tsx'
import { HeadcountField } from './headcount-field.tsx'
import { SavedField } from './saved-field.tsx'
import { SettingsSection } from './settings-section.tsx'
import { useSaveSettings } from './use-save-settings.ts'

const nobody: readonly string[] = []

/** The names that stand on a printed review, and which of the people is at this computer. */
export function CompanySettings({ settings }: Readonly<{ settings: Settings }>) {
  const { data: people = nobody } = useQuery(peopleQuery)
  const save = useSaveSettings()
  const names = settings.me === '' || people.includes(settings.me) ? people : [settings.me, ...people]
  return (
    <SettingsSection title="Names">
      <SavedField setting="companyName" label="Company" saved={settings.companyName} hint="Stands on top of every printed review." />
      <SavedField setting="reviewer" label="Who reviews" saved={settings.reviewer} hint="Filled in when you start a review." />
      <HeadcountField saved={settings.headcount} />
      <Select
        label="I am"
        showLabel
        value={settings.me}
        options={[{ value: '', label: 'Not said' }, ...names.map((name) => ({ value: name, label: name }))]}
        hint="So that the sheet can show what is yours: filter Owner by “is me”."
        onChange={(me) => save.mutate({ me })}
      />
      {save.error !== null && <Notice tone="crit">{save.error.message}</Notice>}
    </SettingsSection>
  )
}
