import { describe, expect, it } from 'vitest'
import { fakeSecret, table } from '../formats/fixtures/tables.ts'
import { mappingColumns, mappingObstacle, suggestMapping } from './map-table.ts'
import { fieldTitle, mappableFields } from './mapping.ts'
import { isOwnExport } from './own-export.ts'
import { unmappedColumns } from './unused-columns.ts'

const suggest = (...headers: readonly string[]) => suggestMapping(table(headers, []))

const containing = (text: string): unknown => expect.stringContaining(text)

describe('the suggested matching of columns', () => {
  it('knows our own words and field names, except that notes wait for a person', () => {
    const fields = mappableFields.filter((field) => field !== 'keyrosterId')
    const expected = fields.map((field) => (field === 'notes' || field === 'credentialNotes' ? null : field))
    expect(suggest(...fields.map(fieldTitle))).toEqual(expected)
    expect(suggest(...fields)).toEqual(expected)
  })

  it('takes everything of our own export, notes too: they were checked when they were written', () => {
    expect(suggest(...mappableFields.map(fieldTitle))).toEqual(mappableFields)
  })

  it.each([
    ['Service account', 'name'],
    ['displayName', 'name'],
    ['Bezeichnung', 'name'],
    ['Verantwortlicher', 'technicalOwner'],
    ['Propriétaire', 'technicalOwner'],
    ['Anbieter', 'provider'],
    ['Ablaufdatum', 'expiresOn'],
    ['gültig bis', 'expiresOn'],
    ['Dernière utilisation', 'lastUsedOn'],
    ['Último uso', 'lastUsedOn'],
    ['LastUsedDate', 'lastUsedOn'],
    ['external_id', 'externalId'],
    ['Entorno', 'environments'],
    ['Password last changed', 'lastRotatedOn'],
    ['Beschreibung', 'purpose'],
    ['Kontoname', 'name'],
    ['Nom du compte', 'name'],
    ['Owner email', 'technicalOwner'],
    ['Verantwortliche Person', 'technicalOwner'],
    ['Responsable técnico', 'technicalOwner'],
    ['Type de compte', 'kind'],
    ['Letzter Zugriff', 'lastUsedOn'],
    ['Dernier accès', 'lastUsedOn'],
    ['Último inicio de sesión', 'lastUsedOn'],
    ['Passwort zuletzt geändert', 'lastRotatedOn'],
    ['Erstellungsdatum', 'createdOn'],
    ['Valable jusqu’au', 'expiresOn'],
    ['Caduca el', 'expiresOn'],
    ['Rotation interval', 'rotationDays'],
    ['Gültigkeitsende', 'expiresOn'],
    ['Échéance', 'expiresOn'],
    ['Vigencia hasta', 'expiresOn'],
    ['Good until', 'expiresOn'],
    ['pwdLastSet', 'lastRotatedOn'],
    ['CreateDate', 'createdOn'],
    ['In Betrieb seit', 'createdOn'],
    ['Habilitado', 'status'],
    ['Deaktiviert', 'status'],
    ['Equipo', 'technicalOwner'],
    ['userAccountControl', null],
    ['Renews on', 'vendorContractEndsOn'],
    ['gültig von', 'createdOn'],
    ['Editor', 'provider'],
    ['Registrar', 'provider'],
    ['Référent', 'technicalOwner'],
    ['Who looks after it', 'technicalOwner'],
    ['Utilité', 'purpose'],
    ['secret_store', 'storage'],
    ['Key vault', 'storage'],
    ['Issued', 'createdOn'],
    ['Encargado', 'technicalOwner'],
    ['Titulaire', 'technicalOwner'],
    ['Renouvelée le', 'lastRotatedOn'],
    ['Fabricante', 'provider'],
    ['Para qué se usa', 'purpose'],
    ['Situación', 'status'],
    ['Used by', 'consumers'],
    ['Utilisé par', 'consumers'],
    ['Verwendet von', 'consumers'],
    ['Used on', 'system'],
    ['Partagé', 'shared'],
    ['Shared account?', 'shared'],
    ['Auto-Renew', 'credentialAutoRenew'],
    ['Renouvellement automatique', 'credentialAutoRenew'],
    ['Rotated by', null],
    ['Notes', null],
    ['Kommentar', null],
    ['Colour', null],
  ])('takes %s for %s', (header, field) => {
    expect(suggest(header)).toEqual([field])
  })

  // Without a day below it, a heading with the word for password is refused.
  it.each([
    ['End of password validity', 'expiresOn'],
    ['Letzter Passwortwechsel', 'lastRotatedOn'],
    ['Última modificación de la contraseña', 'lastRotatedOn'],
    ['La contraseña caduca el', 'expiresOn'],
    ['Dernier chgt MDP', 'lastRotatedOn'],
  ])('takes %s with days below it for %s', (header, field) => {
    expect(suggestMapping(table(['Name', header], [['a', '2026-03-01']]))).toEqual(['name', field])
  })

  it('never gives one field to two columns and prefers our own word', () => {
    expect(suggest('Titel', 'Name', 'Display name')).toEqual([null, 'name', null])
    expect(suggest('Titel', 'Bezeichnung')).toEqual(['name', null])
  })

  it('takes what a thing is for its name where nothing else is one', () => {
    const rows = [
      ['mailer', 'Bot', 'K1'],
      ['backup', 'Bot', 'K2'],
    ]
    expect(suggestMapping(table(['Dienst', 'Art', 'Kostenstelle'], rows))).toEqual(['name', 'kind', null])
  })

  it('takes a key for the name also where it stands there for each environment', () => {
    const rows = [
      ['Zahlung', 'Production', 'Anne'],
      ['Zahlung', 'Recette', 'Luc'],
    ]
    expect(suggestMapping(table(['Clé', 'Environnement', 'Titulaire'], rows))).toEqual(['name', 'environments', 'technicalOwner'])
    expect(suggestMapping(table(['Dienst', 'Umgebung', 'Inhaber'], rows))).toEqual(['name', 'environments', 'technicalOwner'])
  })

  it('takes the words below Token for names, unless one of them may be a token', () => {
    const rows = [
      ['ci', 'GitHub', 'Ana'],
      ['Deploy bot 2', 'Slack', 'Ben'],
    ]
    expect(suggestMapping(table(['Token', 'Platform', 'Owner'], rows))).toEqual(['name', 'provider', 'technicalOwner'])
    expect(suggestMapping(table(['Token', 'Title', 'Owner'], rows))).toEqual([null, 'name', 'technicalOwner'])
    for (const secret of ['hx83kd92ma', 'abcdefghijklmnopqr', 'KRCANARY-tok', 'Ab3dEf'])
      expect(suggestMapping(table(['Token', 'Platform', 'Owner'], [...rows, [secret, 'Slack', 'Ben']]))[0]).toBeNull()
  })

  it('takes days below the bare word for password for those of its change', () => {
    expect(
      suggestMapping(
        table(
          ['Konto', 'Passwort'],
          [
            ['svc_a', '01.03.2026'],
            ['svc_b', '15.06.2023'],
          ],
        ),
      ),
    ).toEqual(['name', 'lastRotatedOn'])
    expect(
      suggestMapping(
        table(
          ['Konto', 'Passwort'],
          [
            ['svc_a', '01.03.2026'],
            ['svc_b', 'hallo1'],
          ],
        ),
      ),
    ).toEqual(['name', null])
  })

  it('takes the account for the name where nothing else is one', () => {
    const rows = [
      ['svc_a', 'Ana'],
      ['svc_b', 'Ben'],
    ]
    expect(suggestMapping(table(['Konto', 'Zuständig'], rows))).toEqual(['name', 'technicalOwner'])
    expect(suggestMapping(table(['Account', 'Zuständig'], rows))).toEqual(['name', 'technicalOwner'])
    expect(suggestMapping(table(['Konto', 'Name'], rows))).toEqual(['account', 'name'])
    expect(suggestMapping(table(['Credential', 'Rotated by'], rows))).toEqual(['name', null])
    expect(suggestMapping(table(['System', 'Person'], rows))).toEqual(['name', 'technicalOwner'])
  })

  it('takes an account for the name also where it stands there for each customer, who is the account then', () => {
    const rows = [
      ['admin', 'North'],
      ['admin', 'South'],
    ]
    expect(suggestMapping(table(['Konto', 'Kunde'], rows))).toEqual(['name', 'account'])
  })

  it.each([[['000123456789', '000987654321']], [['1764547200', '1764633600']], [['46371', '46372']]])(
    'takes numbers under a heading that means an id for ids, not for days: %s',
    (ids) => {
      const rows = ids.map((id, index) => [`key ${index}`, id])
      expect(suggestMapping(table(['Name', 'Key ID'], rows))).toEqual(['name', 'credentialExternalId'])
    },
  )

  it('does not take an id that is the same on every row', () => {
    expect(
      suggestMapping(
        table(
          ['Name', 'Id'],
          [
            ['a', '1'],
            ['b', '1'],
          ],
        ),
      ),
    ).toEqual(['name', null])
    expect(
      suggestMapping(
        table(
          ['Name', 'Id'],
          [
            ['a', '1'],
            ['b', '2'],
          ],
        ),
      ),
    ).toEqual(['name', 'externalId'])
  })
})

