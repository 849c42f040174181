import type { CredentialFacts } from '../../../record/credential.ts'
import type { RecordState } from '../../../record/facts/vocabulary.ts'

/** What a source's word for the state of a key says: one it calls expired nobody switched off, it has ended by itself. */
export function toldStatus(state: RecordState): Pick<CredentialFacts, 'status' | 'ended'> {
  return state === 'expired' ? { status: 'active', ended: true } : { status: state, ended: null }
}
