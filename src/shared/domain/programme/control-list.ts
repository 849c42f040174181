import type { RuleId } from '../findings/model/rule-ids.ts'

// The controls an auditor or insurer asks for, and the rules whose answers speak to each. Wording and mapping are ours.

export type Control = Readonly<{
  id: string
  framework: string
  title: string
  /** What is asked for, in a sentence of our own. */ asks: string
  rules: readonly RuleId[]
}>

const owasp = 'OWASP NHI Top 10 (2025)'
const cis = 'CIS Controls v8.1'
const iso = 'ISO/IEC 27001:2022 Annex A'
const soc = 'SOC 2'
const pci = 'PCI DSS 4.0.1'
const csf = 'NIST CSF 2.0'

/** Everything the controls view shows, in its order. */
export const controlList: readonly Control[] = [
  {
    id: 'NHI1:2025',
    framework: owasp,
    title: 'Improper offboarding',
    asks: 'What nobody needs or owns is taken away.',
    rules: ['OWN-01', 'OWN-03', 'OWN-07', 'USE-01', 'USE-02', 'USE-03'],
  },
  {
    id: 'NHI2:2025',
    framework: owasp,
    title: 'Secret leakage',
    asks: 'Secrets lie where only their job can read them.',
    rules: ['STO-01', 'STO-02', 'STO-03'],
  },
  {
    id: 'NHI3:2025',
    framework: owasp,
    title: 'Vulnerable third-party NHI',
    asks: 'Other companies’ apps are checked before and while they are let in.',
    rules: ['TPI-01', 'OWN-06'],
  },
  {
    id: 'NHI4:2025',
    framework: owasp,
    title: 'Insecure authentication',
    asks: 'No ways of signing in that are outdated or unprotected.',
    rules: ['WHK-01', 'ROT-06', 'PRV-05'],
  },
  {
    id: 'NHI5:2025',
    framework: owasp,
    title: 'Overprivileged NHI',
    asks: 'Each may do what its job needs and no more.',
    rules: ['PRV-01', 'PRV-02', 'PRV-03', 'PRV-04', 'AIA-03'],
  },
  {
    id: 'NHI6:2025',
    framework: owasp,
    title: 'Insecure cloud deployment configurations',
    asks: 'Software goes live without keys lying about.',
    rules: ['ROT-05', 'PRV-05'],
  },
  {
    id: 'NHI7:2025',
    framework: owasp,
    title: 'Long-lived secrets',
    asks: 'Keys are changed and have an end.',
    rules: ['ROT-01', 'ROT-02', 'ROT-03', 'ROT-04', 'ROT-07'],
  },
  { id: 'NHI8:2025', framework: owasp, title: 'Environment isolation', asks: 'Test does not reach what is live.', rules: ['SHR-02'] },
  { id: 'NHI9:2025', framework: owasp, title: 'NHI reuse', asks: 'One key for one tool.', rules: ['SHR-01', 'MON-02'] },
  { id: 'NHI10:2025', framework: owasp, title: 'Human use of NHI', asks: 'People use their own accounts.', rules: ['SHR-03', 'SHR-04'] },
  {
    id: 'LLM06:2025',
    framework: 'OWASP Top 10 for LLM Applications',
    title: 'Excessive agency',
    asks: 'An AI agent has few tools, few rights, and asks before big things. Older articles call this LLM08.',
    rules: ['AIA-01', 'AIA-02', 'AIA-03', 'AIA-04'],
  },
  {
    id: 'CIS 5.1',
    framework: cis,
    title: 'Inventory of accounts',
    asks: 'Every account is listed with an owner and checked at least every quarter.',
    rules: ['OWN-01', 'OWN-06', 'REV-01'],
  },
  {
    id: 'CIS 5.3',
    framework: cis,
    title: 'Disable dormant accounts',
    asks: 'What was not used for 45 days is switched off.',
    rules: ['USE-01'],
  },
  {
    id: 'CIS 5.5',
    framework: cis,
    title: 'Inventory of service accounts',
    asks: 'Each service account has an owner, a purpose and a review date, looked at every quarter.',
    rules: ['OWN-01', 'OWN-02', 'OWN-04', 'OWN-05', 'REV-01'],
  },
  {
    id: 'ISO A.5.16',
    framework: iso,
    title: 'Identity management',
    asks: 'Identities are unique, approved and looked after from beginning to end.',
    rules: ['OWN-01', 'SHR-01', 'SHR-03', 'SHR-04'],
  },
  {
    id: 'ISO A.5.17',
    framework: iso,
    title: 'Authentication information',
    asks: 'Secrets are handed out, kept and changed with care.',
    rules: ['OWN-07', 'ROT-01', 'ROT-02', 'STO-01', 'STO-02'],
  },
  {
    id: 'ISO A.5.18',
    framework: iso,
    title: 'Access rights',
    asks: 'Rights are reviewed and taken away.',
    rules: ['OWN-03', 'USE-01', 'USE-02', 'REV-01'],
  },
  {
    id: 'ISO A.8.2',
    framework: iso,
    title: 'Privileged access rights',
    asks: 'Powerful rights are few, justified and watched.',
    rules: ['PRV-01', 'PRV-04', 'SHR-03', 'AIA-03'],
  },
  {
    id: 'SOC2 CC6.1',
    framework: soc,
    title: 'Access is protected',
    asks: 'Software is known before it gets keys, and the keys are protected.',
    rules: ['OWN-05', 'OWN-06', 'ROT-05', 'PRV-05', 'STO-01', 'STO-02'],
  },
  {
    id: 'SOC2 CC6.2',
    framework: soc,
    title: 'Access is given and withdrawn',
    asks: 'Owners authorise access, and it ends when it should.',
    rules: ['OWN-01', 'OWN-03', 'USE-02', 'USE-03', 'ROT-07', 'REV-01'],
  },
  {
    id: 'SOC2 CC6.3',
    framework: soc,
    title: 'Access fits the role',
    asks: 'Least rights, separated duties, reviewed.',
    rules: ['OWN-02', 'PRV-01', 'PRV-02', 'PRV-03', 'AIA-02', 'REV-01', 'REV-02'],
  },
  {
    id: 'PCI 7.2.5.1',
    framework: pci,
    title: 'Review of application and system accounts',
    asks: 'Reviewed as often as your own risk analysis says, and put right.',
    rules: ['OWN-02', 'REV-01', 'REV-02'],
  },
  {
    id: 'PCI 8.6.1',
    framework: pci,
    title: 'People using system accounts',
    asks: 'Only as an approved, limited exception.',
    rules: ['SHR-03', 'REV-02'],
  },
  {
    id: 'PCI 8.6.2',
    framework: pci,
    title: 'No passwords in scripts or code',
    asks: 'Secrets are not written into scripts, settings or code.',
    rules: ['STO-01', 'STO-02'],
  },
  {
    id: 'PCI 8.6.3',
    framework: pci,
    title: 'Changing system passwords',
    asks: 'Changed as often as your risk analysis says, and at any suspicion.',
    rules: ['OWN-07', 'ROT-01', 'ROT-02', 'STO-03'],
  },
  {
    id: 'CSF ID.AM-02',
    framework: csf,
    title: 'Inventory of software and services',
    asks: 'Everything that logs in is listed and explained.',
    rules: ['OWN-04', 'OWN-06', 'AIA-01'],
  },
  { id: 'CSF ID.AM-05', framework: csf, title: 'Priority by importance', asks: 'Labels say what matters most.', rules: ['OWN-05'] },
  { id: 'CSF ID.AM-08', framework: csf, title: 'Life cycle', asks: 'What is no longer needed is taken away.', rules: ['OWN-06', 'USE-02'] },
  {
    id: 'CSF PR.AA-01',
    framework: csf,
    title: 'Identities and credentials are managed',
    asks: 'Each has an owner and a key that is looked after.',
    rules: ['OWN-01', 'ROT-01', 'ROT-04'],
  },
  { id: 'CSF PR.AA-02', framework: csf, title: 'Credentials are not shared', asks: 'One key for one tool.', rules: ['SHR-01'] },
  {
    id: 'CSF PR.AA-03',
    framework: csf,
    title: 'Services are authenticated',
    asks: 'Calls are genuine and limited.',
    rules: ['ROT-05', 'PRV-05', 'WHK-01'],
  },
  {
    id: 'CSF PR.AA-05',
    framework: csf,
    title: 'Least rights',
    asks: 'Rights are defined, reviewed and separated.',
    rules: ['PRV-01', 'PRV-02', 'PRV-03', 'SHR-02', 'AIA-02', 'REV-01'],
  },
  { id: 'CSF PR.PS-04', framework: csf, title: 'Logs', asks: 'What it does is written down somewhere.', rules: ['MON-01'] },
  { id: 'CSF DE.CM-03', framework: csf, title: 'Use is watched', asks: 'Somebody would notice misuse.', rules: ['MON-01'] },
  {
    id: 'CSF RS.MI-01',
    framework: csf,
    title: 'Incidents are contained',
    asks: 'What is exposed is switched off at once, by a plan.',
    rules: ['USE-03', 'STO-03', 'MON-03'],
  },
  {
    id: 'CSF GV.SC-04',
    framework: csf,
    title: 'Suppliers are known',
    asks: 'Other companies are checked by how much they matter.',
    rules: ['TPI-01', 'ROT-06'],
  },
]
