// The forty rules of controls.md section 4, in its order.

export const ruleIds = [
  'OWN-01',
  'OWN-02',
  'OWN-03',
  'OWN-04',
  'OWN-05',
  'OWN-06',
  'OWN-07',
  'USE-01',
  'USE-02',
  'USE-03',
  'ROT-01',
  'ROT-02',
  'ROT-03',
  'ROT-04',
  'ROT-05',
  'ROT-06',
  'ROT-07',
  'PRV-01',
  'PRV-02',
  'PRV-03',
  'PRV-04',
  'PRV-05',
  'SHR-01',
  'SHR-02',
  'SHR-03',
  'SHR-04',
  'STO-01',
  'STO-02',
  'STO-03',
  'MON-01',
  'MON-02',
  'MON-03',
  'AIA-01',
  'AIA-02',
  'AIA-03',
  'AIA-04',
  'TPI-01',
  'WHK-01',
  'REV-01',
  'REV-02',
] as const
export type RuleId = (typeof ruleIds)[number]

/** The five groups people see. Source: controls.md 4, notes for the engine. */
export const findingGroups = ['orphaned', 'overpowered', 'long_lived', 'leaky', 'unwatched'] as const
export type FindingGroup = (typeof findingGroups)[number]

export const findingGroupWords: Readonly<Record<FindingGroup, Readonly<{ name: string; meaning: string }>>> = {
  orphaned: { name: 'Orphaned', meaning: 'Nobody answers for it, or nobody needs it any more.' },
  overpowered: { name: 'Overpowered', meaning: 'It may do more than it should, or more than one thing uses it.' },
  long_lived: { name: 'Long-lived', meaning: 'Its key is old, has no end, or is about to stop working.' },
  leaky: { name: 'Leaky', meaning: 'Its secret lies where others can find it, or leads to another company.' },
  unwatched: { name: 'Unwatched', meaning: 'Nobody would notice misuse, and nobody has looked lately.' },
}

const groupByFamily: Readonly<Record<string, FindingGroup>> = {
  OWN: 'orphaned',
  USE: 'orphaned',
  PRV: 'overpowered',
  SHR: 'overpowered',
  AIA: 'overpowered',
  ROT: 'long_lived',
  STO: 'leaky',
  WHK: 'leaky',
  TPI: 'leaky',
  MON: 'unwatched',
  REV: 'unwatched',
}

/** The group a rule belongs to. */
export function groupOf(id: RuleId): FindingGroup {
  return groupByFamily[id.slice(0, 3)] ?? 'orphaned'
}
