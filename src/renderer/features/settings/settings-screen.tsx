import { useQuery } from '@tanstack/react-query'
import { settingsQuery } from '../../api/queries.ts'
import { Loaded } from '../../components/loaded/loaded.tsx'
import { ScreenHeader } from '../../components/screen-header/screen-header.tsx'
import { AboutVault } from './about-vault.tsx'
import { AppearanceSettings } from './appearance-settings.tsx'
import { CompanySettings } from './company-settings.tsx'
import { NoticeSettings } from './notice-settings.tsx'
import { OwnFieldsSettings } from './own-fields-settings.tsx'
import { ReviewSettings } from './review-settings.tsx'
import styles from './settings-screen.module.css'
import { SheetSettings } from './sheet-settings.tsx'

/** What can be set, saved as soon as it is changed. */
export function SettingsScreen() {
  const settings = useQuery(settingsQuery)
  return (
    <>
      <ScreenHeader title="Settings" detail="Changes are saved at once" />
      <div className={styles.scroll}>
        <Loaded query={settings}>
          {(saved) => (
            <div className={styles.page}>
              <CompanySettings settings={saved} />
              <ReviewSettings settings={saved} />
              <AppearanceSettings settings={saved} />
              <SheetSettings settings={saved} />
              <NoticeSettings settings={saved} />
              <OwnFieldsSettings />
              <AboutVault />
            </div>
          )}
        </Loaded>
      </div>
    </>
  )
}
