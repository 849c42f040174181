import { isJsonObject, type JsonObject } from './json-list.ts'

export type RefusedFile = Readonly<{ whatItIs: string; whatToDo: string }>

/** JSON documents that look like an export and hold nothing that can be read: what the file is and what to do instead, or null. */
export function refusedFile(values: readonly unknown[]): RefusedFile | null {
  const documents = values.filter(isJsonObject)
  // Bitwarden marks both of its encrypted forms; the plain one says false.
  if (
    documents.some(
      (value) =>
        value.encrypted === true &&
        (typeof value.data === 'string' ||
          ['items', 'encKeyValidation_DO_NOT_EDIT', 'passwordProtected'].some((key) => Object.hasOwn(value, key))),
    )
  ) {
    return {
      whatItIs: 'This is an encrypted Bitwarden export, which only Bitwarden can open.',
      whatToDo: 'Export the vault again as plain .json or .csv, choose that file here and delete it afterwards.',
    }
  }
  if (
    documents.some(
      (value) => typeof value.encrypted_data === 'string' && (isJsonObject(value.meta) || typeof value.encryption_version === 'string'),
    )
  )
    return {
      whatItIs: 'This is an encrypted OpenTofu state or plan, which only OpenTofu can open.',
      whatToDo: 'Run “tofu show -json > state.json” in the folder of the code, where its key is known, and choose the file it wrote.',
    }
  if (documents.some((value) => isOldState(value)))
    return {
      whatItIs: 'This is a Terraform state of an old version (before 0.12), which Keyroster does not read.',
      whatToDo: 'Run “terraform show -json > state.json” with a present version in the folder of the code and choose the file it wrote.',
    }
  const vault = documents.map(passwordVault).find((product) => product !== null)
  if (vault !== undefined)
    return {
      whatItIs: `This is a JSON export of ${vault}, which Keyroster does not read.`,
      whatToDo: 'Export the vault as CSV and choose that file here; delete both afterwards.',
    }
  // The file .terraform/terraform.tfstate only says where the state is.
  if (
    documents.some(
      (value) =>
        isJsonObject(value.backend) &&
        !Array.isArray(value.resources) &&
        (typeof value.lineage === 'string' || typeof value.version === 'number'),
    )
  ) {
    return {
      whatItIs: 'This is only the place of a Terraform state, not the state itself.',
      whatToDo: 'Run “terraform state pull > terraform.tfstate” in the same folder and choose the file it wrote.',
    }
  }
  return null
}

// Version 3 keeps the resources inside modules.
function isOldState(value: JsonObject): boolean {
  return (
    typeof value.version === 'number' &&
    value.version < 4 &&
    Array.isArray(value.modules) &&
    value.modules.every((module) => isJsonObject(module) && isJsonObject(module.resources))
  )
}

function passwordVault(value: JsonObject): string | null {
  if (Array.isArray(value.AUTHENTIFIANT) || Array.isArray(value.AUTHENTIFIANTS)) return 'Dashlane'
  const items: readonly unknown[] = Array.isArray(value.items) ? value.items : []
  const isEnpass = (item: unknown) =>
    isJsonObject(item) && Array.isArray(item.fields) && Object.hasOwn(item, 'category') && Object.hasOwn(item, 'title')
  return items.length > 0 && items.every(isEnpass) ? 'Enpass' : null
}
