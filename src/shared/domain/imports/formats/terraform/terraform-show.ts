import { isJsonObject, type JsonObject } from '../../file/json-list.ts'
import { looseObject, looseObjects, looseText } from '../common/json-fields.ts'

/** The output of `terraform show -json` in the form of a state file: every instance as a resource of its own, without a lineage, which it does not tell. null for anything else, also for a plan. */
export function shownState(value: JsonObject): JsonObject | null {
  const { format_version: format, terraform_version: version, values } = value
  if (typeof format !== 'string' || typeof version !== 'string' || !isJsonObject(values) || !isJsonObject(values.root_module)) return null
  return {
    terraform_version: version,
    lineage: '',
    outputs: looseObject.parse(values.outputs),
    resources: moduleResources(values.root_module),
  }
}

function moduleResources(module: JsonObject): readonly unknown[] {
  const resources = Array.isArray(module.resources) ? (module.resources as readonly unknown[]) : []
  return [
    ...resources.map((resource) => (isJsonObject(resource) ? stateResource(resource, looseText.parse(module.address)) : resource)),
    ...looseObjects.parse(module.child_modules).flatMap(moduleResources),
  ]
}

function stateResource(resource: JsonObject, module: string): JsonObject {
  const { mode, type, name, index, values } = resource
  const masked = Object.entries(looseObject.parse(resource.sensitive_values)).flatMap(([attribute, mask]) =>
    isMasked(mask) ? [attribute] : [],
  )
  return {
    module,
    mode,
    type,
    name,
    instances: [{ index_key: index, attributes: looseObject.parse(values), sensitive_attributes: masked }],
  }
}

// {"tags": {}} hides nothing, {"user": [{"password": true}]} does.
function isMasked(mask: unknown): boolean {
  return mask === true || (typeof mask === 'object' && mask !== null && Object.values(mask).some(isMasked))
}
