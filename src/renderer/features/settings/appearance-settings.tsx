import type { Settings } from '../../../shared/ipc/areas/settings-contract.ts'
import { Notice } from '../../components/notice/notice.tsx'
import { Segments } from '../../components/segments/segments.tsx'
import { SettingsSection } from './settings-section.tsx'
import { useSaveSettings } from './use-save-settings.ts'

const themes = [
  { value: 'system', label: 'Like the computer' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const

/** Light or dark. */
export function AppearanceSettings({ settings }: Readonly<{ settings: Settings }>) {
  const save = useSaveSettings()
  return (
    <SettingsSection title="Appearance">
      <Segments legend="Colours" value={settings.theme} options={themes} onChange={(theme) => save.mutate({ theme })} />
      {save.error !== null && <Notice tone="crit">{save.error.message}</Notice>}
    </SettingsSection>
  )
}
