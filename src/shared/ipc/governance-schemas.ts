import { z } from 'zod'
import { findingGroups, ruleIds } from '../domain/findings/model/rule-ids.ts'
import { severities } from '../domain/findings/model/severity.ts'
import { scoreAreas } from '../domain/findings/score.ts'
import { controlList } from '../domain/programme/control-list.ts'
import { metricStandings } from '../domain/programme/metric.ts'
import { metricIds } from '../domain/programme/metric-notes.ts'
import { identityIdSchema } from '../domain/values/ids.ts'
import { plainDateSchema } from '../domain/values/plain-date.ts'

export const ruleIdSchema = z.enum(ruleIds)

/** Which findings: all conditions must hold. Without a state only the open ones. */
export const findingFilterSchema = z.strictObject({
  groups: z.array(z.enum(findingGroups)).optional(),
  severities: z.array(z.enum(severities)).optional(),
  rules: z.array(ruleIdSchema).optional(),
  identityId: identityIdSchema.optional(),
  state: z.enum(['fail', 'accepted', 'all']).optional(),
})
export type FindingFilter = Readonly<z.infer<typeof findingFilterSchema>>

const controlIds = controlList.map(({ id }) => id) as [string, ...string[]]

/** A number somebody clicked: the identities behind it. */
export const behindSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('findings'), filter: findingFilterSchema }),
  z.strictObject({
    of: z.literal('rule'),
    rule: ruleIdSchema,
    standing: z.enum(['open', 'accepted', 'passed', 'cannotTell', 'notApplicable']),
  }),
  z.strictObject({
    of: z.literal('area'),
    area: z.enum(scoreAreas),
    standing: z.enum(['pass', 'fail', 'cannotTell', 'accepted', 'besides']),
  }),
  z.strictObject({
    of: z.literal('control'),
    control: z.enum(controlIds),
    standing: z.enum(['shows', 'falls_short', 'accepted', 'cannot_state']),
  }),
  z.strictObject({
    of: z.literal('step'),
    path: z.enum(['twelve', 'smallFirm']),
    number: z.int().min(1).max(12),
    standing: z.enum(['open', 'cannotTell']),
  }),
  z.strictObject({ of: z.literal('metric'), metric: z.enum(metricIds), from: plainDateSchema, standing: z.enum(metricStandings) }),
])
export type Behind = Readonly<z.infer<typeof behindSchema>>
