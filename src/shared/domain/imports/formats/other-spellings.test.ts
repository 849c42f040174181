import { describe, expect, it } from 'vitest'
import { detectSource, inSpellingOf, otherLists } from './detect.ts'
import { entraApps } from './fixtures/entra-list.ts'
import { saasCodeLists } from './fixtures/saas-code-lists.ts'
import { saasKeyLists } from './fixtures/saas-key-lists.ts'
import { canary, fakeSecret, jsonFile } from './fixtures/tables.ts'
import { importSources } from './format-list.ts'
import { entraApplications } from './microsoft/entra-applications.ts'

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const words = (key: string) => key.replace(/([a-z\d])([A-Z])/g, '$1_$2').split(/[_-]/)
// Keys of one spelling; some vendors mix two, and then nothing tells how each was written.
const isEven = (document: unknown) =>
  spellings.some(([, spell]) => JSON.stringify(respelled(respelled(document, pascalCase), spell)) === JSON.stringify(document))
const pascalCase = (key: string) =>
  words(key)
    .map((word) => capital(word.toLowerCase()))
    .join('')
const spellings: readonly (readonly [string, (key: string) => string])[] = [
  ['PascalCase', pascalCase],
  [
    'camelCase',
    (key) =>
      words(key)
        .map((word, at) => (at === 0 ? word.toLowerCase() : capital(word.toLowerCase())))
        .join(''),
  ],
  ['snake_case', (key) => words(key).join('_').toLowerCase()],
  ['kebab-case', (key) => words(key).join('-').toLowerCase()],
]

function respelled(value: unknown, spell: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((part) => respelled(part, spell))
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, part]) => [spell(key), respelled(part, spell)]))
    : value
}

const lists = [
  ...[...saasCodeLists, ...saasKeyLists].map(({ id, under, entries }) => [id, under === null ? entries : { [under]: entries }] as const),
  ['entra-applications', entraApps] as const,
]
const read = (document: unknown) => {
  const detected = detectSource(jsonFile(document))
  return { id: detected?.source.id, parsed: detected?.source.parse(detected.file, {}) }
}

describe('a known list inside wrappers of another tool', () => {
  const bare = lists.map(([id, document]) => [id, Array.isArray(document) ? document : Object.values(document)[0]] as const)

  it.each(bare)('%s is known and read the same', (id, entries) => {
    const asList = read(entries)
    // What only its wrapper tells apart from another list stays in need of it.
    if (asList.id !== id) return
    for (const document of [{ exported: entries, on: '2026-11-29' }, { answer: { count: 1, rows: entries, errors: [] } }]) {
      expect(read(document)).toEqual(asList)
    }
  })

  it('says that other pages are missing, wherever the wrapper says so', () => {
    const [whole, page] = [null, 'https://graph.example/next'].map((next) => read({ apps: { found: entraApps, '@odata.nextLink': next } }))
    expect(whole?.parsed).toMatchObject({ partial: false })
    expect(page?.parsed).toMatchObject({ partial: true })
  })

  it('is found beside a longer list of something else', () => {
    expect(read({ apps: entraApps, log: entraApps.concat(entraApps).map((_, line) => ({ line })) }).id).toBe('entra-applications')
  })
})

describe('several lists in one file', () => {
  const principal = {
    id: '41111111-1111-4111-8111-111111111111',
    appId: '51111111-1111-4111-8111-111111111111',
    displayName: 'Till',
    servicePrincipalType: 'Application',
    accountEnabled: true,
    appOwnerOrganizationId: '61111111-1111-4111-8111-111111111111',
    passwordCredentials: [],
    keyCredentials: [],
  }
  const count = entraApps.length
  const principals =
    'Another list lies in this file: 1 entry under “servicePrincipals” (Microsoft Entra service principals and managed identities).'
  const said = (document: unknown) => {
    const detected = detectSource(jsonFile(document))
    return detected === null ? null : [detected.source.id, ...otherLists(detected.source, jsonFile(document))]
  }

  it.each<readonly [string, unknown, readonly (string | RegExp)[]]>([
    ['of one list nothing is said', { apps: entraApps, log: [{ line: 1 }] }, ['entra-applications']],
    [
      'of two the other is named, with how to take it',
      { applications: entraApps, servicePrincipals: [principal] },
      [
        'entra-applications',
        `${principals} Nothing of it was read. To take it too, import the file again and say that it is “Microsoft Entra service principals and managed identities” (--source entra-service-principals).`,
      ],
    ],
    [
      'at another depth as well',
      { tenant: { applications: { value: entraApps } }, servicePrincipals: [principal] },
      ['entra-service-principals', new RegExp(`${count} entries under “tenant.applications.value”`)],
    ],
    [
      'beside the wrapper the source knows itself',
      { value: entraApps, servicePrincipals: [principal] },
      ['entra-applications', /“servicePrincipals”/],
    ],
    [
      'in two parts of one kind',
      { shop: entraApps, office: entraApps.slice(1) },
      ['entra-applications', /under “office” .* save it as a file of its own\.$/],
    ],
    [
      'as another tool spells it',
      respelled({ applications: entraApps, servicePrincipals: [principal] }, pascalCase),
      ['entra-applications', /under “ServicePrincipals”/i],
    ],
  ])('%s', (_, document, told) => {
    expect(said(document)).toEqual(told.map((words) => (typeof words === 'string' ? words : (expect.stringMatching(words) as unknown))))
  })

  it('the other is taken when it is asked for', () => {
    const file = jsonFile({ applications: entraApps, servicePrincipals: [principal] })
    const source = importSources.find(({ id }) => id === 'entra-service-principals')
    expect(source?.parse(inSpellingOf(source, file), {}).drafts.map(({ facts }) => facts.name)).toEqual(['Till'])
    expect(source === undefined ? [] : otherLists(source, file)).toHaveLength(1)
  })

  it('is found below a list of something else', () => {
    expect(read({ errors: [{ line: 1 }], data: { found: entraApps } }).id).toBe('entra-applications')
  })
})

