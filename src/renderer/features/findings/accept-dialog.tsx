import { useQuery } from '@tanstack/react-query'
import { type SyntheticEvent, useId, useState } from 'react'
import { shortestReason } from '../../../shared/domain/findings/model/rule-exceptions.ts'
import type { PlainDate } from '../../../shared/domain/values/plain-date.ts'
import { addDays, dayFromTyping, longDay } from '../../../shared/domain/values/plain-date.ts'
import type { FindingLine, RuleStanding } from '../../../shared/ipc/areas/findings-contract.ts'
import { call } from '../../api/client.ts'
import { appInfoQuery, findingQuery, peopleQuery } from '../../api/queries.ts'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { Field } from '../../components/field/field.tsx'
import { Suggestions } from '../../components/field/suggestions.tsx'
import { TextArea } from '../../components/field/text-area.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { plural } from '../../lib/plural.ts'
import styles from './accept-dialog.module.css'
import { useChange } from './use-finding-change.ts'

type AcceptDialogProps = Readonly<{ lines: readonly FindingLine[]; rule: RuleStanding; onDone: () => void; onClose: () => void }>

const nobody: readonly string[] = []

/** Accepts findings of one rule for a while: why, who approved it, until when. */
export function AcceptDialog({ lines, rule, onDone, onClose }: AcceptDialogProps) {
  const form = useId()
  const today = useQuery(appInfoQuery).data?.today
  const people = useQuery(peopleQuery).data ?? nobody
  const [first] = lines
  const days = useLongestDays(lines, rule)
  const latest = today === undefined ? null : addDays(today, days)
  const [reason, setReason] = useState('')
  const [approvedBy, setApprovedBy] = useState('')
  const [until, setUntil] = useState('')
  const [tried, setTried] = useState(false)
  const { change, isPending, problem } = useChange(onDone)
  const identityIds = [...new Set(lines.map(({ identityId }) => identityId))]
  const day = today === undefined ? null : dayFromTyping(until, today)
  const problems = problemsOf({ reason, approvedBy, until, day, today, latest })
  const save = (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (day === null || Object.values(problems).some((one) => one !== null)) return
    const work = () =>
      call('exceptions.create', { rule: rule.rule, identityIds, reason: reason.trim(), approvedBy: approvedBy.trim(), until: day })
    change({
      work,
      said: `Accepted until ${longDay(day)}: ${identityIds.length === 1 ? (first?.name ?? '') : plural(identityIds.length, 'record')}.`,
    })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={lines.length === 1 ? `Accept for now: ${rule.title}` : `Accept ${plural(lines.length, 'finding')} for now: ${rule.title}`}
      description={`${lines.length === 1 ? `${first?.name ?? ''}. ` : ''}It stays in the list, counted apart, and opens again when the time is over (an exception).`}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={form} variant="primary" disabled={isPending}>
            Accept for now
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} noValidate onSubmit={save}>
        {lines.some(({ owner }) => owner === null) && <OwnerlessNotice alone={lines.length === 1} />}
        <TextArea
          label="Why is this all right for now?"
          rows={3}
          value={reason}
          autoFocus
          hint={`At least ${shortestReason} characters. For example: legacy system that takes only a fixed password; replaced in March.`}
          error={tried ? problems.reason : null}
          onChange={(event) => setReason(event.target.value)}
        />
        <Field
          label="Approved by"
          list={`${form}-people`}
          autoComplete="off"
          value={approvedBy}
          hint={lines.some(({ owner }) => owner !== null) ? 'Somebody other than its owner.' : undefined}
          error={tried ? problems.approvedBy : null}
          onChange={(event) => setApprovedBy(event.target.value)}
        />
        <Field
          label="Until"
          autoComplete="off"
          placeholder="2026-12-31"
          value={until}
          hint={latest === null ? undefined : `${longDay(latest)} at the latest (${plural(days, 'day')}).`}
          error={tried ? problems.until : null}
          onChange={(event) => setUntil(event.target.value)}
        />
        <Suggestions id={`${form}-people`} words={people} />
        {problem !== null && <Notice tone="crit">{problem}</Notice>}
      </form>
    </Dialog>
  )
}

function useLongestDays(lines: readonly FindingLine[], rule: RuleStanding): number {
  const [first] = lines
  // The limit may be shorter for a critical record; main knows which one it is.
  const single = useQuery({
    ...findingQuery(first ?? { rule: rule.rule, identityId: '' as never, credentialId: null }),
    enabled: lines.length === 1,
  }).data
  return single?.longestExceptionDays ?? Math.min(rule.longestExceptionDays ?? 0, lines.some(({ tier }) => tier === 'T1') ? 90 : Infinity)
}

function OwnerlessNotice({ alone }: Readonly<{ alone: boolean }>) {
  return (
    <Notice tone="info">
      {alone ? 'It has no owner yet, so anybody may approve.' : 'Some of these have no owner yet. For those anybody may approve.'} An owner
      you name later cannot be the one who approved.
    </Notice>
  )
}

type Answers = Readonly<{ reason: string; approvedBy: string } & UntilAnswer>
type UntilAnswer = Readonly<{ until: string; day: PlainDate | null; today: PlainDate | undefined; latest: PlainDate | null }>

function problemsOf({ reason, approvedBy, ...until }: Answers) {
  return {
    reason: reason.trim().length >= shortestReason ? null : `Write the reason in at least ${shortestReason} characters. Someone will ask.`,
    approvedBy: approvedBy.trim() === '' ? 'Name who approved it.' : null,
    until: untilProblem(until),
  }
}

function untilProblem({ until, day, today, latest }: UntilAnswer): string | null {
  if (until.trim() === '') return 'Write until when it is accepted.'
  if (day === null) return 'This is not a day. Write it as 2026-11-30.'
  if (today !== undefined && day < today) return 'This day is over. Choose a later one.'
  return latest !== null && day > latest ? `Too long: ${longDay(latest)} is the latest for this rule.` : null
}
