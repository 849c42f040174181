import { labelledLines } from './labelled-line.ts'

// The half of the labelled lines the rules of the gate were made on. The other half is in held-back-lines.ts.

const pieces = {
  a: ['Som', 'mer2026!'],
  b: ['hun', 'ter2'],
  c: ['x7K', 'q9-Lm2p'],
  d: ['47', '11'],
  e: ['geh', 'eim'],
  f: ['correct horse', ' battery staple'],
  g: ['a8f3c2d9', 'e1b47706'],
  h: ['Wint', 'er#25'],
  i: ['83', '1902'],
  j: ['tr0ub', '4dor&3'],
  k: ['Qw', 'ertz123'],
  l: ['schatz', 'kiste'],
  m: ['P@', 'ssw0rd'],
  n: ['dGhpc0lz', 'VGhlS2V5MTIz', '=='],
  o: ['KRCANARY', '-q1'],
  p: ['Caf', 'é-Crème7'],
  q: ['sol', 'eil75'],
  r: ['Ver', 'ano_24'],
  s: ['KRCANARY', 'x8'],
  t: ['7bD!', 'kk.2;w'],
  u: ['sword', 'fish'],
  gh: ['gh', 'p_', 'aB3dE6gH9jK2mN5pQ8sTaB3dE6gH9jK2mN5p'],
  sl: ['sk', '_live_', 'aB3dE6gH9jK2mN5pQ8sTuVwX'],
  db: ['postgres', '://shop:', 'aB3dE6gH9jK2', '@db.example/orders'],
  jwt: ['ey', 'J', 'hbGciOiJIUzI1NiIsInR5', '.ey', 'J', 'zdWIiOiIxMjM0NTY3ODkw', '.', 'aB3dE6gH9jK2mN5pQ8sTaB3dE6gH9jK2'],
  pa: ['Pass', 'wort1'],
} as const

