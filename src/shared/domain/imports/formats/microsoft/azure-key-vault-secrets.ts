import { z } from 'zod'
import { blankCredentialFacts } from '../../../record/credential.ts'
import { plainDate } from '../../../values/plain-date.ts'
import type { IdentityDraft, ImportSource } from '../../draft/draft.ts'
import { unknownIdentity } from '../../draft/draft-facts.ts'
import { draftOutcomes } from '../../draft/parsed-list.ts'
import type { RecordOutcome } from '../../draft/source-outcome.ts'
import { expiryOn } from '../common/day-reader.ts'
import { type Entry, optionalWords } from '../common/json-entries.ts'
import { isFilled } from '../common/json-fields.ts'
import { type ListFormat, listIn, type ListTools, parseListFormat } from '../common/list-format.ts'
import { tagFacts } from '../common/tag-facts.ts'

export const azureKeyVaultSecrets: ImportSource = {
  id: 'azure-key-vault-secrets',
  name: 'Azure Key Vault secrets',
  provider: 'azure',
  recognise: (file) =>
    listIn(file, format) === null
      ? null
      : 'It is the list of secrets of an Azure key vault: entries with attributes and an address such as https://….vault.azure.net/secrets/….',
  parse: (file) => parseListFormat(file, format),
  cannotShow: 'The list shows no secret values, no last use, not what each secret opens, and one vault at a time.',
  guide: {
    who: 'Somebody who may list the secrets of the vault, with the Azure command line installed.',
    steps: [
      'Open a terminal where the Azure command line is signed in (az login).',
      'Run the command below, once for each vault.',
      'Choose the file it wrote.',
    ],
    command: 'az keyvault secret list --vault-name <vault> --output json > vault-secrets.json',
    fileName: 'vault-secrets.json',
    checkedOn: plainDate('2026-11-21'),
  },
}

const schema = z
  .object({
    id: z.string(),
    name: optionalWords,
    contentType: optionalWords,
    // The command line writes expires, the API underneath exp.
    attributes: z
      .object({
        created: z.unknown().optional(),
        expires: z.unknown().optional(),
        exp: z.unknown().optional(),
        enabled: z.unknown().optional(),
      })
      .nullish()
      .transform((attributes) => attributes ?? { created: null, expires: null, exp: null, enabled: null }),
    managed: z
      .unknown()
      .optional()
      .transform((value) => value === true),
    tags: z.unknown().optional(),
    // `az keyvault secret show` gives the same entry with the value.
    value: isFilled,
  })
  .transform((secret) => {
    const [address, vault, name] = vaultAddress.exec(secret.id.trim()) ?? []
    return { ...secret, address, vault, name: secret.name ?? name ?? null }
  })
type Secret = Readonly<z.infer<typeof schema>>

const vaultAddress = /^https:\/\/([a-z0-9-]+)\.vault\.(?:azure\.net|azure\.cn|usgovcloudapi\.net)(?::443)?\/secrets\/([^/]+)/i

const format: ListFormat<Secret> = {
  source: 'azure-key-vault-secrets',
  named: [],
  telling: ['id', 'attributes'],
  isEntry: ({ id }) => typeof id === 'string' && vaultAddress.test(id),
  schema,
  words: { id: 'it has no address', attributes: 'its attributes cannot be read' },
  otherwise: 'it is not a secret of a key vault',
  read: (entries, tools) => entries.flatMap((entry) => readSecret(entry, tools)),
  plainSecrets: ({ value }) => (value ? 1 : 0),
}

function readSecret({ record, value: secret }: Entry<Secret>, { guard, days }: ListTools): readonly RecordOutcome[] {
  const address = guard.text(secret.address, 500)
  const name = guard.text(secret.name, 300) ?? `Entry ${record}`
  const vault = guard.text(secret.vault, 200)
  if (address === null || vault === null)
    return [{ outcome: 'failed', problem: { record, label: name, reason: 'its address is not one of a key vault' } }]

  const enabled = secret.attributes.enabled
  const status = enabled === false ? 'disabled' : enabled === true ? 'active' : 'unknown'
  const madeOn = days.read(secret.attributes.created)
  const content = guard.prose(secret.contentType, 200)
  const notes = [
    ...(secret.managed ? ['Belongs to a certificate of the vault.'] : []),
    ...(content === null ? [] : [`Content type: ${content}.`]),
  ]
  const draft: IdentityDraft = {
    key: address,
    facts: {
      ...unknownIdentity(name),
      ...tagFacts(secret.tags, guard),
      kind: secret.managed ? 'certificate' : null,
      provider: 'azure',
      account: vault,
      system: `Azure Key Vault ${vault}`,
      externalId: address,
      status,
      createdOn: madeOn,
      notes: guard.text(notes.join(' '), 4000),
    },
    credentials: [
      {
        key: 'secret',
        facts: {
          ...blankCredentialFacts(secret.managed ? 'certificate' : 'other'),
          label: secret.managed ? 'Certificate' : 'Secret',
          status,
          createdOn: madeOn,
          ...expiryOn(days.read(secret.attributes.expires ?? secret.attributes.exp)),
          storage: ['secrets_manager'],
        },
      },
    ],
    records: [record],
    nativeIds: [`azure-vault-secret:${address.toLowerCase()}`],
    remarks: [],
  }
  return draftOutcomes(draft, `entry ${record}`)
}
