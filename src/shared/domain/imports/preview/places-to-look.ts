import { providerById } from '../../providers/provider.ts'
import type { TrackedSystem } from './coverage.ts'

export type PlaceState = 'looked' | 'not_lately' | 'not_listed'

/** One of the seven kinds of places where keys are found, and which of the systems in use cover it. Source: controls.md 9.1, A19. */
export type PlaceToLook = Readonly<{ id: string; title: string; looksFor: string; state: PlaceState; systems: readonly string[] }>

type Kind = Readonly<{ id: string; title: string; looksFor: string; categories: readonly string[]; words: RegExp }>

const kinds: readonly Kind[] = [
  {
    id: 'cloud',
    title: 'Cloud accounts',
    looksFor: 'Roles, service accounts and their keys.',
    categories: ['cloud', 'hosting', 'database'],
    words: /$^/,
  },
  {
    id: 'code_scan',
    title: 'Scans of the code',
    looksFor: 'Secrets somebody left in code, containers and logs.',
    categories: [],
    words: /\bscan|\bsnyk\b|gitleaks|trufflehog/i,
  },
  {
    id: 'secrets',
    title: 'Password and secrets managers',
    looksFor: 'What is kept where it should be.',
    categories: ['secrets'],
    words: /bitwarden|lastpass|keepass|dashlane|nordpass|1password|(password|secrets?) manager/i,
  },
  {
    id: 'ci',
    title: 'Building and shipping software',
    looksFor: 'Build tokens, deploy keys and bots (CI/CD).',
    categories: ['code'],
    words: /jenkins|\bci\b/i,
  },
  {
    id: 'kubernetes',
    title: 'Kubernetes',
    looksFor: 'Accounts and secrets of containers.',
    categories: [],
    words: /kubernetes|\bk8s\b|openshift/i,
  },
  {
    id: 'saas',
    title: 'Admin pages of the programs you rent',
    looksFor: 'Apps people connected, integrations, webhooks and AI tools.',
    categories: [
      'office',
      'identity',
      'work',
      'payments',
      'commerce',
      'accounting',
      'crm',
      'support',
      'marketing',
      'messaging',
      'automation',
      'monitoring',
      'ai',
    ],
    words: /$^/,
  },
  {
    id: 'gateway',
    title: 'Gateways in front of your own services',
    looksFor: 'Keys you gave to others (API gateways).',
    categories: ['network'],
    words: /gateway|\bkong\b|apigee|cloudflare/i,
  },
]

/** The seven kinds of places, each with the systems in use that belong to it. A system may belong to several. */
export function placesToLook(systems: readonly TrackedSystem[]): readonly PlaceToLook[] {
  return kinds.map(({ id, title, looksFor, categories, words }) => {
    const inKind = systems.filter(
      ({ provider, name }) => categories.includes(providerById(provider)?.category ?? '') || words.test(provider) || words.test(name),
    )
    const state = inKind.length === 0 ? 'not_listed' : inKind.every((system) => system.state === 'fresh') ? 'looked' : 'not_lately'
    return { id, title, looksFor, state, systems: inKind.map(({ name }) => name) }
  })
}
