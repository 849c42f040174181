/** Facts by the keys of `list --json`. */
type Facts = Readonly<Record<string, unknown>>

/** What a list as firms keep it must give on 30 November 2026. */
export type KeptList = Readonly<{
  /** In kept-lists/, or one of the workbooks. */
  file: string
  /** More words of the command than `import FILE`. */
  words?: readonly string[]
  source: string
  records: readonly [read: number, imported: number, skipped: number, failed: number]
  /** The identities in the order of their names and environments: name, facts, and the facts of each credential. */
  listed: readonly (readonly [name: string, facts: Facts, ...credentials: readonly Facts[]])[]
  skipped?: readonly (readonly [record: number, reason: RegExp])[]
  /** Every column that is not taken over; they must be named, all of them. */
  leftOut?: readonly string[]
  /** How many cells or fields are told of as left out because of a secret. */
  secrets?: number
  warned?: readonly RegExp[]
  due?: Readonly<{
    code: number
    items: readonly (readonly [name: string, endsOn: string | null, policyOn: string | null])[]
    said?: readonly RegExp[]
  }>
}>

/** What nobody can read, and what is said of it: what it is, where the trouble lies, what to do. */
export type RefusedList = Readonly<{ file: string; refused: readonly RegExp[]; neverSaid?: RegExp }>

const byHeadings = { words: ['--source', 'generic-csv'], source: 'generic-csv' } as const
const rotated = (day: string | null, expiresOn: string | null = null): Facts => ({ lastRotatedOn: day, expiresOn })
const tool = (name: string, credential: string, more: Facts = {}): Facts => ({ name, enabled: true, credential, ...more })

