import { labelledLines } from './labelled-line.ts'

// Cells as people in offices fill them: names, systems, owners, accounts, purposes, notes, scopes and columns of their own. Half hold a secret. Each was judged before the gate saw it, and a judgement is never changed to fit the gate.

const pieces = {
  a: ['Somme', 'r2024!'],
  b: ['hun', 'ter2'],
  c: ['Tr0ub', '4dor&3'],
  d: ['73', '91'],
  e: ['Mv9-k', 'Tz_41q'],
  f: ['winter', 'hase'],
  g: ['5f2c91ab', '77de03c4'],
  h: ['Herb', 'st-2025'],
  i: ['P4ss', 'ion88'],
  j: ['Fruh', 'ling24#'],
  k: ['qwer', 'ty99'],
  l: ['Ses', 'am'],
  m: ['Admin', '@123'],
  n: ['Mond$', 'chein5'],
  o: ['Lavan', 'de_31'],
  p: ['Azerty', '123!'],
  q: ['Tole', 'do#77'],
  r: ['25', '80'],
  s: ['KRCANARY', '-w4'],
  t: ['Kestrel', 'Harbor19'],
  u: ['papi', 'llon'],
  v: ['gir', 'asol'],
  w: ['c3ZjX2ZlZWQ6', 'aHVudGVyMng5'],
  x: ['eyJwYXNzd29yZCI6', 'Ikhlcm', 'JzdC0yMDI1In0='],
  y: ['88', '0417'],
  z: ['blue-', 'otter-42'],
} as const

