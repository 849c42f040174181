import { describe, expect, it } from 'vitest'
import { hostOf, providerOfHost } from '../imports/formats/common/host-provider.ts'
import { textKey } from '../values/text-key.ts'
import { providerById, providerFromText, providerName, providers } from './provider.ts'
import { lifecycleOf } from './provider-lifecycle.ts'

describe('the names of providers', () => {
  it.each([
    ['lexoffice', 'lexware-office'],
    ['Lexware', 'lexware-office'],
    ['DATEV eG', 'datev'],
    ['sevDesk', 'sevdesk'],
    ['Zoom Workplace', 'zoom'],
    ['DocuSign', 'docusign'],
    ['Calendly', 'calendly'],
    ['Pipedrive', 'pipedrive'],
    ['Mollie', 'mollie'],
    ['Adyen N.V.', 'adyen'],
    ['Hetzner Online', 'hetzner'],
    ['1&1 IONOS', 'ionos'],
    ['OVH', 'ovh'],
    ['Strato AG', 'strato'],
    ['GoDaddy', 'godaddy'],
    ['NameCheap', 'namecheap'],
    ['box.com', 'box'],
    ['Trello', 'trello'],
    ['Canva', 'canva'],
    ['Plivo', 'plivo'],
    ['Copilot Studio', 'copilot-studio'],
    ['Power Virtual Agents', 'copilot-studio'],
    ['Resend', 'resend'],
    ['DeepSeek', 'deepseek'],
    ['GoCardless', 'gocardless'],
    ['Paddle Billing', 'paddle'],
    ['Mailjet', 'mailjet'],
  ])('%s is %s', (written, id) => {
    expect(providerFromText(written)?.id).toBe(id)
  })

  it.each([
    ['https://app.lexware.de/addons', 'lexware-office'],
    ['api.lexoffice.io', 'lexware-office'],
    ['https://my.sevdesk.de/api/v1', 'sevdesk'],
    ['api.zoom.us', 'zoom'],
    ['https://na3.docusign.net/restapi', 'docusign'],
    ['console.hetzner.cloud', 'hetzner'],
    ['www123.your-server.de', 'hetzner'],
    ['api.hosting.ionos.com', 'ionos'],
    ['eu.api.ovh.com', 'ovh'],
    ['api.box.com', 'box'],
    ['in-v3.mailjet.com', 'mailjet'],
    ['api.deepseek.com', 'deepseek'],
  ])('the host of %s is %s', (address, id) => {
    expect(providerOfHost(hostOf(address))).toBe(id)
  })

  it.each(['box.firm.example', 'zoom.firm.example', 'render.firm.example'])('%s is a machine of the firm', (host) => {
    expect(providerOfHost(host)).toBeNull()
  })

  it('lead to one provider each', () => {
    const owners = new Map<string, Set<string>>()
    for (const { id, name, aliases } of providers)
      for (const word of [id, name, ...aliases]) owners.set(textKey(word), (owners.get(textKey(word)) ?? new Set()).add(id))
    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([])
  })

  it('are understood where a record holds the word from before the catalogue knew it', () => {
    expect(providerById('Hetzner Online')?.id).toBe('hetzner')
    expect(providerName('lexoffice')).toBe('Lexware Office (lexoffice)')
    expect(lifecycleOf('Lexoffice')?.expiry.maxDays).toBe(730)
    expect(providerName('our own')).toBe('our own')
  })
})