describe('a column that holds secrets', () => {
  it.each([
    'Password',
    'Passwort',
    'Mot de passe',
    'Contraseña',
    'Client Secret',
    'api key value',
    'TOTP',
    'login_password',
    'private_key',
    'PIN',
    'Recovery codes',
    'RefreshToken',
    'Token',
    'Connection string',
  ])('is refused by its header: %s', (header) => {
    const [column] = mappingColumns(table([header], [['blue-kite']]))
    expect(column).toMatchObject({ header, samples: [] })
    expect(column?.refused).toContain('secrets')
    expect(suggest(header)).toEqual([null])
  })

  it.each(['Secret kept in', 'Password last changed', 'Secret expiry', 'Token name', 'Key id', 'Spinning'])(
    'is not confused with one that tells about them: %s',
    (header) => {
      expect(mappingColumns(table([header], [['x']]))[0]?.refused).toBeNull()
    },
  )

  it.each([
    ['Kennwort läuft nie ab', ['WAHR', 'FALSCH']],
    ['Mot de passe n’expire jamais', ['oui', 'non']],
    ['Kennwort läuft ab am', ['10.12.2026', '']],
  ])('is not confused with one whose cells tell about them: %s', (header, cells) => {
    const rows = cells.map((cell) => [cell])
    expect(mappingColumns(table([header], rows))[0]?.refused).toBeNull()
  })

  it('shows no secret that somebody wrote into a heading', () => {
    const headings = [`Key (pw ${fakeSecret})`, 'Room, Kennw.: ' + 'Blau' + '12', 'Password expires']
    const shown = mappingColumns(table(['Name', ...headings], [['a', 'x', 'y', '2026-01-01']])).map(({ header }) => header)
    expect(shown).toEqual(['Name', expect.not.stringContaining(fakeSecret), 'Room', 'Password expires'])
  })

  it('is taken for the days below a heading that speaks of one, although a cell says something else, which is not shown', () => {
    const columns = (...cells: readonly string[]) =>
      mappingColumns(
        table(
          ['Kennwort läuft ab am'],
          cells.map((cell) => [cell]),
        ),
      )
    expect(columns('10.12.2026', 'bald', '01.02.2027')[0]).toMatchObject({ samples: ['10.12.2026', '01.02.2027'], refused: null })
    expect(mappingColumns(table(['Secret type'], [['API key']]))[0]).toMatchObject({ samples: ['API key'], refused: null })
    expect(columns('10.12.2026', 'bald', 'Sommer')[0]).toMatchObject({ samples: [], refused: containing('secrets') })
  })

  it('is refused where most cells look like one; a single cell costs itself alone, and is never shown', () => {
    const columns = (...cells: readonly string[]) =>
      mappingColumns(
        table(
          ['Name', 'Where'],
          cells.map((cell, at) => [`shop ${at}`, cell]),
        ),
      )
    expect(columns('vault', fakeSecret)[1]).toMatchObject({ samples: ['vault'], refused: null })
    expect(columns('vault', fakeSecret, `old: ${fakeSecret}`)[1]).toMatchObject({ samples: [], refused: containing('live secret') })
    for (const cells of [['vault', fakeSecret], [fakeSecret]]) expect(JSON.stringify(columns(...cells))).not.toContain(fakeSecret)
  })

  it('is refused under a doubtful header when its cells are random', () => {
    expect(mappingColumns(table(['API key'], [['Stripe live']]))[0]?.refused).toBeNull()
    expect(mappingColumns(table(['API key'], [['9f8e7d6c5b4a39281706f5e4']]))[0]?.refused).not.toBeNull()
    expect(mappingColumns(table(['Access key'], [['AKIA0000000000000000']]))[0]?.refused).toBeNull()
  })

  it('in a file without headers is not shown as its own header', () => {
    expect(mappingColumns(table([fakeSecret], []))).toEqual([
      { header: 'Column 1', samples: [], isHidden: false, refused: containing('header') },
    ])
  })
})

