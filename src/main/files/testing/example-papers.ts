import type { Report } from '../../../shared/domain/reports/review-report.ts'
import type { DrillId, DrillItemId, IdentityId } from '../../../shared/domain/values/ids.ts'
import { plainDate } from '../../../shared/domain/values/plain-date.ts'
import type { DrillDetail } from '../../../shared/ipc/areas/offboarding-contract.ts'
import type { VendorDetail } from '../../../shared/ipc/areas/vendors-contract.ts'
import type { PaperFrame } from '../report/paper.ts'

/** Says what stands in a field, so that a test can put anything into each of them. */
type Word = (field: string) => string

const day = plainDate('2026-11-21')
const id = 'example' as IdentityId

/** A report with one row, one group of findings, one exception and one source: every text comes from `word`. */
export function exampleReport(word: Word, reviewed: boolean): Report {
  return {
    title: word('title'),
    company: word('company'),
    madeOn: day,
    appVersion: '0.0.0',
    review: reviewed
      ? {
          name: word('review name'),
          scope: word('scope'),
          reviewer: word('reviewer'),
          startedOn: day,
          finishedOn: null,
          counts: { keep: 1, reduce: 0, rotate: 0, disable: 0, remove: 0, undecided: 1, total: 2 },
          soleReviewer: true,
          byTheirOwner: 1,
          cadence: word('cadence'),
        }
      : null,
    counts: { identities: 1, overdue: 1, expired: 1, withoutOwner: 0, inScope: 1, cannotTell: 1, byTier: { T1: 1, T2: 0, T3: 0 } },
    findings: {
      asOf: day,
      active: 1,
      open: 1,
      bySeverity: { critical: 0, high: 1, medium: 0, low: 0, info: 0 },
      groups: [
        {
          group: 'orphaned',
          name: word('group name'),
          meaning: word('group meaning'),
          open: { T1: 1, T2: 0, T3: 0 },
          accepted: 1,
          cannotTell: 0,
        },
      ],
      accepted: [
        {
          identityId: id,
          name: word('accepted name'),
          tier: 'T1',
          rule: 'OWN-01',
          title: word('accepted title'),
          severity: 'high',
          reason: word('accepted reason'),
          approvedBy: word('accepted by'),
          approvedOn: day,
          until: day,
        },
      ],
    },
    rows: [
      {
        name: word('name'),
        kind: word('kind'),
        system: word('system'),
        owner: word('owner'),
        asked: word('asked'),
        purpose: word('purpose'),
        credentials: word('credentials'),
        permissions: word('permissions'),
        lastUsed: word('last used'),
        rotation: word('rotation'),
        overdue: true,
        expired: true,
        tier: 'T1',
        decision: reviewed ? 'keep' : null,
        decisionWords: reviewed ? word('decision') : '',
        note: reviewed ? word('note') : '',
        dueOn: reviewed ? day : null,
        own: word('own'),
        openFindings: 1,
        accepted: '',
      },
    ],
    sources: [{ name: word('source name'), fileName: word('file name'), asOf: null, sha256: '0123456789abcdef0123' }],
  }
}

/** The frame of a sheet. */
export function exampleFrame(word: Word): PaperFrame {
  return { company: word('company'), madeOn: day, appVersion: '0.0.0' }
}

/** A vendor with one member that has a plan and one that has none. */
export function exampleVendor(word: Word): VendorDetail {
  const member = {
    id,
    name: word('member'),
    kind: 'api_key',
    system: word('system'),
    status: 'active',
    tier: 'T1',
    tierReason: '',
    owner: word('owner'),
    backupOwner: word('backup owner'),
    knownBy: [word('known by')],
    own: true,
    kept: false,
    because: '',
    stops: [word('stops')],
    credentials: [word('credential')],
    revokePlan: { documented: true, rehearsedOn: day, minutes: 5, steps: `${word('plan')}\n${word('plan, line 2')}` },
    findings: 0,
    worst: null,
  } as const
  return {
    vendor: 'example',
    name: word('vendor'),
    known: {
      emergency: { label: '', lines: [word('emergency')], evidence: { certainty: 'memory', checkedOn: day } },
      place: { label: '', lines: [word('place')], evidence: { certainty: 'memory', checkedOn: day } },
      plannedSteps: { label: '', lines: [word('step')], evidence: { certainty: 'memory', checkedOn: day } },
      others: [
        { label: word('fact label'), lines: [word('fact'), word('fact, line 2')], evidence: { certainty: 'memory', checkedOn: day } },
      ],
    },
    members: [member, { ...member, revokePlan: null, system: null, stops: null, owner: null, backupOwner: null, knownBy: [] }],
  }
}

/** A drill with one row and something in its way. */
export function exampleDrill(word: Word): DrillDetail {
  return {
    drill: { id: 'drill' as DrillId, kind: 'leaver', personId: null, words: word('words'), startedOn: day, closedOn: null },
    items: [
      {
        id: 'item' as DrillItemId,
        drillId: 'drill' as DrillId,
        identityId: id,
        name: word('name'),
        ties: ['owns'],
        outcome: null,
        note: `${word('note')}\n${word('note, line 2')}`,
        decidedOn: day,
        system: word('system'),
        owner: word('owner'),
        tier: 'T1',
        status: 'active',
      },
    ],
    obstacle: word('obstacle'),
  }
}
