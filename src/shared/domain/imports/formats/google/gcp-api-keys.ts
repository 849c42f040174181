import { z } from 'zod'
import { blankCredentialFacts } from '../../../record/credential.ts'
import { plainDate } from '../../../values/plain-date.ts'
import type { IdentityDraft, ImportSource } from '../../draft/draft.ts'
import { unknownIdentity } from '../../draft/draft-facts.ts'
import { draftOutcomes } from '../../draft/parsed-list.ts'
import type { RecordOutcome } from '../../draft/source-outcome.ts'
import { isJsonObject } from '../../file/json-list.ts'
import { type Entry, optionalWords } from '../common/json-entries.ts'
import { holdsSomething, isFilled } from '../common/json-fields.ts'
import { type ListFormat, listIn, type ListTools, parseListFormat } from '../common/list-format.ts'
import { environmentOfProject, gcpSystem } from './gcp-facts.ts'

export const gcpApiKeys: ImportSource = {
  id: 'gcp-api-keys',
  name: 'Google Cloud API keys',
  provider: 'gcp',
  recognise: (file) =>
    listIn(file, format) === null
      ? null
      : 'It is the list of Google Cloud API keys: entries with uid and a name such as projects/…/keys/….',
  parse: (file) => parseListFormat(file, format),
  cannotShow: 'The list shows no owners and no last use, and one project at a time.',
  guide: {
    who: 'Somebody who may read the project, with the Google Cloud command line installed.',
    steps: [
      'Open a terminal where the Google Cloud command line is signed in.',
      'Run the command below, once for each project.',
      'Choose the file it wrote.',
    ],
    command: 'gcloud services api-keys list --project <project> --format=json > api-keys.json',
    fileName: 'api-keys.json',
    checkedOn: plainDate('2026-11-21'),
  },
}

const schema = z
  .object({
    name: z.string(),
    uid: optionalWords,
    displayName: optionalWords,
    serviceAccountEmail: optionalWords,
    createTime: z.unknown().optional(),
    deleteTime: z.unknown().optional(),
    restrictions: z
      .unknown()
      .optional()
      .transform((value) => (isJsonObject(value) ? value : {})),
    keyString: isFilled,
  })
  .transform((key) => {
    const [, project, id] = /^projects\/([^/]+)\/locations\/[^/]+\/keys\/([^/]+)$/.exec(key.name.trim()) ?? []
    return { ...key, project, id: key.uid ?? id }
  })
type Key = Readonly<z.infer<typeof schema>>

const format: ListFormat<Key> = {
  source: 'gcp-api-keys',
  named: [],
  wrappers: ['keys'],
  telling: ['name'],
  isEntry: ({ name }) => typeof name === 'string' && /^projects\/[^/]+\/locations\/[^/]+\/keys\//.test(name),
  schema,
  words: { name: 'it has no name' },
  otherwise: 'it is not an API key',
  read: (entries, tools) => entries.flatMap((entry) => readKey(entry, tools)),
  plainSecrets: ({ keyString }) => (keyString ? 1 : 0),
}

function readKey({ record, value: key }: Entry<Key>, { guard, days }: ListTools): readonly RecordOutcome[] {
  const id = guard.text(key.id, 200)
  const name = guard.text(key.displayName, 300) ?? id ?? `Entry ${record}`
  if (id === null) return [{ outcome: 'failed', problem: { record, label: name, reason: 'it has no id' } }]

  const project = guard.text(key.project, 200)
  const services = servicesOf(key.restrictions)
    .map((service) => guard.text(service, 300))
    .filter((service) => service !== null)
  const places = Object.keys(placeWords)
    .filter((place) => holdsSomething(key.restrictions[place]))
    .map((place) => placeWords[place] ?? place)
  const madeOn = days.read(key.createTime)
  const status = holdsSomething(key.deleteTime) ? 'revoked' : 'active'
  const account = guard.text(key.serviceAccountEmail, 300)
  const notes = [
    ...(places.length === 0 ? [] : [`Works only for ${places.join(' and ')}.`]),
    ...(account === null ? [] : [`Acts as ${account}.`]),
  ]
  const draft: IdentityDraft = {
    key: id,
    facts: {
      ...unknownIdentity(name),
      kind: 'api_key',
      provider: 'gcp',
      account: project,
      system: gcpSystem(project),
      externalId: id,
      status,
      environments: environmentOfProject(project),
      scopes: services.length === 0 ? null : services,
      createdOn: madeOn,
      notes: notes.length === 0 ? null : notes.join(' '),
    },
    credentials: [{ key: id, facts: { ...blankCredentialFacts('api_key'), label: 'API key', externalId: id, status, createdOn: madeOn } }],
    records: [record],
    nativeIds: [`gcp-api-key:${id}`],
    remarks:
      services.length === 0 && places.length === 0
        ? ['It has no restrictions: it works from anywhere and for every service of the project.']
        : [],
  }
  return draftOutcomes(draft, `entry ${record}`)
}

const placeWords: Readonly<Record<string, string>> = {
  browserKeyRestrictions: 'named web sites',
  serverKeyRestrictions: 'named IP addresses',
  androidKeyRestrictions: 'named Android apps',
  iosKeyRestrictions: 'named iOS apps',
}

function servicesOf(restrictions: Readonly<Record<string, unknown>>): readonly string[] {
  const targets: readonly unknown[] = Array.isArray(restrictions.apiTargets) ? restrictions.apiTargets : []
  return [
    ...new Set(
      targets.flatMap((target) =>
        isJsonObject(target) && typeof target.service === 'string' && target.service !== '' ? [target.service] : [],
      ),
    ),
  ]
}
