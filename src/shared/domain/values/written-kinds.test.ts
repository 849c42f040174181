import { describe, expect, it } from 'vitest'
import { judgedText } from './judged-text.ts'

// {a} to {d}: what people make up as passwords, joined here so that none stands in the file.
const madeUp: Readonly<Record<string, string>> = {
  a: 'Somme' + 'r2024!',
  b: 'Tr0ub' + '4dor&3',
  c: 'hun' + 'ter2',
  d: 'Herb' + 'st-2025',
}
const filledIn = (text: string) => text.replace(/\{([a-d])\}/g, (_, name: string) => madeUp[name] ?? '')

const cutTables: Readonly<Record<string, readonly (readonly [text: string, left: string | null])[]>> = {
  'words for signing in': [
    ['use {a} to log in', 'use … to log in'],
    ['Use {b} to sign in', 'Use … to sign in'],
    ['use {c} to log in', 'use … to log in'],
    ['Scanner, use {a} for the login', 'Scanner, use … for the login'],
    ['Old copier: log on with {c}', 'Old copier: log on with …'],
    ['log in with {a}', 'log in with …'],
    ['Sign in as fax@harrowmill.example with {d}', 'Sign in as fax@harrowmill.example with …'],
    ['Till 3, unlock with {b}', 'Till 3, unlock with …'],
    ['Login {a}', null],
    ['Router cellar, login {b}', 'Router cellar'],
    ['Anmeldung mit {a}', 'Anmeldung mit …'],
    ['Mit {d} anmelden, Konto svc_scan', 'Mit … anmelden, Konto svc_scan'],
    ['se connecter avec {a}', 'se connecter avec …'],
    ['utiliser {b} pour se connecter', 'utiliser … pour se connecter'],
    ['iniciar sesión con {a}', 'iniciar sesión con …'],
    ['Escáner, usar {b} para entrar', 'Escáner, usar … para entrar'],
    ['Log on as administrator, then {b}', 'Log on as administrator, then …'],
    ['connexion avec {c}!', 'connexion avec …'],
    ['ask Ben, or just use {a}', 'ask Ben, or just use …'],
    ['Customer portal 4711 / {a}', 'Customer portal 4711'],
    ['WiFi guest = {c}', 'WiFi guest = …'],
    ['SSID Harrow-Guest / {c}', 'SSID Harrow-Guest / …'],
    ['Please use {b} when you sign in', 'Please use … when you sign in'],
    ['ERP-02; sa account uses {b}', 'ERP-02; sa account uses …'],
  ],
  'short words for a password': [
    ['KW: {a}', null],
    ['KW {d}', null],
    ['Drucker EG, KW: {c}', 'Drucker EG'],
    ['PW {b}', null],
    ['Drucker, WPA2: {d}', 'Drucker'],
  ],
  'what the password is of between the two': [
    ['Passwort NAS {a}', 'Passwort NAS …'],
    ['Passwort NAS {c}', 'Passwort NAS …'],
    ['Password basement printer {c}', 'Password basement printer …'],
    ['Kennwort für das NAS lautet {a}', 'Kennwort für das NAS lautet …'],
    ['Kennwort vom Scanner lautet {c}', 'Kennwort vom Scanner lautet …'],
    ['Kennwort lautet {c}', null],
    ['Das Passwort heißt {c}', null],
    ['{c} is the root password', '… is the root password'],
    ['le mot de passe a été remplacé par {c}', 'le mot de passe a été remplacé par …'],
    ['Kennwort ersetzt durch {c}', null],
    ['Codeschloss: ' + '61' + '39', null],
    ['Lager, PIN Tresorraum ' + '61' + '39', 'Lager, PIN Tresorraum …'],
    ["code d'accès du parking " + '61' + '39', "code d'accès du parking …"],
    ['Alarm code office ' + '61' + '39', 'Alarm code office …'],
    ['Door code back entrance ' + '61' + '39#', 'Door code back entrance …'],
    ['Das Admin-Passwort lautet {a}', 'Das Admin-Passwort lautet …'],
    ['--set auth.' + 'password={a}', 'set auth.password=…'],
    ['código alarma ' + '61' + '39', 'código alarma …'],
    ['PW am Kopierer {c}', 'PW am Kopierer …'],
    ['Türcode Lager ' + '61' + '39', 'Türcode Lager …'],
    ['PIN der Karte ' + '61' + '39', 'PIN der Karte …'],
    ['Code ' + '5019' + '67 at the gate', 'Code … at the gate'],
    ['mot de passe, c’est {c}', null],
    ['la contraseña ahora es {c}', 'la contraseña ahora es …'],
    ['Alarma: PIN alarma ' + '44' + '82', 'Alarma: PIN alarma …'],
    ['Franking: pin no. ' + '44' + '82', 'Franking'],
    ['mot de passe du NAS : {a}', 'mot de passe du NAS'],
    ['la contraseña del NAS es {c}', 'la contraseña del NAS es …'],
  ],
  'the thing it opens, without a word for it': [
    ['office wifi: {c}', 'office wifi'],
    ['Gäste-WLAN: ' + 'pfeffer' + 'minze', 'Gäste-WLAN'],
    ['Alarm scharf/unscharf: ' + '61' + '39', 'Alarm scharf/unscharf'],
    ['Tresor: ' + '61' + '39', 'Tresor'],
    ['Intercom: dial ' + '61' + '39 to open', 'Intercom: dial … to open'],
    ['Key box at the back, ' + '61' + '39', 'Key box at the back'],
    ['the wifi is {c}', 'the wifi is …'],
    ['Türöffner Hof ' + '61' + '39 drücken', 'Türöffner Hof … drücken'],
    ['For the gate press ' + '61' + '39#', 'For the gate press …'],
    ['Pour le portail, taper ' + '61' + '39', 'Pour le portail, taper …'],
    ['Till 2, unlock pattern is ' + '61' + '39', 'Till 2'],
    ['le code du portail est le ' + '61' + '39', null],
    ['Cour, digicode ' + '61' + '39B', 'Cour'],
    ['la caja fuerte se abre con ' + '61' + '39', 'la caja fuerte se abre con …'],
    ['WLAN-Passwort: ' + 'lampe und' + ' stuhl', 'WLAN'],
  ],
  'a word that says it stayed, a quotation, a role': [
    ['Passwort immer noch {c}', 'Passwort immer noch …'],
    ['password still {c}', null],
    ['The password everybody uses is {c}', 'The password everybody uses is …'],
    ['la clave secreta es {c}', 'la clave secreta es …'],
    ['FTP hmill : {a}', 'FTP hmill'],
    ['wlan pass ' + 'mara' + 'thon', 'wlan'],
    ['Zugangscode Sauna ' + '61' + '39', 'Zugangscode Sauna …'],
    ['Schlüsselkasten ' + '61' + '39', 'Schlüsselkasten …'],
    ['Handy, code SIM ' + '61' + '39', 'Handy'],
    ['Passwort lautet wie immer {c}', null],
    ['Passwort neu seit Mai: {c}', 'Passwort neu seit Mai'],
    ['clave: la de siempre, {c}', 'clave: la de siempre'],
    ['code photocopieur ' + '61' + '39', 'code photocopieur …'],
    ['alarme : composer le ' + '61' + '39', 'alarme : composer le …'],
    ['Ask for "' + 'mara' + 'thon" as the password', 'Ask for "…" as the password'],
    ['Old password {c}, new one {d}', 'Old password …, new one …'],
    ['Tapes, key phrase "' + 'red robin' + ' blue"', 'Tapes'],
    ['Kasse, Kennziffer ' + '61' + '39', 'Kasse'],
    ['contraseña de administrador "' + 'tor' + 'tuga"', 'contraseña de administrador "…"'],
    ['acceso al panel: gerente - {a}', 'acceso al panel: gerente'],
    ['accès routeur : admin / ' + 'pample' + 'mousse', 'accès routeur : admin / …'],
  ],
  'a login in front': [
    ['user svc_x; secret; ' + 'girasol' + '9!', 'user svc_x'],
    ['admin / {a}', 'admin'],
    ['admin / {c}', 'admin'],
    ['admin / ' + 'gehe' + 'im', 'admin / …'],
    ['root | ' + 'swor' + 'dfish', 'root'],
    ['Zugangsdaten: buchhaltung, {a}', 'Zugangsdaten: buchhaltung'],
  ],
  'a change told in two clauses': [
    ['Password reset by Ana, now {a}', 'Password reset by Ana, now …'],
    ['Mot de passe changé le 01/05/2026, nouveau : {d}', 'Mot de passe changé le 01/05/2026, nouveau'],
    ['Passwort wurde geändert: {c}', null],
    ['mot de passe modifié : {c}', 'mot de passe modifié'],
    ['we changed it to {b}, the password of Ana', 'we changed it to …, the password of Ana'],
  ],
}

