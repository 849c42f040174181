// A number without its edition says little: the lists are renumbered.
const editions: readonly (readonly [prefix: string, words: string])[] = [
  ['CIS-AWS ', 'CIS AWS v7.0.0 '],
  ['CIS-GCP ', 'CIS Google Cloud v5.0.0 '],
  ['CIS-Azure ', 'CIS Azure v6.0.0 '],
  ['CIS-M365 ', 'CIS Microsoft 365 v7.0.0 '],
  ['CIS-GitHub ', 'CIS GitHub v1.2.0 '],
  ['CIS-GWS ', 'CIS Google Workspace v1.3.0 '],
  ['CIS ', 'CIS Controls v8.1 '],
  ['CSF ', 'NIST CSF 2.0 '],
  ['800-53 ', 'NIST SP 800-53 r5 '],
  ['800-63B ', 'NIST SP 800-63B-4 '],
  ['ISO ', 'ISO/IEC 27001:2022 '],
  ['SOC2 ', 'SOC 2 '],
  ['PCI ', 'PCI DSS 4.0.1 '],
  ['CE ', 'Cyber Essentials v3.3 '],
  ['CA/B BR ', 'CA/B Baseline Requirements '],
]

/** A control of a rule as an auditor reads it: with the edition its number belongs to. */
export function controlWords(reference: string): string {
  // One reference carries an older edition of its own.
  if (reference === 'CIS-AWS 1.13 (v1.4)') return 'CIS AWS v1.4 1.13'
  const [prefix, words] = editions.find(([start]) => reference.startsWith(start)) ?? ['', '']
  return words + reference.slice(prefix.length)
}