/** Cells of both sorts, in English, German, French and Spanish. */
export const officeLines = labelledLines(
  pieces,
  String.raw`
drop use {a} to log in
cut Scanner in the hallway, use {c} to sign in
drop log in with {a}
cut Old copier: log on with {b}
drop Login {c}
cut Router cellar, login {a}
cut admin / {a}
cut admin | {k}
cut Franking machine (admin/{m})
drop KW: {a}
cut Drucker EG, KW: {b}
cut Passwort NAS {a}
cut Kennwort für das NAS lautet {a}
cut Kennwort fürs Fax: {f}
cut mot de passe du NAS : {p}
cut la contraseña del NAS es {q}
cut Mailer - pwd {e}
cut Ben (knows the pw: {b})
cut Ana, her password is {z}
cut ERP-02; sa account uses {c}
cut SQL01 sa/{e}
cut Reads invoices. Password = {t}. Do not share.
cut pw for svc_label is still {k}
cut Password reset by Ana, now {a}
cut Password changed on 2026-05-01 to {h}
cut we changed it to {c}, old password was {b}
cut Nightly export; pass phrase "{t}"
cut The key for the alarm panel is {y}
cut Door code warehouse {d}
cut Safe combination {y}
cut Voicemail PIN: {d}, ext. 214
cut ext. 214, PIN {d}
cut fallback account: helpdesk, pw {i}
cut username=svc_pay password={e} host=sql01
cut user "svc_pay" / pass "{e}"
cut svc_pay:{e}@sql01
cut creds: svc_pay / {h}
cut creds svc_pay:{h} until June
cut login details: svc_pay, {n}
cut Try {m} if the account is locked, that is the default password
cut unlock with {n}
cut Portal login is ana@harrowmill.example and {h}
cut ana@harrowmill.example / {h}
cut Shared mailbox, sign in as fax@harrowmill.example with {h}
cut Local admin {a} on all tills
cut first day password {a} then change
cut Spare laptop: BitLocker PIN {y}
drop **pw**: {e}
cut **Password:** {e} - ask Ben
drop <b>pw</b> {e}
cut <p>Scanner</p><p>Password: {h}</p>
cut | svc_scan | password | {h} |
drop Password{nbsp}: {h}
drop Pass{zw}wort: {h}
drop Password：{h}
drop Password – {h}
drop Password “{z}”
drop Passwort: „{h}“
drop password:{tab}{k}
cut svc_scan{tab}{h}
cut User:{tab}svc_scan{nl}PW:{tab}{k}
cut Label printer{nl}login: admin{nl}password: {m}{nl}second floor
cut https://svc_feed:{k}@feed.harrowmill.example/v2
cut sftp://backup:{i}@files.harrowmill.example:2222/in
cut curl -u svc_feed:{b} https://feed.harrowmill.example/v2
cut curl -H "Authorization: Bearer {g}" https://feed.harrowmill.example
cut Authorization: Basic {w}
cut jdbc:sqlserver://sql01:1433;databaseName=shop;user=svc_shop;password={i}
cut jdbc:mysql://sql01/shop?user=svc_shop&password={i}
cut jdbc:oracle:thin:svc_shop/{i}@ora01:1521/XE
cut Driver={ODBC Driver 18 for SQL Server};Server=sql01;Uid=svc_shop;Pwd={e};Encrypt=yes
drop SMTP_PASSWORD={i}
drop export DB_PASS='{h}'
drop {"password":"{h}"}
cut {"user":"svc_shop","password":"{h}","host":"sql01"}
drop "apiKey": "{g}"
drop password: !!str {h}
cut set by script: net user svc_scan {a} /add
cut net use Z: \\nas01\scan /user:svc_scan {a}
cut sshpass -p {b} ssh root@nas01
cut PGPASSWORD={b} psql -h sql01
cut mysql -usvc_shop -p{b} shop
cut $cred: svc_shop with ConvertTo-SecureString "{h}" -AsPlainText
drop {x}
drop X-Api-Key: {g}
cut Feed of Mailwell, x-api-key {g}
cut wlan guest network, key {l}{d}
cut WPA2: {t} for the guests
cut Anmeldung mit {a}
cut Mit {h} anmelden, Konto svc_scan
cut Scanner EG, Login {a}
cut Benutzer svc_scan, PW wie immer {h}
cut Passwort vom Drucker ist {f}
cut Kopierer Flur: Kennwort = {l}
cut Zugang Portal: buchhaltung / {j}
cut Zugangsdaten: buchhaltung, {j}
cut Erika kennt das Passwort ({h})
cut Passwort lautet seit Mai {h}
cut Passwort wurde am 01.05.2026 auf {h} gesetzt
cut altes PW {b}, neues PW {h}
cut Alarmanlage Code {d} (Max)
cut Tresorcode {y}
cut PIN der SIM-Karte: {d}
cut Router: admin, Passwort steht hinten drauf: {n}
cut Freischaltung mit {d}, PIN
cut Startkennwort für neue Kassen: {a}
cut WLAN-Schlüssel Lager {t}
cut Datev-Passwort Buchhaltung: {f}
cut KW {h} beim ersten Anmelden ändern
cut Sicherheitsfrage: Hund, Antwort {l}
cut Se connecter avec {p}
cut Scanner du 1er, identifiant admin, mdp {o}
cut mdp compta : {u}
cut Le mot de passe de la boîte est {o}
cut Mot de passe du portail = {u}
cut Compte svc_paie / {o}
cut Mot de passe changé le 01/05/2026, nouveau : {o}
cut utiliser {p} pour se connecter
cut Code de l'alarme : {d}
cut Code porte {y}, Élodie le connaît
cut clé wifi entrepôt : {t}
cut accès FTP : compta / {p}
cut Benoît a mis {p} comme mot de passe
cut Mot de passe provisoire ({u}) à changer
cut iniciar sesión con {q}
cut usar {q} para entrar
cut Escáner, usuario admin, clave {v}
cut La clave del router es {v}
cut Contraseña del buzón: {q}
cut Cuenta svc_nominas / {q}
cut contraseña cambiada a {q} en mayo
cut El código de la puerta es {d}
cut PIN de la caja fuerte: {y}
cut Lucía puso {q} como contraseña
cut acceso FTP: facturas / {q}
keep log in with your Microsoft account
keep Log in with SSO only
keep use the portal to log in
keep Use Okta to sign in
keep Login Microsoft 365
keep Login Datev Rechenzentrum
keep Login SQL2019
keep login svc_scan01
keep Logins per day: 40
keep last login 2026-11-02 08:14
keep KW 45
keep KW: 45/2026
keep KW 12 - 14 Urlaub Max
keep Lieferung KW48
keep Leistung 15 kW
keep token STRIPE-3
keep token SHOP-12, token SHOP-13
keep API key STRIPE-eu2
keep API key MAIL-prod1 (Mailwell)
keep key DEPLOY-web3
keep token ci-runner-7
keep admin / owner
keep admin / editor / viewer
keep admin / Microsoft 365
keep admin / SQL01
keep admin / Ana
keep root / nas01
keep Ana / ana@harrowmill.example
keep Password NAS
keep Passwort NAS liegt bei Max
keep Passwort NAS geändert 05/2026
keep Kennwort für das NAS lautet wie im KeePass hinterlegt
keep mot de passe du NAS : voir coffre
keep la contraseña del NAS es la del gestor
keep Password must be changed before 2027-01-31
keep Password rotates with the lease, 12 h
keep Password is the same as on SQL01
keep Password set by the vendor in 2023
keep Password known to ana@harrowmill.example
keep Password was changed to a passphrase of 20 characters
keep Password reset link: https://login.harrowmill.example/reset
keep Two people know the password: Ana and Ben
keep Passwords are synced from AD every 30 min
keep Storing passwords in this sheet is forbidden
keep no password, key file id_ed25519
keep Password complexity: upper, lower, digit
keep pw in KeePass > Server > ERP-02
keep pw: see TKT-4471
keep pw: INC0012345
keep pw changed CHG-204
keep Token lifetime 3600 s, refresh 90 d
keep Token type: JWT, RS256
keep Token for v2.14.3 of the plugin
keep token expires 31.12.2026 23:59
keep rotates 0 3 * * 1
keep cron: 15 2 1 */3 *
keep backup key, runs 30 4 * * *
keep key fingerprint SHA256:pL2mVx0TqY7cJ4sW9bR1nD6hF3kZ8gA5uE
keep MD5:3f:9a:21:cc:08:7e:55:d1:b2:6f:90:aa:13:4c:e7:02
keep AES key 3f9a21cc08 (key id)
keep key id: 7c31e0aa
keep sk_live_…4242
keep Stripe key sk_live_…9XyZ
keep key ending in 7Kq2
keep API key (last 4): x7Qe
keep Key ****7Qe2
keep token ghp_…aB3d
keep xoxb-…-T4kQ
keep AKIA…7Q2M
keep op://Ops/Mailer/password
keep password: op://Ops/NAS/password
keep vault://kv/prod/nas#password
keep PW: {variable}
keep password=env:NAS_PASSWORD
keep secret: aws-sm://prod/shop
keep client_secret: {{ shop_secret }}
keep password: "<ask Ben>"
keep password=CHANGE_ME
keep token: your-token-here
keep --password-file /run/secrets/db
keep docker run -e DB_PASSWORD shop:2.1
keep curl -u svc_feed https://feed.harrowmill.example
keep curl -n https://feed.harrowmill.example/v2/status
keep ssh -i ~/.ssh/deploy_key backup@nas01
keep postgres://db.harrowmill.example:5432/shop
keep jdbc:sqlserver://sql01:1433;databaseName=shop;integratedSecurity=true
keep Server=sql01;Database=shop;Trusted_Connection=True
keep {"user":"svc_shop","host":"sql01","ssl":true}
keep Authorization: Bearer <token>
keep Authorization code flow with PKCE
keep Basic auth over TLS 1.3
keep Bearer tokens of Entra ID
keep HP LaserJet M404dn, serial VNB3R12345
keep Kyocera ECOSYS M5526cdw
keep S/N 4CE0460D0G
keep FRITZ!Box 7590 AX
keep YubiKey 5C NFC, serial 14223341
keep Lexmark CX331adwe / 2nd floor
keep Model: UniFi U6-LR
keep IBAN CH93 0076 2011 6238 5295 7
keep Kundennummer 4711-88
keep Vertrag V-2024-1187
keep +41 44 555 01 99
keep Ticket #48213 / CHG-104
keep Release 2026.11.2-rc1
keep node:20.11-alpine@sha256
keep svc_scan@harrowmill.example, svc_fax@harrowmill.example
keep user svc_shop, host sql01, port 1433
keep CN=svc_scan,OU=Service,DC=harrowmill,DC=example
keep HARROWMILL\svc_scan
keep svc_scan / Kyocera TASKalfa
keep svc_erp / SAP S4HANA
keep smtp.mailwell.example:587 STARTTLS
keep 10.20.30.40/24, VLAN 12
keep C:\Scripts\Rotate-Password.ps1 -Days 90
keep Rotate-Key.ps1 v1.4
keep secrets/prod/nas-password
keep repo:status, read:org, codespace:secrets
keep Passwort alle 90 Tage, zuletzt KW 18
keep Passwort kennt nur Frau Größe
keep PW-Zettel vernichtet am 3.5.2026
keep Kennwort nach Richtlinie IT-07, 16 Zeichen
keep Zugang über VPN, MFA per App
keep Zugang für Lieferant bis Q2/2027
keep Anmeldung mit Zertifikat
keep Anmelden mit Microsoft Entra ID
keep mit Dienstkonto svc_scan anmelden
keep Schlüssel 3 von 5 hängt im Büro
keep Schlüsseltresor Nr. 4
keep Code 128 Etiketten
keep Ländercode CH, Sprachcode de
keep Artikelcode 88-4711
keep PIN-Pad Kasse 2
keep Mot de passe à renouveler avant le 31/12/2026
keep Le mot de passe expire dans 90 jours
keep Mot de passe connu d'Élodie et de Benoît
keep se connecter avec le compte de service
keep Clé de chiffrement gérée par AWS KMS
keep clé API n° 2, créée le 01/05/2026
keep Code client 40321
keep Code postal 1003
keep La contraseña vence el 31/12/2026
keep La contraseña se guarda en Bitwarden
keep iniciar sesión con la cuenta corporativa
keep Clave API del proveedor, rota cada 90 días
keep Código de cliente 40321
keep Clave primaria de la tabla
keep Contraseña compartida con Mateo, cambiar en 2027
keep Passkey of Ana on iPhone 15
keep MFA: TOTP on phone of Ben
keep Password age 412 days
keep Password hashes migrated to argon2id
keep Ana's password manager
keep PwC audit 2026
keep PW Consulting GmbH
keep Passau, Haus 12B
keep Compass Group PLC
keep Tokyo-3 office
keep Secret sauce of the shop: caching
keep Key account manager: Erika Beispiel
keep keys/2026/feed.pub
keep monkey-patch v3
`,
)
