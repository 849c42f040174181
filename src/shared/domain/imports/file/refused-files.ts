import { isJsonObject } from './json-list.ts'

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
