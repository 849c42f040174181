// The invented inventory of the bench: 20,000 identities of 16 + 24 columns. The same numbers give the same data on every run and on every page.

export const identities = Number(globalThis.process?.env?.KEYROSTER_BENCH_ROWS ?? 20_000)
export const ownFields = 24
export const columns = 16 + ownFields

const systems = [
  'AWS 1111 2222 3333',
  'GitHub',
  'Google Workspace',
  'Microsoft 365',
  'Stripe',
  'SendGrid',
  'Web shop',
  'File server',
  'Jenkins',
  'GitLab',
  'Slack',
  'PostgreSQL',
]
const people = ['Maya Lindqvist', 'Sam Okafor', 'Priya Nair', 'Tomas Reyes', 'Jonas Weber', 'Ewa Nowak', 'Zoë Müller', null]
const kinds = ['service_account', 'api_key', 'oauth_app', 'bot']
const types = ['api_key', 'access_key', 'password', 'ssh_key', 'client_secret']
const environments = ['production', 'staging', 'development', 'test']
const privileges = [['read'], ['read', 'write'], ['read', 'write', 'admin'], null]
const choices = ['Low', 'Medium', 'High']
const words = ['nightly', 'report', 'mail', 'backup', 'orders', 'deploy', 'images', 'sync', 'invoice', 'search', 'audit', 'cache']

/** Small and repeatable; good enough to mix words. */
export function mixer(seed) {
  let state = seed >>> 0
  return (count) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * count)
  }
}

const day = (next) => `20${20 + next(7)}-${String(1 + next(12)).padStart(2, '0')}-${String(1 + next(28)).padStart(2, '0')}`

/** The fields of its own the firm adds: most of them text, one of each other kind. */
export const fields = Array.from({ length: ownFields }, (_, at) => {
  const kind = at < 20 ? 'text' : ['number', 'date', 'choice', 'yes_no'][at - 20]
  return { name: `Own field ${at + 1}`, kind, choices: kind === 'choice' ? choices : [] }
})

/** One identity as facts, with its credential and the values of its own fields in their order. */
export function identity(at) {
  const next = mixer(at * 7919 + 1)
  const word = () => words[next(words.length)]
  const createdOn = day(next)
  const owner = people[next(people.length)]
  return {
    facts: {
      name: `${word()}-${word()}-${at + 1}`,
      system: systems[next(systems.length)],
      technicalOwner: owner,
      kind: kinds[next(kinds.length)],
      purpose: next(5) === 0 ? null : `Runs the ${word()} ${word()} for the ${word()} team`,
      environments: [environments[next(environments.length)]],
      privileges: privileges[next(privileges.length)],
      createdOn,
    },
    credential: {
      type: types[next(types.length)],
      createdOn,
      lastUsedOn: '2026-10-01',
      lastUsedState: 'used',
      expiresOn: next(3) === 0 ? `2027-0${1 + next(9)}-15` : null,
    },
    own: fields.map((field) =>
      field.kind === 'text'
        ? `${word()} ${next(1000)}`
        : field.kind === 'number'
          ? next(100_000)
          : field.kind === 'date'
            ? day(next)
            : field.kind === 'choice'
              ? choices[next(3)]
              : next(2) === 1,
    ),
  }
}

/** The same identity as forty texts, for the pages that only know text. */
export function texts(at) {
  const { facts, credential, own } = identity(at)
  const shown = [
    facts.name,
    facts.technicalOwner ?? 'No owner',
    facts.system,
    credential.type,
    (facts.privileges ?? []).join(', '),
    facts.createdOn,
    credential.lastUsedOn,
    facts.purpose ?? '',
    facts.kind,
    'Amazon Web Services',
    facts.environments.join(', '),
    '',
    'Active',
    credential.expiresOn ?? '',
    'in 90 days',
    'T3',
  ]
  return [...shown, ...own.map(String)]
}

/** What is pasted: tab-separated, as a spreadsheet writes it. */
export function pasteText(rows, width, round) {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: width }, (_, column) => `pasted ${round} ${row} ${column}`).join('\t'),
  ).join('\r\n')
}
