import fc from 'fast-check'
import * as words from '../../record/facts/further-vocabulary.ts'
import * as vocabulary from '../../record/facts/vocabulary.ts'
import { settledRights } from '../../record/settled-rights.ts'
import type { RuleCredential, RuleFacts, RuleIdentity, RulePerson } from '../model/rule-facts.ts'
import { ruleIds } from '../model/rule-ids.ts'
import { agent, ago, anna, ben, carla, credential, credentialId, exception, identity, identityId, people, review } from './sample-facts.ts'

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 3 })
const day = fc.integer({ min: -60, max: 800 }).map(ago)
const past = fc.integer({ min: 0, max: 800 }).map(ago)
const someOf = <T>(list: readonly T[]) => fc.subarray([...list])
const atLeastOne = <T>(list: readonly T[]) => fc.subarray([...list], { minLength: 1 })
const person = fc.constantFrom(anna, ben, carla)

const arbitraryAgent = fc
  .record({
    tools: maybe(
      fc.array(
        fc.record({ tool: fc.constantFrom(...words.agentTools), access: atLeastOne(words.toolAccesses), system: fc.constant(null) }),
        { maxLength: 3 },
      ),
    ),
    dataAccess: maybe(someOf(vocabulary.dataSensitivities)),
    actions: maybe(someOf(words.highImpactActions)),
    approval: maybe(fc.constant({ production_deploy: 'always' as const, payment_change: 'always' as const })),
    approvedBy: maybe(fc.constant('Anna')),
    autonomy: maybe(fc.constantFrom(...words.autonomies)),
  })
  .map(agent)

/** Any identity a careful person could have written down: no fact contradicts another. */
export const arbitraryIdentity: fc.Arbitrary<RuleIdentity> = fc
  .record({
    name: fc.constantFrom('shop-stock-sync-live', 'admin', 'till-export'),
    kind: maybe(fc.constantFrom('ai_agent', 'webhook', 'api_key', 'app_password', 'service_account', 'ci_token')),
    provider: maybe(fc.constantFrom('aws', 'stripe', 'azure', 'bitbucket', 'digitalocean', 'openai', 'our own')),
    system: maybe(fc.constantFrom('shop', 'till')),
    status: fc.constantFrom(...vocabulary.recordStatuses),
    technicalOwnerId: maybe(person),
    businessOwnerId: maybe(person),
    backupOwnerId: maybe(person),
    knownBy: maybe(someOf([anna, ben, carla])),
    purpose: maybe(fc.constantFrom('x', 'Copies stock numbers into the shop.')),
    purposeCategory: maybe(fc.constantFrom(...words.purposeCategories)),
    environments: maybe(atLeastOne(vocabulary.environments)),
    reachesProduction: maybe(fc.boolean()),
    dataSensitivity: maybe(fc.constantFrom(...vocabulary.dataSensitivities)),
    privileges: maybe(atLeastOne(vocabulary.privileges)),
    privilegesNeeded: maybe(someOf(vocabulary.privileges)),
    privilegeReason: maybe(fc.constant('It creates the accounts.')),
    scopeReach: maybe(fc.constantFrom(...words.scopeReaches)),
    neededScopeReach: maybe(fc.constantFrom(...words.scopeReaches)),
    runsAs: maybe(fc.constantFrom(...vocabulary.runsAsValues)),
    createdOn: maybe(past),
    firstSeenOn: maybe(past),
    triage: maybe(fc.constantFrom(...words.triageStates)),
    expectedIntervalDays: maybe(fc.integer({ min: 1, max: 400 })),
    rotationMode: maybe(fc.constantFrom(...words.rotationModes)),
    humanUse: maybe(fc.constantFrom(...words.humanUses)),
    shared: maybe(fc.boolean()),
    toolMarker: maybe(fc.boolean()),
    logging: maybe(fc.constantFrom(...words.loggingLevels)),
    alertTo: maybe(fc.constant('Anna')),
    contextLimits: maybe(someOf(words.contextLimits)),
    statusChangedOn: maybe(past),
    seenEnabledSinceOff: maybe(fc.boolean()),
    linkedSystemStatus: maybe(fc.constantFrom(...words.linkedSystemStatuses)),
    revokePlan: maybe(
      fc.record({ documented: maybe(fc.boolean()), rehearsedOn: maybe(past), minutes: fc.constant(null), steps: fc.constant(null) }),
    ),
  })
  .chain((some) =>
    fc
      .record({
        webhookScheme: maybe(fc.constantFrom(...words.webhookSchemes)),
        signatureChecked: maybe(fc.constantFrom(...words.signatureChecks)),
        thirdParty: maybe(fc.boolean()),
        vendorVerified: maybe(fc.boolean()),
        vendorCheckedOn: maybe(past),
        vendorContractEndsOn: maybe(day),
        projectEndsOn: maybe(day),
        openEnded: maybe(fc.boolean()),
        consumers: maybe(fc.array(fc.constantFrom('till', 'shop', 'mail', 'bank'), { maxLength: 5 })),
        agent: maybe(arbitraryAgent),
        rightsByEnvironment: maybe(fc.record({ production: someOf(vocabulary.privileges), test: someOf(vocabulary.privileges) })),
      })
      .map((more) => {
        const all = settledRights({ environments: null, privileges: null, rightsByEnvironment: null }, { ...some, ...more })
        // "Not shared" and a list of several tools cannot both be true.
        return identity({ ...all, consumers: all.shared === false ? null : all.consumers })
      }),
  )