const markup: readonly (readonly [text: string, left: string | null])[] = [
  ['**pw**: {c}', null],
  ['**Password:** {d} - ask Ben', 'ask Ben'],
  ['*password:* {c}', null],
  ['__pw__: {c}', null],
  ['Fax, ~~pw~~ {c}', 'Fax'],
  ['[pw] {c}', null],
  ['pw … {c}', null],
  ['pw....: {c}', null],
  ['Fax **pw**: {c}', 'Fax'],
  ['<td>Password</td><td>{d}</td>', null],
  ['<li>PW: <i>{c}</i></li><li>owner Ana</li>', '<li>PW: <i>…</i></li><li>owner Ana</li>'],
]

const keepTables: Readonly<Record<string, readonly string[]>> = {
  'words for signing in': [
    'log in with SSO',
    'log in with svc_mail',
    'Log in with Office365',
    'sign in with Entra ID, MFA by app',
    'Login SQL2019',
    'Login Datev',
    'Login mmuster2',
    'use port 8443 to log in',
    'use C# to connect to R&D',
    'Anmelden mit YubiKey5',
    'se connecter avec le compte svc_paie',
    'iniciar sesión con la cuenta corporativa',
    'connect with TLS1.3 to sql01',
    'connects with 10.0.0.12:8443',
    'authenticated using AWS4-HMAC-SHA256',
    'use Port443 for connection',
    'Use Chrome120 to sign in',
    'just use Vue3!',
    'WiFi: Harrow-Guest2',
    'svc_x / DC01\\Backup',
    'User-Agent: sync/2.4.1',
    'the service account uses SMB3 and NTLMv2',
  ],
  weeks: ['KW 45', 'KW: 45', 'KW: 45/2026', 'KW45-48', 'KW 12 - 14 Urlaub', '15 kW', 'Leistung 15 kW Anlage2'],
  'names of keys': [
    'API key STRIPE-eu2',
    'token STRIPE-3',
    'key DEPLOY-web3',
    'token SHOP_prod1',
    'API key Mailwell-live',
    'repo:status\ntoken SHOP-12\nread:org',
  ],
  'hints and ids of keys': [
    'key sk_live_…4242',
    'API key (last 4): x7Qe',
    'token ghp_...aB3d',
    'Key ****7Qe2',
    'AES key 3f9a21cc08 (key id)',
    'pw: INC0012345',
    'docker run -e DB_PASSWORD shop:2.1',
    'ssh -i ~/.ssh/deploy_key backup@nas01',
    'Código de cliente 40321',
    'Password for the import on vpn.harrowmill.example:8443',
    'Abteilungscode 4120',
    'Filialcode 4120',
    'pw: #N/A',
    '[Passwort] siehe KeePass',
    '<td>Password</td><td>see KeePass</td>',
    '<tr><th>Password</th><th>System</th></tr>',
    'Passwort der Filiale 4711',
    'Code 4711 for the articles',
    'código de tienda 7731',
    'la clave del wifi es pública',
    'le mot de passe a été remplacé par une clé',
    '**Password** changed in May',
  ],
  'who has it, and the machine it is typed on': [
    'PIN: Ben',
    'Passwort: Ana',
    'PIN Terminal 4711',
    'office wifi: see Keeper',
    'WLAN: 2. OG',
    'Wi-Fi: token of Frau Muster',
    'mot de passe admin : Nathalie',
    'FTP hmill : nightly',
    'The password everybody knows is gone',
    'code SIM chez Orange',
    'Password = Windows password of Ana',
    'mdp wifi : affiché à l’accueil',
    'Passwort: ask Ben, printer12',
    'the wifi is slow',
    'Intercom: dial 0 to open',
    'Passwort immer noch nicht geändert',
    'Server, User: lic, PW: Keeper',
    'acceso al panel: gerente - Carmen',
    'accès routeur : admin / Luc',
    'Gäste-WLAN: Unifi',
    'Tresor: 3. Stock',
    'Alarm: 0800 4711',
  ],
  'what the password is of': [
    'Passwort NAS geändert 05/2026',
    'Passwort Scanner fax01',
    'Passwort Server SQL2019',
    'Password office printer HP-M404',
    'Password vault entry 12',
  ],
  'two roles': [
    'operator / Veeam12',
    'plot@harrowmill.example / plot01',
    'Accès avec badge n° 12',
    'admin / owner',
    'admin / Ana',
    'admin / root',
    'admin / Microsoft365',
    'user / password',
  ],
}

