import { meansNever } from '../../../values/machine-dates.ts'
import type { PlainDate } from '../../../values/plain-date.ts'
import type { ImportFile } from '../../file/document.ts'
import { isJsonObject, type JsonObject } from '../../file/json-list.ts'
import { type DayReader, expiryOn } from '../common/day-reader.ts'
import { holdsSomething, looseObject, looseObjects, looseText } from '../common/json-fields.ts'
import { shownState } from './terraform-show.ts'

/** The states of a file (version 4, or as `terraform show -json` prints them), or null. A folder's pointer to a remote state is none. */
export function statesOf(file: ImportFile): readonly JsonObject[] | null {
  if (file.document.kind !== 'json') return null
  const states = file.document.values
    .filter(isJsonObject)
    .map((value) => shownState(value) ?? value)
    .filter(
      (value) =>
        Array.isArray(value.resources) &&
        typeof value.lineage === 'string' &&
        (typeof value.terraform_version === 'string' || typeof value.version === 'number'),
    )
  return states.length > 0 && states.length === file.document.values.length ? states : null
}

/** One instance of a resource: its attributes, of which the sensitive ones are never given out. */
export type Instance = Readonly<{
  /** 'module.db.aws_db_instance.orders["a"]', as Terraform writes it. */
  address: string
  /** A text or number under this name; '' when it is missing or sensitive. */
  attribute: (name: string) => string
  /** The day under this name; what cannot be read is counted. */
  day: (name: string) => PlainDate | null
  /** The end under this name. */
  end: (name: string) => ReturnType<typeof expiryOn>
  isTrue: (name: string) => boolean | null
  list: (name: string) => readonly string[]
  /** How many sensitive values were left unread. */
  dropped: number
}>

export type Resource = Readonly<{ record: number; managed: boolean; type: string; address: string; instances: readonly Instance[] }>

/** The resources of a state in their order; null stands for an entry that is none. */
export function resourcesOf(state: JsonObject, days: DayReader): readonly (Omit<Resource, 'record'> | null)[] {
  const entries = Array.isArray(state.resources) ? (state.resources as readonly unknown[]) : []
  return entries.map((entry) => {
    if (!isJsonObject(entry) || typeof entry.type !== 'string' || typeof entry.name !== 'string' || !Array.isArray(entry.instances))
      return null
    const module = looseText.parse(entry.module)
    const address = `${module === '' ? '' : `${module}.`}${entry.type}.${entry.name}`
    return {
      managed: entry.mode === 'managed' || entry.mode === undefined,
      type: entry.type,
      address,
      instances: looseObjects.parse(entry.instances).map((instance) => readInstance(instance, address, days)),
    }
  })
}

// By name as well, in case a provider forgot to mark them. Whole names: secret_name and public_key are none.
const neverRead =
  /^(?:secret|encrypted_secret|ses_smtp_password_v4|private_key.*|password|.*_password|value|plaintext_value|encrypted_value|result|bcrypt_hash|token|client_token|wrapped_.*|connection_string|.*_connection_string|secret_string|secret_id|secret_binary|b64_.*)$/

function readInstance(instance: JsonObject, address: string, days: DayReader): Instance {
  const attributes = looseObject.parse(instance.attributes)
  const sensitive = sensitiveNames(instance.sensitive_attributes)
  const hidden = (name: string) => sensitive.has(name) || neverRead.test(name)
  const open = (name: string) => (hidden(name) || !Object.hasOwn(attributes, name) ? undefined : attributes[name])
  return {
    address: `${address}${indexOf(instance.index_key)}`,
    attribute: (name) => looseText.parse(open(name)),
    day: (name) => days.read(open(name)),
    // Google writes the year 9999 for keys that never expire, scripts 2299.
    end: (name) => (meansNever(open(name)) ? { expiresOn: null, neverExpires: true } : expiryOn(days.read(open(name)))),
    isTrue: (name) => {
      const value = open(name)
      return typeof value === 'boolean' ? value : null
    },
    list: (name) => {
      const value = open(name)
      return Array.isArray(value) ? value.map((entry) => looseText.parse(entry)).filter((text) => text !== '') : []
    },
    dropped: Object.entries(attributes).filter(([name, value]) => hidden(name) && holdsSomething(value)).length,
  }
}

function indexOf(key: unknown): string {
  if (typeof key === 'number') return `[${key}]`
  return typeof key === 'string' ? `["${key}"]` : ''
}

// A path is a list of steps; its first one names the attribute. A secret deep inside hides the whole of it.
function sensitiveNames(paths: unknown): ReadonlySet<string> {
  if (!Array.isArray(paths)) return new Set()
  return new Set(
    paths.flatMap((path: unknown) => {
      const first: unknown = Array.isArray(path) ? path[0] : path
      if (typeof first === 'string') return [first.split('.')[0] ?? first]
      return isJsonObject(first) && typeof first.value === 'string' ? [first.value] : []
    }),
  )
}
