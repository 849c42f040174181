import { names, pastDay, yesNo } from './fact-kit.ts'

// How a credential is looked after.

export const upkeepFacts = {
  /** Names as people write them: a vendor of the catalogue is found by its name, anything else is a device. */
  keptAt: names(
    { longest: 120, most: 50, none: false },
    {
      title: 'Kept at',
      sentence: 'vendors and devices it is kept at',
      meaning:
        'Whose service or which device holds a copy of the secret, such as CircleCI or Maya’s laptop. When one of them is broken into or handed back, this key must be changed.',
      entry: { label: 'Vendors and devices that hold a copy, with commas between' },
      group: 'credential',
      headers: [
        'kept at, kept on, kept with, held at, device, devices, stored on device, stored at vendor, gerat, gerate, aufbewahrt bei,',
        'hinterlegt bei, liegt bei, appareil, appareils, conserve chez, dispositivo, dispositivos, guardado en el dispositivo',
      ],
    },
  ),
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
