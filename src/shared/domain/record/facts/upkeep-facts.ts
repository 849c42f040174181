import { pastDay, yesNo } from './fact-kit.ts'

// How a credential is looked after.

export const upkeepFacts = {
  autoRenew: yesNo({
    id: 'credentialAutoRenew',
    title: 'Credential renews itself',
    sentence: 'renews itself',
    meaning: 'Whether it renews itself before it ends.',
    group: 'credential',
  }),
  statusChangedOn: pastDay({
    id: 'credentialStatusChangedOn',
    title: 'Credential status changed',
    sentence: 'credential status changed on',
    meaning: 'The day this credential was switched on or off.',
    question: 'When was the key switched off?',
    group: 'credential',
  }),
  /** What a source says that names no day, or calls expired what ends today. */
  ended: yesNo({
    id: 'credentialEnded',
    title: 'Has ended',
    sentence: 'has ended',
    meaning: 'Whether its source says that it has stopped working by itself. Where the day is known, it stands under Expires.',
    ofThisOne: true,
    group: 'credential',
    headers: [
      'expired, is expired, has expired, token expired, abgelaufen, ist abgelaufen, expiree, est expire, caducado, vencido, ha caducado',
    ],
  }),
  masterKey: yesNo({
    id: 'credentialMasterKey',
    title: 'Master key',
    sentence: 'master key',
    meaning: 'Whether it opens the whole account, not just one part.',
    question: 'Is it a master key for the whole account?',
    group: 'credential',
  }),
  /** A break-glass copy, sealed and used by nobody day to day. */
  sealed: yesNo({
    id: 'credentialSealed',
    title: 'Sealed for emergencies',
    sentence: 'sealed for emergencies',
    meaning: 'Whether it is a sealed copy for emergencies that nobody uses day to day.',
    question: 'Is its key sealed for emergencies?',
    group: 'credential',
  }),
} as const
