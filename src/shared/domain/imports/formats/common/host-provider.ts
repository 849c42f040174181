import { providerFromText } from '../../../providers/provider.ts'

/** The host of a web address or connection string, lower case and without user name, password, port or path; null when there is none. */
export function hostOf(address: string): string | null {
  const [, host = ''] = /^(?:[a-z][a-z0-9+.-]*:\/\/(?:[^/?#]*@)?)?([^/?#:@\s]+)(?::\d+)?(?:[/?#]|$)/i.exec(address.trim()) ?? []
  return /^[\p{L}\p{N}_.-]{1,253}$/u.test(host) && (host.includes('.') || host === 'localhost') ? host.toLowerCase() : null
}

/** The catalogue's id of the provider a host belongs to: mailgun.com and grafana.firm.example are known, firm.example is not. */
export function providerOfHost(host: string | null): string | null {
  if (host === null || /^[\d.]+$/.test(host)) return null
  const labels = host.split('.').slice(0, -1)
  const own = labels.at(-1) ?? ''
  // Firms run some products under a host of their own; only the product's id counts there, because aliases such as 'teams' are ordinary host names.
  return (
    providerNamed(own) ??
    labels
      .slice(0, -1)
      .map((label) => (providerNamed(label) === label && !ordinaryHosts.has(label) ? label : null))
      .find((id) => id !== null) ??
    null
  )
}

// Products that only run at their maker, with names a firm gives its own machines.
const ordinaryHosts: ReadonlySet<string> = new Set(['box', 'paddle', 'zoom', 'make', 'render', 'linear', 'meta'])

/** The catalogue's id of a provider named by a word, leaving out the rows that stand for 'any'. */
export function providerNamed(word: string): string | null {
  const id = providerFromText(word)?.id ?? null
  return id === null || anyRows.has(id) ? null : id
}

const anyRows: ReadonlySet<string> = new Set(['ai-agent-generic', 'webhook-generic', 'cron-script', 'ssh-key', 'tls-certificate'])