/** Cells of hand-kept lists in English, German, French and Spanish. */
export const tunedLines = labelledLines(
  pieces,
  String.raw`
drop Password: {a}
drop password={b}
drop pw {b}
drop PW: {e}
drop pwd = "{c}"
drop Passwort: {a}
drop Kennwort {k}
drop Kennwort ist {e}
drop mot de passe : {q}
drop mdp={p}
drop contraseña: {r}
drop Clave: {r}
drop PIN {d}
drop PIN: {i}
drop api key = {g}
drop Token {n}
drop secret: {u}
drop {gh}
drop {jwt}
drop pass:{zw}{b}
drop Pass{zw}word: {a}
drop Р{zw}assword: {a}
drop ＰＷ：{b}
drop (pw: {b})
drop "password": "{j}"
drop <password>{m}</password>
drop DB_PASSWORD={t}
drop clientSecret: {c}
drop passphrase: {f}
drop {rtl}Password: {a}
drop Passwort{nl}{a}
drop Das Passwort lautet {e}
drop Le mot de passe est {q}
drop La contraseña es {r}
drop pw → {b}
drop PW-{o}
cut Backup user, password {o}
cut Scanner (pw={o})
cut pw is {c}! ask Ana before you change it
cut Fax PW {s}
cut default pass {o}, do not change
cut login svc_f / {o}
cut Temp password was set to {o} by Ana
cut svc_mail / {s}
cut svc_backup (password: {o})
cut nas01, pw: {o}
cut Ben, PIN: {i}
cut user svc_mail password: {o}
cut Mailbox of the fax, user fax@harrowmill.example, password {h}, do not delete
cut Login: admin Passwort: {a} (Büro 2. Stock)
cut Zugang: scan@harrowmill.example / {a}
cut Zugangsdaten svc_scan {k}
cut User: backup, Kennwort: {l}
cut Druckserver im Keller; Passwort={h}; nicht ändern
cut Das Kennwort wurde auf {a} gesetzt, Max weiss Bescheid
cut Kennwort neu seit Mai: {k}, bitte nicht weitergeben
cut Zahlungsabgleich mit der Bank, PW "{f}", läuft nachts
cut Scannt in den Ordner Rechnungen. PW={e}.
cut Anmeldung mit svc_zeit und Passwort {o} am Server ERP-02
cut Tür zum Serverraum, Code {d}
cut Türcode: {i}, Firma Muster kennt ihn auch
cut Boîte aux lettres du scanner, mot de passe {q}
cut Identifiant: svc_paie, mot de passe: {p}
cut Imprimante du 2e étage (mdp : {q})
cut Accès FTP compta / mdp {q} / ne pas modifier
cut Le mot de passe a été changé en {p} par Élodie
cut Compte de service paie, mdp → {s}
cut utilisateur: scan mdp: {q}
cut Code PIN {d} pour la porte du local
cut Usuario: copia, contraseña: {r}
cut Servidor de copias, clave {s}
cut La contraseña del buzón es {r}, preguntar a Lucía
cut Escáner de facturas (contraseña={r})
cut usuario facturas / clave {o}
cut El PIN de la alarma es {d}
cut Acceso: admin / {a}
cut Payroll sync, token {g}, expires 2027-01-01
cut Deploy key for the shop: {gh}
cut Bearer {g} for the stock feed
cut uses {db} for the orders
cut https://api.harrowmill.example/v1?api_key={g} for the stock feed
cut curl -u svc_feed:{b} https://feed.harrowmill.example
cut mysql -u root -p{t} shop
cut sync --user svc_shop --password {m} --quiet
cut Server=sql01;User Id=svc_sql;Password={t}
cut Stripe {sl} live
cut admin:{a} on the old router
cut root/{m} at nas01
cut Wi-Fi of the warehouse, key "{f}"
cut First login with {a} as password
cut The password for svc_print is {s}.
cut The password, as always, is {u}
cut svc_crm{nl}{s}{nl}read only
cut User: svc_dms{nl}Password: {h}{nl}Changed every 90 days
cut password (new): {k}, old one still works until Friday
cut Password for the portal - {b}
cut pw1: {a}, pw2: {h}, tell nobody
cut PW: {a} / Ablauf 2027-03-01
cut Pаsswоrd: {a} for the label printer
cut Access code {i} for the alarm company
cut Recovery code: {g}, kept by Ana
cut secret = {g} (rotated in May by Ben)
cut API-Schlüssel: {g}, Rotation alle 90 Tage
keep Password changed in May by Ana, next change in November
keep Passwort im Tresor
keep token expires 2027-01-01
keep secret scanning
keep token:read
keep Key rotation: every 90 days
keep Password: see 1Password
keep Passwort: siehe KeePass, Eintrag Scanner
keep Password: unknown
keep Kennwort: liegt bei Max
keep Mot de passe : dans le coffre
keep Mot de passe changé en mai par Élodie
keep Contraseña: en el gestor
keep La contraseña se cambia cada 90 días
keep Clave guardada en el gestor de contraseñas
keep PIN known to Ana and Ben
keep API key of the web shop, owner Ana
keep Resets the password of customers
keep Sends password reset mails
keep Passwortänderung am 2026-05-01
keep Kennwort läuft ab am 31.12.2026
keep Password never expires
keep Password last set: 2024-05-01
keep Password policy: 14 characters, changed yearly
keep password: ********
keep Password: <ask Ana>
keep API_KEY={variable}
keep token is rotated by the pipeline
keep The password is in the safe of the office
keep The password is too short
keep Passwort ist abgelaufen
keep Le mot de passe est expiré
keep La contraseña es demasiado corta
keep password stored in CI variable
keep Secret kept in AWS Secrets Manager, eu-central-1
keep secret: op://Ops/Mailer/credential
keep Login: svc_mail
keep login with SSO only
keep Zugang nur über VPN
keep Zugang: svc_scan
keep Code signing certificate
keep QR code 128 printer
keep Error code 500 since May
keep Service / Payroll
keep prod / staging
keep Ana / Ben
keep svc_mail / svc_backup
keep read:org, repo:status, token:write
keep arn:aws:secretsmanager:eu-west-1:900000000001:secret:mail-aB3dE6
keep key id 000123456789
keep SSH key ed25519, 256 bit
keep OAuth2 client secret, 24 months
keep 2 keys, 1 token
keep Token: OAuth2
keep Password manager: Bitwarden
keep Schlüssel 4 von 12
keep Pin board of the kitchen
`,
)
