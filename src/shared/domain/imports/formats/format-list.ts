import type { ImportSource } from '../draft/draft.ts'
import { cloudSources } from './cloud-sources.ts'
import { localSources } from './local-sources.ts'
import { saasSources } from './saas-sources.ts'

/** Every export Keyroster knows by its content, in the order they are tried. The generic table is not among them: it fits anything. */
export const importSources: readonly ImportSource[] = [...cloudSources, ...saasSources, ...localSources]
