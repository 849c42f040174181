import type { ImportSource } from './draft.ts'
import { cloudSources } from './sources/cloud-sources.ts'
import { localSources } from './sources/local-sources.ts'
import { saasSources } from './sources/saas-sources.ts'

/** Every export Keyroster knows by its content, in the order they are tried. The generic table is not among them: it fits anything. */
export const importSources: readonly ImportSource[] = [...cloudSources, ...saasSources, ...localSources]
