import { useState } from 'react'
import type { Gap } from '../../../shared/domain/agents/six-gaps.ts'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import { longestText } from '../../../shared/domain/record/facts/fact.ts'
import {
  type ContextLimit,
  contextLimits,
  contextLimitWords,
  type RotationMode,
  rotationModes,
  rotationModeWords,
} from '../../../shared/domain/record/facts/further-vocabulary.ts'
import { dayFromTyping, longDay, type PlainDate } from '../../../shared/domain/values/plain-date.ts'
import { unreachable } from '../../../shared/domain/values/unreachable.ts'
import type { IdentityPatch } from '../../../shared/ipc/areas/inventory-contract.ts'
import { SearchSelect } from '../../components/search-select/search-select.tsx'
import { Select } from '../../components/select/select.tsx'
import { Ticks } from './agent-tool-list.tsx'
import { SavedText } from './saved-text.tsx'
import styles from './six-gap-panel.module.css'

export type WriteFacts = (facts: IdentityPatch) => Promise<boolean>
type GapEntryProps = Readonly<{ gap: Gap['id']; row: InventoryRow; today: PlainDate; people: readonly string[]; onWrite: WriteFacts }>

/** What stands in the place of one of the six, to be changed where it is read. */
export function GapEntry({ gap, row, today, people, onWrite }: GapEntryProps) {
  const { backupOwner } = row
  const write = (facts: IdentityPatch) => void onWrite(facts)
  switch (gap) {
    case 'alert':
      return <SavedText label="Who is told" value={row.alertTo} most={longestText('alertTo')} onSave={(alertTo) => onWrite({ alertTo })} />
    case 'reviewer': {
      const nobody = backupOwner == null ? [] : [{ label: 'Nobody', items: [{ value: '', label: 'Nobody steps in', also: '' }] }]
      return (
        <SearchSelect
          label="Who steps in"
          placeholder="Nobody yet: choose a person"
          searchLabel="Find a person"
          value={backupOwner}
          groups={[{ label: 'People', items: people.map((name) => ({ value: name, label: name, also: '' })) }, ...nobody]}
          onChange={(name) => write({ backupOwner: name === '' ? null : name })}
        />
      )
    }
    case 'rotation':
      return (
        <Select<RotationMode | 'unsaid'>
          label="Who or what changes its key"
          value={row.rotationMode ?? 'unsaid'}
          options={[
            { value: 'unsaid', label: 'Not written down' },
            ...rotationModes.map((value) => ({ value, label: rotationModeWords[value] })),
          ]}
          onChange={(mode) => write({ rotationMode: mode === 'unsaid' ? null : mode })}
        />
      )
    case 'limits':
      return <Limits known={row.contextLimits} onWrite={onWrite} />
    case 'expected_use':
      return (
        <SavedText
          label="What it normally does, and when"
          value={row.expectedUse}
          most={longestText('expectedUse')}
          onSave={(expectedUse) => onWrite({ expectedUse })}
        />
      )
    case 'end': {
      const contract = row.vendorContractEndsOn
      return (
        <>
          <SavedText
            label="The day it ends"
            value={row.projectEndsOn}
            most={40}
            placeholder="2026-12-31"
            problemOf={(text) => (dayFromTyping(text, today) === null ? 'This is not a day. Write it as 2026-12-31.' : null)}
            onSave={(text) => onWrite({ projectEndsOn: text === null ? null : dayFromTyping(text, today) })}
          />
          <SavedText
            label="Or what ends it"
            value={row.endTrigger}
            most={longestText('endTrigger')}
            onSave={(endTrigger) => onWrite({ endTrigger })}
          />
          {contract !== null && <span className={styles.human}>The contract with its supplier ends on {longDay(contract)}.</span>}
        </>
      )
    }
    default:
      return unreachable(gap)
  }
}

type Limits = readonly ContextLimit[]

// Shown as ticked at once: a second tick before the first is saved must not lose it.
function Limits({ known, onWrite }: Readonly<{ known: Limits | null; onWrite: WriteFacts }>) {
  const [draft, setDraft] = useState<Limits | null>(null)
  const limits = draft ?? known
  const tick = async (next: Limits) => {
    setDraft(next)
    await onWrite({ contextLimits: next })
    setDraft((now) => (now === next ? null : now))
  }
  return (
    <>
      <Ticks
        hidden
        legend="What its key is limited to"
        options={contextLimits.map((value) => ({ value, label: contextLimitWords[value] }))}
        chosen={limits ?? []}
        onChange={(next) => void tick(next)}
      />
      {limits?.length === 0 && <span className={styles.human}>Written down: there are no limits.</span>}
    </>
  )
}
