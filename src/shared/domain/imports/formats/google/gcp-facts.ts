import type { Environment } from '../../../record/facts/vocabulary.ts'
import { valueOf } from '../../../record/value-words.ts'

/** The project in an address such as robot@project.iam.gserviceaccount.com; null for accounts Google names by number. */
export function projectOfEmail(email: string | null): string | null {
  return (
    /@([a-z0-9.:-]+)\.iam\.gserviceaccount\.com$/i.exec(email ?? '')?.[1] ??
    /^([a-z0-9.:-]+)@appspot\.gserviceaccount\.com$/i.exec(email ?? '')?.[1] ??
    null
  )
}

/** A project in the words people know it by. */
export function gcpSystem(project: string | null): string {
  return project === null ? 'Google Cloud' : `Google Cloud ${project}`
}

/** The environment a project is named for ('shop-prod'), or null when its name says none or several. */
export function environmentOfProject(project: string | null): Environment[] | null {
  const told = new Set(
    (project ?? '')
      .split(/[-_.]/)
      .map((word) => valueOf.environment(word))
      .filter((value) => value !== null),
  )
  return told.size === 1 ? [...told] : null
}
