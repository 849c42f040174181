import type { RuleId } from '../findings/model/rule-ids.ts'
import { rules } from '../findings/rules/rule-list.ts'
import { type Evidence, read } from '../values/evidence.ts'
import { plainDate } from '../values/plain-date.ts'

// The controls an auditor or insurer asks for. Wording is ours. Which rules speak to a control is said by the rules alone, so this list and what a finding cites cannot differ.

export type Control = Readonly<{
  id: string
  framework: string
  title: string
  /** What is asked for, in a sentence of our own. */ asks: string
  /** The rules that cite it. */ rules: readonly RuleId[]
}>

/** A framework with its edition, where its text was read, and its controls as id, title and what is asked for. */
export type Framework = Readonly<{
  name: string
  evidence: Evidence
  controls: readonly (readonly [id: string, title: string, asks: string])[]
}>

/** Every framework a rule cites. */
export const frameworks: readonly Framework[] = [
  {
    name: 'OWASP NHI Top 10 (2025)',
    evidence: read(
      'checked',
      'https://owasp.org/www-project-non-human-identities-top-10/2025/top-10-2025',
      'The ten items of 2025 and their order.',
      plainDate('2026-11-21'),
    ),
    controls: [
      ['NHI1:2025', 'Improper offboarding', 'What nobody needs or owns is taken away.'],
      ['NHI2:2025', 'Secret leakage', 'Secrets lie where only their job can read them.'],
      ['NHI3:2025', 'Vulnerable third-party NHI', 'Other companies’ apps are checked before and while they are let in.'],
      ['NHI4:2025', 'Insecure authentication', 'No ways of signing in that are outdated or unprotected.'],
      ['NHI5:2025', 'Overprivileged NHI', 'Each may do what its job needs and no more.'],
      ['NHI6:2025', 'Insecure cloud deployment configurations', 'Software goes live without keys lying about.'],
      ['NHI7:2025', 'Long-lived secrets', 'Keys are changed and have an end.'],
      ['NHI8:2025', 'Environment isolation', 'Test does not reach what is live.'],
      ['NHI9:2025', 'NHI reuse', 'One key for one tool.'],
      ['NHI10:2025', 'Human use of NHI', 'People use their own accounts.'],
    ],
  },
  {
    name: 'OWASP Top 10 for LLM Applications (2025)',
    evidence: read(
      'checked',
      'OWASP/www-project-top-10-for-large-language-model-applications:2_0_vulns/LLM06_ExcessiveAgency.md',
      'LLM06 of 2025 is excessive agency: too many functions, rights or too much autonomy.',
      plainDate('2026-11-21'),
    ),
    controls: [
      [
        'LLM06:2025',
        'Excessive agency',
        'An AI agent has few tools, few rights, and asks before big things. The list of 2026 calls this LLM03; its LLM06 is another item. Older articles call this LLM08.',
      ],
    ],
  },
  {
    name: 'OWASP Top 10 for LLM Applications (2026)',
    evidence: read(
      'checked',
      'GenAI-Security-Project/GenAI-LLM-Top10:2026/README.md',
      'List of 4 August 2026: excessive agency is LLM03; LLM06 is unbounded consumption.',
      plainDate('2026-11-30'),
    ),
    controls: [
      [
        'LLM03:2026',
        'Excessive agency',
        'An AI agent has few tools, few rights, and asks before big things. The list of 2025 calls this LLM06.',
      ],
    ],
  },
  {
    name: 'OWASP Top 10 for Agentic Applications (2026)',
    evidence: read(
      'secondary',
      'https://github.com/OWASP/www-project-top-10-for-large-language-model-applications/blob/main/initiatives/agent_security_initiative/ASI%20Agentic%20Exploits%20%26%20Incidents/ASI_Agentic_Exploits_Incidents.md',
      'A list of incidents names the ten titles ASI01 to ASI10.',
      plainDate('2026-11-21'),
    ),
    controls: [
      ['ASI01:2026', 'Agent goal hijack', 'What an agent reads cannot turn it against its task.'],
      ['ASI02:2026', 'Tool misuse and exploitation', 'An agent has the tools its task needs and is held to them.'],
      ['ASI03:2026', 'Identity and privilege abuse', 'An agent acts under an identity of its own, with rights that are bounded.'],
      ['ASI09:2026', 'Human-agent trust exploitation', 'A person decides the big things and sees what is asked.'],
      ['ASI10:2026', 'Rogue agents', 'No agent works unknown and unowned.'],
    ],
  },
  {
    name: 'CIS Controls v8.1',
    evidence: read(
      'checked',
      'prowler-cloud/prowler:prowler/compliance/cis_controls_8.1.json',
      'The safeguards by number and title.',
      plainDate('2026-11-21'),
    ),
    controls: [
      ['CIS 5.1', 'Inventory of accounts', 'Every account is listed with an owner and checked at least every quarter.'],
      ['CIS 5.3', 'Disable dormant accounts', 'What was not used for 45 days is switched off.'],
      [
        'CIS 5.5',
        'Inventory of service accounts',
        'Each service account has an owner, a purpose and a review date, looked at every quarter.',
      ],
      ['CIS 1.1', 'Inventory of assets', 'What the firm has is listed, with who is responsible.'],
      ['CIS 2.1', 'Inventory of software', 'Software in use is listed, with its purpose.'],
      ['CIS 3.3', 'Data access lists', 'Rights to data follow what a task needs to know.'],
      ['CIS 5.2', 'Unique passwords', 'No password serves two things.'],
      ['CIS 5.4', 'Dedicated administrator accounts', 'Administrator rights are kept apart from everyday work.'],
      ['CIS 6.2', 'Revoking access', 'Access ends at once when someone leaves or changes role.'],
      ['CIS 6.8', 'Role-based access', 'Rights follow roles and are looked at every year.'],
      ['CIS 8.2', 'Collecting logs', 'What happens is logged.'],
      ['CIS 8.5', 'Detailed logs', 'Logs say who did what, when and from where.'],
      ['CIS 8.11', 'Looking at logs', 'Logs are looked at every week.'],
      ['CIS 15.1', 'Inventory of service providers', 'Service providers are listed, with a contact.'],
      ['CIS 15.6', 'Watching service providers', 'Service providers are watched while they are used.'],
      ['CIS 16.8', 'Separate live systems', 'Test and live are kept apart.'],
      ['CIS 17.1', 'People for incidents', 'Someone leads when something happens, and someone steps in.'],
      ['CIS 17.4', 'Process for incidents', 'What to do when something happens is written down.'],
    ],
  },
  {
    name: 'CIS AWS Foundations v7.0.0',
    evidence: read(
      'checked',
      'prowler-cloud/prowler:prowler/compliance/aws/cis_7.0_aws.json',
      'The numbers and what each asks for; 1.13 is of v1.4.',
      plainDate('2026-11-21'),
    ),
    controls: [
      ['CIS-AWS 1.13 (v1.4)', 'One active access key', 'A user has one active access key, two only while it is changed.'],
      ['CIS-AWS 2.1.4', 'Organisational separation', 'Environments are kept apart by account.'],
      ['CIS-AWS 2.4', 'No root access key', 'The root account has no access key.'],
      ['CIS-AWS 2.11', 'Unused for 45 days', 'Credentials not used for 45 days are switched off.'],
      ['CIS-AWS 2.12', 'Access keys every 90 days', 'Access keys are changed every 90 days or sooner.'],
      ['CIS-AWS 2.16', 'Roles for instances', 'Machines use a role instead of a key.'],
      ['CIS-AWS 2.17', 'Expired certificates', 'Certificates that have ended are removed.'],
    ],
  },
  {
    name: 'CIS Google Cloud v5.0.0',
    evidence: read(
      'checked',
      'prowler-cloud/prowler:prowler/compliance/gcp/cis_5.0_gcp.json',
      'The numbers and what each asks for.',
      plainDate('2026-11-21'),
    ),
    controls: [
      ['CIS-GCP 1.5', 'Only Google-managed keys', 'Service accounts use keys that Google looks after.'],
      ['CIS-GCP 1.6', 'No admin service accounts', 'Service accounts have no administrator rights.'],
      ['CIS-GCP 1.7', 'Service accounts of people', 'People do not act as service accounts for a whole project.'],
      ['CIS-GCP 1.8', 'Service account keys every 90 days', 'Keys people made are changed every 90 days or sooner.'],
      ['CIS-GCP 1.9', 'Separate duties', 'Who manages service accounts does not also use them.'],
      ['CIS-GCP 1.14', 'Where API keys work', 'API keys work only from named hosts and apps.'],
      ['CIS-GCP 1.15', 'What API keys open', 'API keys open only the services they need.'],
      ['CIS-GCP 1.16', 'API keys every 90 days', 'API keys are changed every 90 days or sooner.'],
      ['CIS-GCP 1.18', 'No secrets in functions', 'Functions hold no secrets in their variables.'],
    ],
  },
  {
    name: 'CIS Azure v6.0.0',
    evidence: read(
      'checked',
      'prowler-cloud/prowler:prowler/compliance/azure/cis_6.0_azure.json',
      'The numbers; the 90 days of storage keys stand in the audit text of 9.3.1.2.',
      plainDate('2026-11-30'),
    ),
    controls: [
      ['CIS-Azure 8.3.3', 'Secrets have an end', 'Secrets in a key vault have an end day.'],
      ['CIS-Azure 8.3.11', 'Certificates of 12 months', 'Certificates last at most 12 months.'],
      ['CIS-Azure 9.3.1.2', 'Storage keys are changed', 'Storage keys are changed every 90 days, or after a period of your own.'],
    ],
  },
  {
    name: 'CIS Microsoft 365 v7.0.0',
    evidence: read(
      'checked',
      'prowler-cloud/prowler:prowler/compliance/m365/cis_7.0_m365.json',
      'The numbers and what each asks for.',
      plainDate('2026-11-21'),
    ),
    controls: [
      ['CIS-M365 5.1.5.3', 'No new client secrets', 'Apps use certificates instead of secrets.'],
      ['CIS-M365 5.1.5.4', 'Secrets of 180 days', 'New app secrets last at most 180 days.'],
      ['CIS-M365 5.1.5.6', 'Certificates of 180 days', 'New app certificates last at most 180 days.'],
    ],
  },
  {
    name: 'CIS GitHub v1.2.0',
    evidence: read(
      'checked',
      'prowler-cloud/prowler:prowler/compliance/github/cis_1.2.0_github.json',
      'The numbers and what each asks for.',
      plainDate('2026-11-21'),
    ),
    controls: [
      ['CIS-GitHub 1.4.1', 'Apps are approved', 'An administrator approves each app.'],
      ['CIS-GitHub 1.4.2', 'Stale apps', 'Apps nobody uses are removed.'],
      ['CIS-GitHub 1.4.3', 'Rights of apps', 'Apps may do what they need and no more.'],
      ['CIS-GitHub 1.4.4', 'Webhooks', 'Webhooks are encrypted and signed.'],
      ['CIS-GitHub 1.5.1', 'Scanners', 'Code is searched for secrets.'],
    ],
  },
  {
    name: 'CIS Google Workspace v1.3.0',
    evidence: read(
      'checked',
      'prowler-cloud/prowler:prowler/compliance/googleworkspace/cis_1.3_googleworkspace.json',
      '4.2.1.2: third-party applications are reviewed periodically.',
      plainDate('2026-11-21'),
    ),
    controls: [['CIS-GWS 4.2.1.2', 'Third-party apps', 'Third-party apps are looked at from time to time.']],
  },
  {
    name: 'ISO/IEC 27001:2022 Annex A',
    evidence: read(
      'checked',
      'intuitem/ciso-assistant-community:backend/library/libraries/iso27001-2022.yaml',
      'Numbers and titles only.',
      plainDate('2026-11-21'),
    ),
    controls: [
      ['ISO A.5.16', 'Identity management', 'Identities are unique, approved and looked after from beginning to end.'],
      ['ISO A.5.17', 'Authentication information', 'Secrets are handed out, kept and changed with care.'],
      ['ISO A.5.18', 'Access rights', 'Rights are reviewed and taken away.'],
      ['ISO A.8.2', 'Privileged access rights', 'Powerful rights are few, justified and watched.'],
      ['ISO A.5.3', 'Segregation of duties', 'Duties that conflict lie with different people.'],
      ['ISO A.5.9', 'Inventory of assets', 'What the firm has is listed, with an owner each.'],
      ['ISO A.5.11', 'Return of assets', 'What belongs to the firm comes back when someone goes.'],
      ['ISO A.5.12', 'Classification of information', 'Labels say how much it matters.'],
      ['ISO A.5.14', 'Information transfer', 'What is sent is protected on the way.'],
      ['ISO A.5.15', 'Access control', 'Who may do what follows a rule.'],
      ['ISO A.5.19', 'Supplier relationships', 'Risks of suppliers are known.'],
      ['ISO A.5.23', 'Cloud services', 'Cloud services are chosen, used and left in a planned way.'],
      ['ISO A.5.24', 'Planning for incidents', 'What to do is planned before it happens.'],
      ['ISO A.5.26', 'Response to incidents', 'What happened is dealt with by the plan.'],
      ['ISO A.6.5', 'After employment', 'Duties that go on when someone leaves are settled.'],
      ['ISO A.8.3', 'Information access restriction', 'Access to data is limited to what is needed.'],
      ['ISO A.8.4', 'Access to source code', 'Code, and what lies in it, is protected.'],
      ['ISO A.8.15', 'Logging', 'What happens is logged.'],
      ['ISO A.8.16', 'Monitoring', 'Somebody would notice what is unusual.'],
      ['ISO A.8.24', 'Use of cryptography', 'Keys and certificates are looked after.'],
      ['ISO A.8.31', 'Separate environments', 'Development, test and live are kept apart.'],
    ],
  },
  {
    name: 'SOC 2',
    evidence: read(
      'checked',
      'intuitem/ciso-assistant-community:backend/library/libraries',
      'The criteria with their points of focus.',
      plainDate('2026-11-21'),
    ),
    controls: [
      ['SOC2 CC6.1', 'Access is protected', 'Software is known before it gets keys, and the keys are protected.'],
      ['SOC2 CC6.2', 'Access is given and withdrawn', 'Owners authorise access, and it ends when it should.'],
      ['SOC2 CC6.3', 'Access fits the role', 'Least rights, separated duties, reviewed.'],
      ['SOC2 CC7.2', 'Unusual events are noticed', 'What it does is watched for signs of misuse.'],
      ['SOC2 CC9.2', 'Vendors and partners', 'Risks of vendors are known and dealt with.'],
    ],
  },
  {
    name: 'PCI DSS 4.0.1',
    evidence: read(
      'checked',
      'intuitem/ciso-assistant-community:backend/library/libraries/pcidss-4_0.yaml',
      'The requirements; 8.6.1 and 8.6.2 are about accounts that allow interactive login, 8.2.7 about third parties.',
      plainDate('2026-11-30'),
    ),
    controls: [
      ['PCI 7.2.5.1', 'Review of application and system accounts', 'Reviewed as often as your own risk analysis says, and put right.'],
      [
        'PCI 8.6.1',
        'People using system accounts',
        'System accounts that allow a person to sign in are used so only as an approved, limited exception.',
      ],
      [
        'PCI 8.6.2',
        'No passwords in scripts or code',
        'Passwords of system accounts that allow a person to sign in are not written into scripts, settings or code. That it covers other secrets is our reading.',
      ],
      [
        'PCI 8.6.3',
        'Changing system passwords',
        'Passwords and passphrases are changed as often as your risk analysis says, and at any suspicion. That it covers API keys is our reading.',
      ],
      ['PCI 6.5.3', 'Test and live are separate', 'Test and live are kept apart.'],
      ['PCI 7.2.5', 'Rights of application and system accounts', 'They may do what they need, on the systems that need it.'],
      ['PCI 8.2.2', 'Shared accounts', 'Shared only as an approved, limited exception in which it is known who acted.'],
      ['PCI 8.2.5', 'Ended access', 'Access ends at once when someone leaves.'],
      ['PCI 8.2.6', 'Unused accounts', 'Accounts not used for 90 days are switched off.'],
      ['PCI 8.2.7', 'Remote access of third parties', 'Other firms get in only when needed, and are watched meanwhile.'],
      ['PCI 12.3.1', 'Risk analysis', 'Intervals of your own rest on a written risk analysis.'],
    ],
  },
  {
    name: 'NIST CSF 2.0',
    evidence: read(
      'checked',
      'intuitem/ciso-assistant-community:backend/library/libraries/nist-csf-2.0.yaml',
      'The outcomes; PR.AA-02 is about proofing identities, so sharing stands under PR.AA-01.',
      plainDate('2026-11-30'),
    ),
    controls: [
      ['CSF ID.AM-02', 'Inventory of software and services', 'Everything that logs in is listed and explained.'],
      ['CSF ID.AM-05', 'Priority by importance', 'Labels say what matters most.'],
      ['CSF ID.AM-08', 'Life cycle', 'What is no longer needed is taken away.'],
      ['CSF PR.AA-01', 'Identities and credentials are managed', 'Each has an owner, a use of its own, and a key that is looked after.'],
      ['CSF PR.AA-03', 'Services are authenticated', 'Calls are genuine and limited.'],
      ['CSF PR.AA-05', 'Least rights', 'Rights are defined, reviewed and separated.'],
      ['CSF PR.PS-04', 'Logs', 'What it does is written down somewhere.'],
      ['CSF DE.CM-03', 'Use is watched', 'Somebody would notice misuse.'],
      ['CSF RS.MI-01', 'Incidents are contained', 'What is exposed is switched off at once, by a plan.'],
      ['CSF GV.SC-04', 'Suppliers are known', 'Other companies are checked by how much they matter.'],
      ['CSF DE.CM-06', 'Providers are watched', 'What other firms do here is watched.'],
      ['CSF GV.RR-02', 'Roles are set', 'Who answers for what is written down.'],
      ['CSF ID.AM-07', 'Inventory of data', 'What data each one reaches is written down.'],
    ],
  },
  {
    name: 'NIST SP 800-53 r5',
    evidence: read(
      'checked',
      'intuitem/ciso-assistant-community:backend/library/libraries/nist-sp-800-53-rev5.yaml',
      'The controls and their enhancements.',
      plainDate('2026-11-21'),
    ),
    controls: [
      ['800-53 AC-2(b)', 'Account managers', 'Each account has someone who manages it.'],
      ['800-53 AC-2(g)', 'Use is watched', 'The use of accounts is watched.'],
      ['800-53 AC-2(j)', 'Accounts are reviewed', 'Accounts are reviewed as often as you set.'],
      ['800-53 AC-2(k)', 'Shared secrets after a departure', 'What a leaver knows is changed.'],
      ['800-53 AC-2(l)', 'Ended with the person', 'Accounts end with the employment.'],
      ['800-53 AC-2(3)', 'Disable accounts', 'Accounts without use or right are switched off.'],
      ['800-53 AC-2(3)(a)', 'Expired accounts', 'Accounts that have ended are switched off.'],
      ['800-53 AC-2(3)(b)', 'Accounts without a person', 'Accounts no longer tied to a person are switched off.'],
      ['800-53 AC-2(3)(d)', 'Inactive accounts', 'Accounts without use are switched off.'],
      ['800-53 AC-2(9)', 'Shared accounts', 'Shared only under conditions that are set.'],
      ['800-53 AC-2(12)', 'Unusual use', 'Unusual use is noticed.'],
      ['800-53 AC-5', 'Separation of duties', 'Duties that conflict lie with different identities.'],
      ['800-53 AC-6', 'Least privilege', 'Each may do what its task needs and no more.'],
      ['800-53 AC-6(5)', 'Privileged accounts', 'Powerful rights are limited to those named.'],
      ['800-53 AC-6(7)', 'Privileges are reviewed', 'Rights are reviewed and taken away.'],
      ['800-53 IA-4', 'Identifiers', 'Each identity can be told from every other.'],
      ['800-53 IA-5', 'Authenticators', 'Keys are looked after from first to last.'],
      ['800-53 IA-5(d)', 'Lost authenticators', 'What to do with lost keys is written down.'],
      ['800-53 IA-5(f)', 'Authenticators are renewed', 'Keys are renewed by kind or after events.'],
      ['800-53 IA-5(i)', 'Group authenticators', 'Shared secrets are changed when the group changes.'],
      ['800-53 IA-5(7)', 'No embedded secrets', 'No unencrypted secrets in programs.'],
      ['800-53 IA-9', 'Services identify themselves', 'Services show who they are.'],
    ],
  },
  {
    name: 'NIST SP 800-63B-4',
    evidence: read(
      'checked',
      'usnistgov/800-63-4:_sp800-63b/sec5_authenticators.md',
      'The draft: a change is forced on evidence of compromise.',
      plainDate('2026-11-21'),
    ),
    controls: [['800-63B evidence of compromise', 'Change after compromise', 'A secret that has leaked is changed at once.']],
  },
  {
    name: 'Cyber Essentials v3.3',
    evidence: read(
      'secondary',
      'https://www.mastercopy.co.uk/it-support/cyber-essentials-2026-changes/',
      'Version 3.3 applies to assessments started from 27 April 2026; cloud services with data of the firm are in scope.',
      plainDate('2026-11-21'),
    ),
    controls: [
      ['CE user access control', 'User access control', 'Accounts are approved, limited and removed when not needed.'],
      ['CE cloud services in scope', 'Cloud services in scope', 'Cloud services that hold data of the firm are looked after too.'],
    ],
  },
  {
    name: 'CA/B Baseline Requirements',
    evidence: read(
      'checked',
      'cabforum/servercert:docs/BR.md',
      '6.3.2: the longest life of a public certificate by day of issue.',
      plainDate('2026-11-21'),
    ),
    controls: [['CA/B BR 6.3.2', 'Certificate life', 'Public certificates last no longer than browsers accept.']],
  },
]

/** Everything the controls view shows, in its order. */
export const controlList: readonly Control[] = frameworks.flatMap(({ name, controls }) =>
  controls.map(([id, title, asks]) => ({ id, framework: name, title, asks, rules: rulesCiting(id) })),
)

function rulesCiting(control: string): readonly RuleId[] {
  return rules.filter(({ owasp, controls }) => owasp.includes(control) || controls.includes(control)).map(({ id }) => id)
}