/** By the fault that such lists meet, the worst first. */
export const keptLists: Readonly<Record<string, readonly KeptList[]>> = {
  'a secret in prose is left out, and the rest of its cell stays': [
    {
      file: 'passwords-in-descriptions.csv',
      ...byHeadings,
      records: [8, 8, 0, 0],
      secrets: 7,
      warned: [/rows 2, 3, 4, 5, 6, 7 and 8/],
      listed: [
        ...['svc_a', 'svc_b', 'svc_c', 'svc_d', 'svc_e', 'svc_f', 'svc_g'].map(
          (name) => [name, { status: 'active' }, rotated('2024-05-01')] as const,
        ),
        ['svc_h', { status: 'active', purpose: 'Password changed in May by Ana, next change in November' }, rotated('2024-05-01')],
      ],
    },
    {
      file: 'login-and-password-in-one-cell.csv',
      ...byHeadings,
      records: [3, 3, 0, 0],
      secrets: 5,
      warned: [/rows 2, 3 and 4/],
      listed: [
        ['svc_backup', { provider: 'NAS', system: 'nas01', technicalOwner: 'Ben' }, {}],
        ['svc_fax', { provider: 'Fax', system: 'fax01', technicalOwner: 'Ben' }, {}],
        ['svc_mail', { provider: 'Mailwell', system: 'smtp.mailwell.example', technicalOwner: 'Ana' }, {}],
      ],
    },
  ],
  'the day a key stops working is never hidden by an older rule': [
    {
      file: 'ends-behind-the-rule.csv',
      ...byHeadings,
      records: [3, 3, 0, 0],
      listed: [
        ['Fresh key', { provider: 'stripe', technicalOwner: 'Ben' }, rotated('2026-11-20', '2026-12-05')],
        ['Signing certificate', { provider: 'Sectigo', technicalOwner: 'Ana' }, rotated('2025-12-02', '2026-12-02')],
        ['Token ending tomorrow', { provider: 'gitlab', technicalOwner: 'Ben' }, rotated('2025-12-01', '2026-12-01')],
      ],
      due: {
        code: 3,
        items: [
          ['Token ending tomorrow', '2026-12-01', '2026-03-01'],
          ['Signing certificate', '2026-12-02', '2026-05-31'],
          ['Fresh key', '2026-12-05', '2027-02-18'],
        ],
      },
    },
    {
      file: 'gitlab-tokens-around-today.json',
      source: 'gitlab-access-tokens',
      records: [3, 3, 0, 0],
      listed: [
        ['old', { externalId: '903', status: 'expired' }, { status: 'expired', expiresOn: '2026-11-29', lastUsedState: 'never' }],
        ['release', { externalId: '902', status: 'active' }, { status: 'active', expiresOn: '2026-12-01', lastUsedState: 'never' }],
        ['renovate', { externalId: '901', status: 'expired' }, { status: 'expired', expiresOn: '2026-11-30', lastUsedOn: '2026-11-29' }],
      ],
      due: {
        code: 3,
        items: [
          ['old', '2026-11-29', '2026-02-27'],
          ['renovate', '2026-11-30', '2026-02-28'],
          ['release', '2026-12-01', '2026-03-01'],
        ],
        said: [/old\t.*expired 2026-11-29/, /renovate\t.*expired 2026-11-30/, /release\t.*ends tomorrow, 2026-12-01/],
      },
    },
  ],
  'a list whose dates have unusual headings gives no all-clear': [
    {
      file: 'german-password-dates.csv',
      ...byHeadings,
      records: [2, 2, 0, 0],
      listed: [
        ['svc_backup', { provider: 'Veeam', technicalOwner: 'Erika' }, rotated('2026-03-01', '2026-12-10')],
        ['svc_scan', { provider: 'Kyoceria', technicalOwner: 'Max', status: 'expired' }, rotated('2023-06-15', '2024-06-15')],
      ],
      due: {
        code: 3,
        items: [
          ['svc_backup', '2026-12-10', '2026-08-28'],
          ['svc_scan', '2024-06-15', '2023-12-12'],
        ],
      },
    },
  ],
  'rows of one name stay apart': [
    {
      file: 'one-name-two-environments.csv',
      ...byHeadings,
      records: [4, 4, 0, 0],
      listed: [
        ['Stripe secret key', { environments: ['production'], technicalOwner: 'Ana' }, rotated('2026-01-10', '2026-12-20')],
        ['Stripe secret key', { environments: ['test'], technicalOwner: 'Ben' }, rotated('2024-01-10')],
        ['svc_sql', { environments: ['development'], technicalOwner: 'Ben' }, rotated('2022-05-01')],
        ['svc_sql', { environments: ['production'], technicalOwner: 'Ana' }, rotated('2025-05-01')],
      ],
    },
  ],
  'a number shortened by a spreadsheet is no id': [
    {
      file: 'google-apps-shortened-ids.csv',
      source: 'google-accessed-apps',
      records: [4, 4, 0, 0],
      leftOut: ['Requested Services'],
      warned: [/Lines 2, 3, 4: a long number was shortened by a spreadsheet.*Format that column as text/],
      listed: [
        ['Bilderbox', { externalId: null }],
        ['Formfast', { externalId: null }],
        ['Mailpost', { externalId: '000000000031-fakefake.apps.googleusercontent.com' }],
        ['Rota Planner', { externalId: null, notes: /Trusted/ }],
      ],
    },
  ],
  'days as PowerShell writes them are days': [
    {
      file: 'entra-apps-powershell-dates.json',
      source: 'entra-applications',
      records: [2, 2, 0, 0],
      secrets: 2,
      listed: [
        [
          'Lagerabgleich',
          { createdOn: '2024-03-01', status: 'active' },
          { type: 'client_secret', label: 'prod', createdOn: '2024-12-15', expiresOn: '2026-12-15' },
        ],
        [
          'Scan to mail',
          { createdOn: '2022-05-01', status: 'expired' },
          { type: 'certificate', createdOn: '2024-05-01', expiresOn: '2026-05-01', status: 'expired' },
        ],
      ],
    },
  ],
  'yes and no of another language are yes and no': [
    {
      file: 'aws-report-german-words.csv',
      source: 'aws-iam-credential-report',
      records: [3, 2, 1, 0],
      skipped: [[1, /root account without a key/]],
      leftOut: ['password_last_used', 'mfa_active'],
      listed: [
        ['deploy', { runsAs: 'machine' }, { status: 'active', lastRotatedOn: '2026-09-01', lastUsedOn: '2026-11-20' }],
        [
          'old-sync',
          { runsAs: 'machine' },
          { status: 'disabled', lastRotatedOn: '2021-02-01', lastUsedOn: '2021-06-01', nextRotationOn: null },
        ],
      ],
    },
  ],
  'a tool that is switched off is off, and every word for an address is one': [
    {
      file: 'mcp-switched-off.json',
      source: 'mcp-claude-desktop',
      records: [3, 3, 0, 0],
      secrets: 3,
      warned: [/3 plain secrets/],
      listed: [
        [
          'AI assistant on a computer',
          {
            tools: [
              tool('old-db', 'plain', { enabled: false }),
              tool('tickets', 'plain', { enabled: false, host: 'tickets.example' }),
              tool('wiki', 'plain'),
            ],
          },
          { label: 'old-db: DB_PASSWORD' },
          { label: 'tickets: Authorization' },
          { label: 'wiki: WIKI_TOKEN' },
        ],
      ],
    },
  ],
  'an interval in words is an interval': [
    {
      file: 'intervals-in-words.csv',
      ...byHeadings,
      records: [5, 5, 0, 0],
      listed: [
        ['Door', { rotationDays: 30 }, rotated('2026-11-01')],
        ['Mailer', { rotationDays: 365 }, rotated('2025-12-10')],
        ['Payroll sync', { rotationDays: 90 }, { nextRotationOn: '2026-12-04' }],
        ['Portal', { rotationDays: 91 }, rotated('2026-11-01')],
        ['Stock feed', { rotationDays: 183 }, rotated('2026-06-01')],
      ],
    },
  ],
  'the days that spreadsheets write are days': [
    {
      file: 'two-digit-years.csv',
      ...byHeadings,
      records: [3, 3, 0, 0],
      listed: [
        ['Druckserver', { technicalOwner: 'Erika Beispiel' }, rotated('2025-06-26', '2026-12-31')],
        ['Telefonanlage', { technicalOwner: 'Max Muster' }, rotated('2025-11-30', '2026-11-30')],
        ['Zeiterfassung', { technicalOwner: 'Max Muster' }, rotated('2024-03-01', '2027-08-03')],
      ],
    },
    {
      file: 'months-only.csv',
      ...byHeadings,
      records: [4, 4, 0, 0],
      warned: [/“Created”.*row 5/, /“Expires”.*row 5/],
      listed: [
        ['Code signing', { provider: 'DigiCert' }, { createdOn: '2024-06-01', expiresOn: '2027-06-30' }],
        ['Push cert', { provider: 'Apple' }, { createdOn: null, expiresOn: null }],
        ['VPN cert', { provider: 'Own CA' }, { createdOn: '2026-01-01', expiresOn: '2027-01-31' }],
        ['Wildcard cert', { provider: 'Sectigo' }, { createdOn: '2025-03-01', expiresOn: '2026-12-31' }],
      ],
    },
    {
      file: 'serial-numbers.csv',
      ...byHeadings,
      records: [3, 3, 0, 0],
      listed: [
        ['CI deploy', { provider: 'gitlab' }, rotated('2025-12-01')],
        ['SMTP relay', { provider: 'Mailwell' }, rotated('2025-08-29', '2026-12-15')],
        ['Stripe live', { provider: 'stripe', status: 'expired' }, rotated('2024-01-01', '2026-03-31')],
      ],
    },
    {
      file: 'french-dates.csv',
      ...byHeadings,
      records: [4, 4, 0, 0],
      warned: [/windows-1252/],
      listed: [
        ['Clé A', { createdOn: '2026-01-01' }, { expiresOn: '2026-12-31' }],
        ['Clé B', { createdOn: '2025-08-15' }, { expiresOn: '2027-02-28' }],
        ['Clé C', { createdOn: '2024-07-03' }, { expiresOn: null, neverExpires: true }],
        ['Clé D', { createdOn: '2026-03-03' }, { expiresOn: '2026-12-12' }],
      ],
    },
  ],
  'the headings of lists kept by hand are known by their meaning': [
    {
      file: 'api-key-inventory.csv',
      ...byHeadings,
      records: [4, 4, 0, 0],
      secrets: 3,
      leftOut: ['Next Rotation Due', 'Key (last 4)', 'API Key', 'Revocation path'],
      listed: [
        [
          'maps-browser',
          { provider: 'gcp', technicalOwner: 'Ben Muster', createdOn: '2022-06-30', rotationDays: null },
          { lastRotatedOn: null, storage: ['source_code'] },
        ],
        [
          'sendgrid-newsletter',
          { provider: 'sendgrid', technicalOwner: 'Ben Muster', createdOn: '2023-03-20', rotationDays: 180 },
          { lastRotatedOn: '2023-03-20', storage: ['env_file'] },
        ],
        [
          'stripe-live-backend',
          { provider: 'stripe', technicalOwner: 'Ana Beispiel', createdOn: '2024-01-15', rotationDays: 90 },
          { lastRotatedOn: '2026-09-02', storage: ['password_manager'] },
        ],
        [
          'stripe-test',
          { provider: 'stripe', technicalOwner: 'Ana Beispiel', createdOn: '2024-01-15', rotationDays: null },
          { lastRotatedOn: '2024-01-15', storage: ['ci_variable_masked'] },
        ],
      ],
    },
    {
      file: 'dienstkonten.xlsx',
      ...byHeadings,
      records: [5, 4, 1, 0],
      secrets: 3,
      skipped: [[5, /total/]],
      leftOut: ['Nr.', 'Passwort', 'Bemerkungen'],
      warned: [/2 lines above the headers/, /row 7/],
      listed: [
        [
          'svc_backup',
          { system: 'NAS-01', rotationDays: 270, businessOwner: 'Erika Beispiel', technicalOwner: 'Max Muster', status: 'active' },
          rotated('2026-03-01', '2026-12-10'),
        ],
        [
          'svc_erp_alt',
          { system: 'ERP-02', rotationDays: null, businessOwner: null, technicalOwner: null, status: 'disabled' },
          rotated('2015-02-03'),
        ],
        [
          'svc_scan',
          { system: 'NAS-01', rotationDays: 365, businessOwner: 'Erika Beispiel', technicalOwner: 'Max Muster', status: 'active' },
          rotated('2023-06-15'),
        ],
        [
          'svc_zeit',
          { system: 'ERP-02', rotationDays: 365, businessOwner: 'Jürgen Größe', technicalOwner: 'Max Muster', status: 'active' },
          rotated('2026-08-15', '2027-08-15'),
        ],
      ],
    },
    {
      file: 'registre-saas.csv',
      ...byHeadings,
      records: [3, 3, 0, 0],
      leftOut: ['Données traitées', 'Nb utilisateurs', 'Coût mensuel', 'Accès API'],
      warned: [/windows-1252/],
      listed: [
        [
          'Facturio',
          {
            provider: 'Facturio',
            technicalOwner: 'Benoît Modèle',
            purpose: 'Facturation',
            status: 'active',
            vendorContractEndsOn: '2026-12-15',
          },
          {},
        ],
        [
          'Pipeliner',
          {
            provider: 'Pipeliner SAS',
            technicalOwner: 'Élodie Exemple',
            purpose: 'CRM',
            status: 'active',
            vendorContractEndsOn: '2027-01-31',
          },
          {},
        ],
        [
          'Vieux Drive',
          { provider: 'Cumulus', technicalOwner: null, purpose: 'Archives', status: 'revoked', vendorContractEndsOn: '2025-03-01' },
          {},
        ],
      ],
    },
    {
      file: 'secret-rotation-schedule.xlsx',
      ...byHeadings,
      records: [5, 5, 0, 0],
      leftOut: ['Next Rotation'],
      listed: [
        ['github-actions-token', { rotationDays: 183, status: 'unknown' }, { type: 'ci_token', lastRotatedOn: '2026-09-01' }],
        ['prod-db-password', { rotationDays: 183, status: 'unknown' }, { type: 'db_password', lastRotatedOn: '2026-06-15' }],
        ['s3-service-account', { rotationDays: 183, status: 'unknown' }, { type: 'service_account_key', lastRotatedOn: '2026-01-10' }],
        ['stripe-api-key', { rotationDays: 183, status: 'unknown' }, { type: 'api_key', lastRotatedOn: '2026-05-01' }],
        ['tls-cert-api', { rotationDays: 365, status: 'unknown' }, { type: 'tls_certificate', lastRotatedOn: '2025-12-20' }],
      ],
    },
    {
      file: 'logins-before-titles.csv',
      ...byHeadings,
      records: [2, 2, 0, 0],
      secrets: 3,
      leftOut: ['username2', 'password', 'note', 'url', 'otpUrl'],
      listed: [
        ['Bank', {}, {}],
        ['ERP interface', { externalId: 'svc-erp' }, {}],
      ],
    },
  ],
  'a column that is not taken over is named': [
    {
      file: 'columns-of-no-field.csv',
      ...byHeadings,
      records: [2, 2, 0, 0],
      leftOut: ['Ticket', 'Cost centre', 'Next rotation due', 'Webhook IP'],
      listed: [
        ['Payroll sync', { provider: 'Sage', technicalOwner: 'Ana', backupOwner: 'Ben' }, { expiresOn: '2026-12-13' }],
        ['Stock feed', { provider: 'shopify', technicalOwner: 'Ben', backupOwner: 'Ana' }, { expiresOn: '2027-02-01' }],
      ],
    },
    {
      file: 'directory-accounts.csv',
      ...byHeadings,
      records: [3, 3, 0, 0],
      secrets: 1,
      leftOut: ['SamAccountName', 'PasswordNeverExpires'],
      warned: [/row 3/],
      listed: [
        [
          'Alt ERP',
          { createdOn: '2015-02-03', status: 'disabled' },
          { lastRotatedOn: '2015-02-03', lastUsedState: 'never', expiresOn: '2020-12-31' },
        ],
        ['Backup Dienst', { createdOn: '2019-04-01', status: 'active' }, { lastRotatedOn: '2019-04-01', lastUsedOn: '2026-11-28' }],
        [
          'Scan Dienst',
          { createdOn: '2023-10-12', status: 'active', purpose: 'Scan to folder' },
          { lastRotatedOn: '2023-10-12', lastUsedOn: null },
        ],
      ],
    },
  ],
  'lines that are no records become none': [
    {
      file: 'totals-and-footers.csv',
      ...byHeadings,
      records: [5, 2, 3, 0],
      skipped: [
        [3, /total/],
        [4, /below the list/],
        [5, /below the list/],
      ],
      leftOut: ['Monthly cost'],
      listed: [
        ['Payroll sync', { provider: 'Sage', technicalOwner: 'Ana' }, { expiresOn: '2026-12-13' }],
        ['Stock feed', { provider: 'shopify', technicalOwner: 'Ben' }, { expiresOn: '2027-02-01' }],
      ],
    },
    {
      file: 'repeated-headings.csv',
      ...byHeadings,
      records: [5, 3, 2, 0],
      skipped: [
        [2, /repeats the headings/],
        [4, /repeats the headings/],
      ],
      listed: [
        ['Payroll sync', { provider: 'Sage' }, { expiresOn: '2026-12-13' }],
        ['Stock feed', { provider: 'shopify' }, { expiresOn: '2027-02-01' }],
        ['Test mailer', { provider: 'Mailwell' }, { expiresOn: '2027-03-01' }],
      ],
    },
    {
      file: 'section-rows.csv',
      ...byHeadings,
      records: [6, 4, 2, 0],
      skipped: [
        [1, /heads the rows below/],
        [4, /heads the rows below/],
      ],
      listed: [
        ['backup key', { provider: 'aws', technicalOwner: 'Ana', environments: ['production'] }, { expiresOn: '2026-12-13' }],
        ['deploy key', { provider: 'aws', technicalOwner: 'Ben', environments: ['production'] }, { expiresOn: '2027-02-01' }],
        ['live key', { provider: 'stripe', technicalOwner: 'Ben', environments: ['production'] }, { expiresOn: '2026-12-20' }],
        ['test key', { provider: 'stripe', technicalOwner: 'Ben', environments: ['test'] }, { expiresOn: null }],
      ],
    },
  ],
  'headings below other lines are found': [
    {
      file: 'service-account-register.xlsx',
      ...byHeadings,
      records: [3, 3, 0, 0],
      secrets: 1,
      leftOut: ['Domain', 'Application / Service', 'Owner Email', 'Interactive Logon?', 'Comments'],
      warned: [/sheet “Register”/, /above the headers/, /row 5/],
      listed: [
        ['svc_fax', { system: 'FAX01', status: 'disabled', createdOn: '2014-01-01' }, { lastRotatedOn: null, neverExpires: true }],
        [
          'svc_print',
          { system: 'PRN01', technicalOwner: 'Ben Muster', createdOn: '2021-05-05' },
          { lastRotatedOn: '2021-05-05', neverExpires: true },
        ],
        ['svc_sql', { system: 'SQL01', technicalOwner: 'Ana Beispiel', createdOn: '2020-02-01' }, rotated('2024-02-29', '2026-12-31')],
      ],
    },
    {
      file: 'title-lines-above.csv',
      ...byHeadings,
      records: [3, 3, 0, 0],
      warned: [/2 lines above the headers/],
      listed: [
        ['Payroll sync', { provider: 'Sage', technicalOwner: 'Ana', environments: ['production'] }, rotated('2026-05-13', '2026-12-13')],
        ['Stock feed', { provider: 'shopify', technicalOwner: 'Ben', environments: ['production'] }, rotated('2026-02-01', '2027-02-01')],
        ['Test mailer', { provider: 'Mailwell', technicalOwner: 'Ben', environments: ['test'] }, rotated('2025-10-20')],
      ],
    },
    {
      file: 'headings-in-two-rows.csv',
      ...byHeadings,
      records: [2, 2, 0, 0],
      listed: [
        [
          'Lagerfeed',
          { provider: 'shopify', technicalOwner: 'Max' },
          { ...rotated('2026-02-01', '2027-02-01'), storage: ['password_manager'] },
        ],
        [
          'Lohnabgleich',
          { provider: 'datev', technicalOwner: 'Erika' },
          { ...rotated('2026-05-13', '2026-12-13'), storage: ['password_manager'] },
        ],
      ],
    },
  ],
  'days that mean never or nothing are no days': [
    {
      file: 'days-that-mean-never.csv',
      ...byHeadings,
      records: [4, 4, 0, 0],
      listed: [
        [
          'svc_backup',
          { createdOn: '2020-01-05', status: 'unknown' },
          { ...rotated('2023-05-01'), lastUsedOn: null, lastUsedState: 'never' },
        ],
        ['svc_fax', { createdOn: '2021-02-05', status: 'unknown' }, { ...rotated(null), lastUsedOn: null, lastUsedState: 'never' }],
        ['svc_old', { createdOn: null, status: 'unknown' }, { ...rotated(null), lastUsedOn: null, lastUsedState: 'never' }],
        [
          'svc_scan',
          { createdOn: '2021-02-05', status: 'unknown' },
          { ...rotated('2022-05-01'), lastUsedOn: null, lastUsedState: 'never' },
        ],
      ],
    },
  ],
  'a list inside a wrapper is found': [
    {
      file: 'tokens-under-result.json',
      ...byHeadings,
      records: [2, 2, 0, 0],
      leftOut: ['client_id', 'updated_at', 'duration'],
      listed: [
        ['backup job', { createdOn: '2025-12-01' }, { expiresOn: '2026-12-10', lastUsedOn: '2026-11-20' }],
        ['ci', { createdOn: '2024-12-01', status: 'expired' }, { expiresOn: '2025-12-01', lastUsedState: 'never' }],
      ],
    },
    {
      file: 'accounts-under-their-own-word.json',
      ...byHeadings,
      records: [2, 2, 0, 0],
      listed: [
        ['backup', { createdOn: '2023-01-01', technicalOwner: 'ben@fernhollow.example' }, { externalId: 'efgh', expiresOn: null }],
        [
          'ci-deploy',
          { createdOn: '2025-01-01', technicalOwner: 'ana@fernhollow.example' },
          { externalId: 'abcd', expiresOn: '2026-12-20' },
        ],
      ],
    },
  ],
  'the tools of AI clients are found wherever the client keeps them': [
    {
      file: 'mcp-continue-experimental.json',
      source: 'mcp-claude-desktop',
      records: [2, 2, 0, 0],
      secrets: 1,
      warned: [/a plain secret/],
      listed: [['Continue', { tools: [tool('crm', 'plain'), tool('filesystem', 'none')] }, { label: 'crm: --api-key' }]],
    },
    {
      file: 'mcp-amp.json',
      source: 'mcp-claude-desktop',
      records: [2, 2, 0, 0],
      secrets: 1,
      warned: [/a plain secret/],
      listed: [
        [
          'Amp',
          { tools: [tool('linear', 'plain', { host: 'linear.example' }), tool('playwright', 'none')] },
          { label: 'linear: Authorization' },
        ],
      ],
    },
    {
      file: 'mcp-code-workspace.json',
      source: 'mcp-vscode',
      records: [1, 1, 0, 0],
      secrets: 1,
      warned: [/a plain secret/],
      listed: [['VS Code', { tools: [tool('perplexity', 'plain')] }, { label: 'perplexity: PPX_API_KEY' }]],
    },
    {
      file: 'mcp-servers-as-list.json',
      source: 'mcp-claude-desktop',
      records: [2, 2, 0, 0],
      secrets: 2,
      warned: [/2 plain secrets/],
      listed: [
        [
          'AI assistant on a computer',
          { tools: [tool('search', 'plain', { host: 's.example' }), tool('sqlite', 'plain')] },
          { label: 'search: key' },
          { label: 'sqlite: DB_PASSWORD' },
        ],
      ],
    },
  ],
  'a known list is known in another spelling': [
    {
      file: 'entra-apps-pascal-case.json',
      source: 'entra-applications',
      records: [1, 1, 0, 0],
      secrets: 1,
      listed: [
        [
          'Rechnungsimport',
          { createdOn: '2024-03-01' },
          { type: 'client_secret', label: 'erp', createdOn: '2024-12-20', expiresOn: '2026-12-20' },
        ],
      ],
    },
    {
      file: 'bitwarden-list-of-items.json',
      source: 'bitwarden-json',
      records: [2, 1, 1, 0],
      skipped: [[2, /note/]],
      secrets: 5,
      listed: [['SMTP relay', { createdOn: '2024-03-01', notes: /svc-mail/ }, rotated('2025-03-01')]],
    },
  ],
  'a placeholder and a reference are no plain secrets': [
    {
      file: 'mcp-placeholders-and-references.json',
      source: 'mcp-claude-desktop',
      records: [8, 8, 0, 0],
      secrets: 1,
      warned: [/contains a plain secret/, /3 values are placeholders/],
      listed: [
        [
          'AI assistant on a computer',
          {
            tools: ['placeholder', 'placeholder', 'reference', 'reference', 'reference', 'reference', 'placeholder', 'plain'].map(
              (credential, index) => tool('abcdefgh'.charAt(index), credential),
            ),
          },
          { label: 'c: API_KEY' },
          { label: 'd: API_KEY', notes: /1Password/ },
          { label: 'e: API_KEY' },
          { label: 'f: API_KEY', notes: /1Password/ },
          { label: 'h: API_KEY' },
        ],
      ],
    },
  ],
  'cells written as formulas are the texts they stand for': [
    {
      file: 'cells-as-formulas.csv',
      ...byHeadings,
      records: [2, 2, 0, 0],
      listed: [
        ['Payroll sync', { provider: 'Sage', technicalOwner: 'Ana' }, { externalId: '000123456789', expiresOn: '2026-12-13' }],
        ['Stock feed', { provider: 'shopify', technicalOwner: 'Ben' }, { externalId: '000987654321', expiresOn: '2027-02-01' }],
      ],
    },
  ],
  'letters written as HTML are letters': [
    {
      file: 'lastpass-html-entities.csv',
      source: 'lastpass-csv',
      records: [2, 2, 0, 0],
      secrets: 2,
      leftOut: ['fav'],
      listed: [
        ['Backup <NAS>', { system: 'nas1', notes: /root<x/ }, {}],
        ['Mailing & Merge API', { system: 'api.mailwell.example', notes: /svc-mail\. Folder: Ops & IT\/Keys/ }, {}],
      ],
    },
  ],
  'each entry of a password manager that is not taken has its reason': [
    {
      file: 'lastpass-plain-logins.csv',
      source: 'lastpass-csv',
      records: [4, 1, 3, 0],
      secrets: 4,
      leftOut: ['fav'],
      skipped: [
        [1, /person’s own login/],
        [2, /person’s own login/],
        [4, /note/],
      ],
      warned: [/--select all/],
      listed: [['Mailwell API key', { notes: /svc-mail/ }, {}]],
    },
  ],
  'what is nearly JSON is read, and the place is named': [
    {
      file: 'mcp-single-backslashes.json',
      source: 'mcp-claude-desktop',
      records: [2, 2, 0, 0],
      secrets: 1,
      warned: [/backslashes.*line 5/, /a plain secret/],
      listed: [
        ['AI assistant on a computer', { tools: [tool('erp', 'plain'), tool('filesystem', 'none')] }, { label: 'erp: ERP_API_KEY' }],
      ],
    },
  ],
}

/** Lists that nobody can read as they are. */
export const refusedLists: readonly RefusedList[] = [
  {
    file: 'certificates-without-headings.csv',
    refused: [/no line with headings/, /Nothing was changed/, /heading above each column/],
    neverSaid: /delete|Dashlane|password/i,
  },
  { file: 'encrypted-state.json', refused: [/encrypted OpenTofu state/, /tofu show -json/], neverSaid: /CSV/ },
  { file: 'html-table.xls', refused: [/web page with a table/, /xlsx/, /CSV/], neverSaid: /sign-in/ },
]