describe('the samples of a column', () => {
  it('are up to three different ones, shortened', () => {
    expect(mappingColumns(table(['System'], [['a'], ['a'], [''], ['b'.repeat(100)], ['c'], ['d']]))[0]?.samples).toEqual([
      'a',
      `${'b'.repeat(79)}…`,
      'c',
    ])
  })

  it('are not shown for free text', () => {
    for (const header of ['Notes', 'extra', 'Kommentar', 'Internal comment'])
      expect(mappingColumns(table([header], [['door 4711']]))[0]).toEqual({ header, samples: [], isHidden: true, refused: null })
  })

  it('are nothing to hide where nothing stands', () => {
    expect(mappingColumns(table(['Notes'], [['']]))[0]).toMatchObject({ samples: [], isHidden: false })
    expect(mappingColumns(table(['System'], [['NAS']]))[0]).toMatchObject({ samples: ['NAS'], isHidden: false })
  })

  it('notes that are left out say that they wait for a person, other columns that nobody knows them', () => {
    const list = table(['Name', 'Bemerkung', 'Farbe'], [['a', 'door 4711', 'red']])
    expect(unmappedColumns(list, suggestMapping(list))).toEqual([
      { column: 'Bemerkung', filled: 1, reason: containing('Notes are taken only when you say so') },
      { column: 'Farbe', filled: 1, reason: containing('no field that is known') },
    ])
  })
})

