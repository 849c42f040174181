import type { Rule } from '../model/rule.ts'
import { type RuleId, ruleIds } from '../model/rule-ids.ts'
import { aia01AgentNotWrittenDown } from './aia-01-agent-not-written-down.ts'
import { aia02BigThingsWithoutApproval } from './aia-02-big-things-without-approval.ts'
import { aia03AgentWithAdmin } from './aia-03-agent-with-admin.ts'
import { aia04PrivateDataAndOpenTools } from './aia-04-private-data-and-open-tools.ts'
import { mon01NobodyWouldNotice } from './mon-01-nobody-would-notice.ts'
import { mon02CannotBeToldApart } from './mon-02-cannot-be-told-apart.ts'
import { mon03NoSwitchOffPlan } from './mon-03-no-switch-off-plan.ts'
import { own01NoOwner } from './own-01-no-owner.ts'
import { own02NoBusinessOwner } from './own-02-no-business-owner.ts'
import { own03OwnerHasLeft } from './own-03-owner-has-left.ts'
import { own04NoReasonRecorded } from './own-04-no-reason-recorded.ts'
import { own05LabelsMissing } from './own-05-labels-missing.ts'
import { own06WaitingForADecision } from './own-06-waiting-for-a-decision.ts'
import { own07LeaverKnowsTheSecret } from './own-07-leaver-knows-the-secret.ts'
import { prv01AdminWithoutReason } from './prv-01-admin-without-reason.ts'
import { prv02MoreThanItsJob } from './prv-02-more-than-its-job.ts'
import { prv03HoldsEveryKey } from './prv-03-holds-every-key.ts'
import { prv04MasterKey } from './prv-04-master-key.ts'
import { prv05WorksFromAnywhere } from './prv-05-works-from-anywhere.ts'
import { rev01ReviewOverdue } from './rev-01-review-overdue.ts'
import { rev02DecisionHasRunOut } from './rev-02-decision-has-run-out.ts'
import { rot01RotationOverdue } from './rot-01-rotation-overdue.ts'
import { rot02NoRotationPlan } from './rot-02-no-rotation-plan.ts'
import { rot03LivesTooLong } from './rot-03-lives-too-long.ts'
import { rot04ExpiringOrExpired } from './rot-04-expiring-or-expired.ts'
import { rot05ShortLivedOption } from './rot-05-short-lived-option.ts'
import { rot06ProviderWithdrawsIt } from './rot-06-provider-withdraws-it.ts'
import { rot07RotationNotFinished } from './rot-07-rotation-not-finished.ts'
import { shr01SharedByTools } from './shr-01-shared-by-tools.ts'
import { shr02CrossesTestAndLive } from './shr-02-crosses-test-and-live.ts'
import { shr03PeopleSignIn } from './shr-03-people-sign-in.ts'
import { shr04RunsOnAPersonsAccount } from './shr-04-runs-on-a-persons-account.ts'
import { sto01KeptWhereItCanLeak } from './sto-01-kept-where-it-can-leak.ts'
import { sto02KeptInPlainText } from './sto-02-kept-in-plain-text.ts'
import { sto03ExposedAndNotChanged } from './sto-03-exposed-and-not-changed.ts'
import { tpi01OutsideAppNotChecked } from './tpi-01-outside-app-not-checked.ts'
import { use01NotUsedAnyMore } from './use-01-not-used-any-more.ts'
import { use02ItsWorkHasEnded } from './use-02-its-work-has-ended.ts'
import { use03UsedAfterSwitchOff } from './use-03-used-after-switch-off.ts'
import { whk01WebhookNotProtected } from './whk-01-webhook-not-protected.ts'

/** The forty rules, in the order of the catalogue. REV-02 stands last because it looks at the others. */
export const rules: readonly Rule[] = [
  own01NoOwner,
  own02NoBusinessOwner,
  own03OwnerHasLeft,
  own04NoReasonRecorded,
  own05LabelsMissing,
  own06WaitingForADecision,
  own07LeaverKnowsTheSecret,
  use01NotUsedAnyMore,
  use02ItsWorkHasEnded,
  use03UsedAfterSwitchOff,
  rot01RotationOverdue,
  rot02NoRotationPlan,
  rot03LivesTooLong,
  rot04ExpiringOrExpired,
  rot05ShortLivedOption,
  rot06ProviderWithdrawsIt,
  rot07RotationNotFinished,
  prv01AdminWithoutReason,
  prv02MoreThanItsJob,
  prv03HoldsEveryKey,
  prv04MasterKey,
  prv05WorksFromAnywhere,
  shr01SharedByTools,
  shr02CrossesTestAndLive,
  shr03PeopleSignIn,
  shr04RunsOnAPersonsAccount,
  sto01KeptWhereItCanLeak,
  sto02KeptInPlainText,
  sto03ExposedAndNotChanged,
  mon01NobodyWouldNotice,
  mon02CannotBeToldApart,
  mon03NoSwitchOffPlan,
  aia01AgentNotWrittenDown,
  aia02BigThingsWithoutApproval,
  aia03AgentWithAdmin,
  aia04PrivateDataAndOpenTools,
  tpi01OutsideAppNotChecked,
  whk01WebhookNotProtected,
  rev01ReviewOverdue,
  rev02DecisionHasRunOut,
]

const byId: ReadonlyMap<RuleId, Rule> = new Map(rules.map((rule) => [rule.id, rule]))

/** The rule of an id. */
export function ruleById(id: RuleId): Rule {
  const rule = byId.get(id)
  if (rule === undefined) throw new Error(`No rule ${id}`)
  return rule
}

/** Where a rule stands in the list: verdicts are kept in this order. */
export const ruleIndex: Readonly<Record<RuleId, number>> = Object.fromEntries(ruleIds.map((id, index) => [id, index])) as Record<
  RuleId,
  number
>