describe('a secret as people write one down', () => {
  for (const [kind, table] of Object.entries(cutTables))
    it.each(table)(`is cut beside ${kind}: %s`, (text, left) => {
      const judged = judgedText(filledIn(text))
      expect(judged.text).toBe(left)
      expect(judged.verdict).toBe(left === null ? 'drop' : 'cut')
    })

  it.each(markup)('is cut behind a label in marks: %s', (text, left) => {
    expect(judgedText(filledIn(text)).text).toBe(left)
  })

  for (const [kind, texts] of Object.entries(keepTables))
    it.each(texts)(`is not seen in ${kind}: %s`, (text) => {
      expect(judgedText(text)).toEqual({ verdict: 'keep', text, secrets: 0 })
    })
})

describe('a secret written in another way', () => {
  const encoded = (text: string) => Buffer.from(text, 'utf8').toString('base64')

  it.each([
    ['Basic ' + encoded(`svc_feed:${'hunter' + '2x9'}`), null],
    ['Authorization: Basic ' + encoded(`svc_feed:${'hunter' + '2x9'}`), null],
    [encoded(`{"password":"${'Herb' + 'st-2025'}"}`), null],
    ['Feed, config ' + encoded(`DB_PASSWORD=${'Herb' + 'st-2025'}`) + ' in the file', 'Feed, config … in the file'],
  ])('is found in Base64: %s', (text, left) => {
    const judged = judgedText(text)
    expect(judged.verdict).not.toBe('keep')
    if (left !== null) expect(judged.text).toBe(left)
  })

  it.each([encoded('the orders of the shop, every night'), encoded('read:org repo:status'), 'c2hvcDpvcmRlcnM='])(
    'leaves other Base64 alone: %s',
    (text) => {
      expect(judgedText(text).verdict).toBe('keep')
    },
  )

  it.each([
    ['Cookie: session=' + '3f9a21cc087e' + '55d13f9a21cc', 'Cookie: session=…'],
    ['jdbc:oracle:thin:svc_shop/{a}@ora01:1521/XE', 'jdbc:oracle:thin:svc_shop/…@ora01:1521/XE'],
    ['smbclient //nas01/scan -U svc_scan%{c}', 'smbclient //nas01/scan -U svc_scan%…'],
    ['ConvertTo-SecureString "{d}" -AsPlainText', 'ConvertTo-SecureString "…" -AsPlainText'],
  ])('is cut out of a command or an address: %s', (text, left) => {
    expect(judgedText(filledIn(text)).text).toBe(left)
  })
})