describe('a matching of columns', () => {
  it('needs a name and no field twice', () => {
    expect(mappingObstacle(['name', null, 'system'])).toBeNull()
    expect(mappingObstacle(['system'])).toBe('Choose the column that holds the name.')
    expect(mappingObstacle(['name', 'technicalOwner', 'technicalOwner'])).toBe('“Owner” is chosen for two columns. Choose one of them.')
  })
})

describe('our own export', () => {
  it('is known by headers spelled exactly as we write them', () => {
    expect(isOwnExport(table(['Name', 'Owner', 'Expires'], []))).toBe(true)
    expect(isOwnExport(table([...mappableFields], []))).toBe(true)
    expect(isOwnExport(table(['Name', 'Owner', 'Colour'], []))).toBe(false)
    expect(isOwnExport(table(['name', 'owner', 'expires'], []))).toBe(false)
    expect(isOwnExport(table(['Owner', 'Expires', 'Status'], []))).toBe(false)
    expect(isOwnExport(table(['Name'], []))).toBe(false)
  })

  it('means what its headings say also where one identity with several keys repeats its id and its answers', () => {
    const headers = ['Keyroster id', 'Name', 'Id at the provider', 'Kind', 'Purpose', 'Keyroster credential id', 'Created', 'Credential id']
    const row = (key: string) => ['i1', 'svc', 'no', 'yes', 'no', key, 'soon', key]
    expect(suggestMapping(table(headers, [row('a'), row('b'), row('c')]))).toEqual([
      'keyrosterId',
      'name',
      'externalId',
      'kind',
      'purpose',
      'credentialKeyrosterId',
      'createdOn',
      'credentialExternalId',
    ])
    expect(
      suggestMapping(
        table(
          ['Name', 'Id at the provider'],
          [
            ['svc', '7'],
            ['web', '7'],
          ],
        ),
      ),
    ).toEqual(['name', null])
  })
})
