import { readablePlaces } from '../../inventory/storage-places.ts'
import { storageLocationWords } from '../../record/facts/vocabulary.ts'
import { holds } from '../../record/tri.ts'
import { type CredentialRule, notApplicable, verdictOf } from '../model/rule.ts'
import { inUse, whenCritical, whenLow } from '../model/rule-case.ts'

/** STO-02: Kept in plain text. Source: controls.md 4. */
export const sto02KeptInPlainText: CredentialRule = {
  id: 'STO-02',
  about: 'credential',
  title: 'Kept unprotected (plain text)',
  base: 'medium',
  scaling: ['Critical identity: high', 'Low importance: low'],
  owasp: ['NHI2:2025'],
  controls: ['PCI 8.6.2', '800-53 IA-5(7)', 'ISO A.5.17', 'SOC2 CC6.1'],
  fix: 'Move it into your password manager or secrets manager and let the job read it from there.',
  why: 'Anyone who gets at the file or the screen has it.',
  nextStep: 'move_secret',
  longestExceptionDays: 365,
  check: (c, credential) => {
    if (!inUse(c, credential)) return notApplicable
    return verdictOf(holds(credential.storage, readablePlaces, 'credential.storage'), c, () => ({
      base: 'medium',
      scaling: [whenCritical(c, 'high'), whenLow(c, 'low')],
      ownTier: true,
      because: `Kept in: ${(credential.storage ?? [])
        .filter((place) => readablePlaces.includes(place))
        .map((place) => storageLocationWords[place].toLowerCase())
        .join(', ')}.`,
    }))
  },
}