export const arbitraryCredential: fc.Arbitrary<RuleCredential> = fc
  .record({
    type: maybe(fc.constantFrom(...vocabulary.credentialTypes)),
    class: fc.constantFrom(...vocabulary.credentialClasses, 'static' as const),
    status: fc.constantFrom(...vocabulary.recordStatuses, 'active' as const),
    createdOn: maybe(past),
    lastRotatedOn: maybe(past),
    lastUsedOn: maybe(past),
    lastUsedState: fc.constantFrom(...vocabulary.lastUsedStates),
    expiresOn: maybe(fc.integer({ min: -500, max: 200 }).map(ago)),
    neverExpires: fc.boolean(),
    storage: maybe(atLeastOne(vocabulary.storageLocations)),
    autoRenew: maybe(fc.boolean()),
    statusChangedOn: maybe(past),
    masterKey: maybe(fc.boolean()),
    sealed: maybe(fc.boolean()),
    leakedOn: maybe(past),
    exposure: maybe(
      fc.record({
        reportedOn: maybe(past),
        reportedAt: fc.constant(null),
        revokedAt: fc.constant(null),
        how: fc.constant(null),
        drill: fc.constant(false),
      }),
    ),
  })
  .map((known) =>
    credential({
      ...known,
      // A day of use means it was used; a day of ending means it ends; a web certificate is made anew, never rotated.
      lastUsedState: known.lastUsedOn === null ? known.lastUsedState : 'used',
      neverExpires: known.expiresOn === null && known.neverExpires,
      lastRotatedOn: known.type === 'tls_certificate' ? null : known.lastRotatedOn,
    }),
  )

export const arbitraryPeople: fc.Arbitrary<readonly RulePerson[]> = fc
  .array(fc.record({ status: maybe(fc.constantFrom(...words.personStatuses)), leftOn: maybe(past) }), { minLength: 3, maxLength: 3 })
  .map((states) =>
    people.map((one, index) => ({ ...one, ...states[index], leftOn: states[index]?.status === 'left' ? states[index].leftOn : null })),
  )

/** One identity, its credentials, exceptions and reviews. */
export const arbitraryFacts: fc.Arbitrary<RuleFacts> = fc
  .record({
    identity: arbitraryIdentity,
    credentials: fc.array(arbitraryCredential, { maxLength: 3 }),
    exceptions: fc.array(
      fc
        .record({ rule: fc.constantFrom(...ruleIds), until: maybe(day), approvedBy: maybe(person), approvedOn: maybe(past) })
        .map(exception),
      { maxLength: 2 },
    ),
    reviews: fc.array(
      fc
        .record({
          finishedOn: maybe(past),
          answered: fc.boolean(),
          decision: fc.constantFrom('keep', 'remove', 'rotate', 'cannot_tell'),
          dueOn: maybe(day),
          doneOn: maybe(past),
        })
        .map(review),
      { maxLength: 3 },
    ),
  })
  .map((all) => ({ ...all, credentials: all.credentials.map((one, index) => ({ ...one, id: credentialId(index + 1) })) }))

/** Many identities with ids of their own. */
export const arbitraryInventory: fc.Arbitrary<readonly RuleFacts[]> = fc
  .array(arbitraryFacts, { maxLength: 8 })
  .map((list) => list.map((one, index) => ({ ...one, identity: { ...one.identity, id: identityId(index + 1) } })))