describe('a known list as another tool spells it', () => {
  it.each(lists.filter(([, document]) => isEven(document)))('%s is known and read the same', (id, document) => {
    const asWritten = read(document)
    expect(asWritten.id).toBe(id)
    expect(read(respelled(document, pascalCase))).toEqual(asWritten)
  })

  it.each(spellings)('%s: app registrations are the same', (_, spell) => {
    expect(read(respelled(entraApps, spell))).toEqual(read(entraApps))
  })

  it('is read with what PowerShell adds to it, days and switches in objects of their own', () => {
    const [app] = entraApps
    const powerShell = [
      {
        ...(respelled(app, (key) => capital(key)) as object),
        AddIns: [],
        AdditionalProperties: { '@odata.type': '#microsoft.graph.application' },
        CreatedDateTime: { value: '/Date(1610668800000)/', DisplayHint: 2, DateTime: 'Friday, 15 January 2021 00:00:00' },
      },
    ]
    expect(read(powerShell)).toEqual(read([app]))
  })

  it('is no known list because of a word or two', () => {
    for (const document of [[{ Id: '1', Name: 'a' }], [{ AppId: 'x' }], [{ CreatedAt: '2026-01-01', Key: 'x', Name: 'y' }], { Data: [] }])
      expect(detectSource(jsonFile(document))).toBeNull()
  })
})

const item = {
  type: 1,
  name: 'SMTP relay',
  favorite: false,
  notes: canary,
  login: {
    username: 'svc-mail',
    password: canary,
    uris: [{ uri: 'smtp://mail.example' }],
    passwordRevisionDate: '2025-03-01T10:00:00.000Z',
  },
  creationDate: '2024-03-01T10:00:00.000Z',
  revisionDate: '2026-03-01T10:00:00.000Z',
}
const note = { ...item, type: 2, name: 'door code', login: undefined, secureNote: { type: 0 } }

describe('Bitwarden items', () => {
  it.each([
    ['an export', { encrypted: false, items: [item, note] }],
    ['an export that does not say whether it is encrypted', { folders: [], items: [item, note] }],
    [
      'what the command line lists',
      [
        { object: 'item', ...item },
        { object: 'item', ...note },
      ],
    ],
    ['the answer of its server', { success: true, data: { object: 'list', data: [item, note] } }],
  ])('are read from %s', (_, document) => {
    const { id, parsed } = read(document)
    expect(id).toBe('bitwarden-json')
    expect(parsed).toMatchObject({
      read: 2,
      skipped: [{ label: 'door code', reason: 'a note' }],
      drafts: [{ facts: { name: 'SMTP relay' }, credentials: [{ facts: { createdOn: '2024-03-01', lastRotatedOn: '2025-03-01' } }] }],
    })
    expect(JSON.stringify(parsed)).not.toContain(canary)
  })

  it('are one item where one was asked for', () => {
    expect(read(item)).toMatchObject({ id: 'bitwarden-json', parsed: { read: 1 } })
  })

  it('are not any list of things with a type, a name and a login', () => {
    for (const document of [
      [{ type: 1, name: 'a' }],
      [{ type: 'x', name: 'a', login: 'b' }],
      { items: [{ type: 1, name: 'a' }] },
      { data: [] },
    ])
      expect(detectSource(jsonFile(document))).toBeNull()
  })
})

describe('an entry that cannot be read', () => {
  it('names what it may be about, and disarms nothing else', () => {
    const agent = { id: 'a0000000-0000-4000-8000-00000000000e', displayName: 'Agent', passwordCredentials: [], hint: canary }
    expect(entraApplications.parse(jsonFile([...entraApps, agent, null, 7]), {})).toMatchObject({
      failed: [{ record: 5 }, { record: 6 }, { record: 7 }],
      unread: [agent.id, 'Agent'],
      partial: false,
      warnings: ['Some entries could not be read. What they name is not marked as gone.'],
    })
  })

  it('names nothing that looks like a secret', () => {
    const parsed = entraApplications.parse(jsonFile([...entraApps, { secretText: fakeSecret, displayName: fakeSecret, id: 'x1' }]), {})
    expect(parsed.unread).toEqual(['x1'])
  })
})
