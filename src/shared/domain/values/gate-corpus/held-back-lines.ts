import { labelledLines } from './labelled-line.ts'

// The half of the labelled lines that only counts: it was written before the rules and not read while they were made. Rules are never changed to fit one of these; a new fault gets lines of its own in tuned-lines.ts.

const pieces = {
  a: ['Herb', 'st!2025'],
  b: ['let', 'mein9'],
  c: ['Vk3', '_pp-81Za'],
  d: ['90', '55'],
  e: ['drachen', 'fels'],
  f: ['blue lamp', ' over seven doors'],
  g: ['0c9d71fe', '22ab83e4'],
  h: ['Au', 'tumn$19'],
  i: ['66', '2204'],
  j: ['m0on', 'l1ght*'],
  k: ['Zebra', '778'],
  l: ['apfel', 'baum'],
  m: ['We', 'lc0me!'],
  n: ['c2VjcmV0', 'VG9rZW5WYWx1ZQ', '=='],
  o: ['KRCANARY', '-z9'],
  p: ['Été', '_2024'],
  q: ['pain', 'chaud33'],
  r: ['Torto', 'sa.88'],
  s: ['KRCANARY', '44k'],
  t: ['gR4:', 'p,p)9'],
  u: ['marma', 'lade'],
  gl: ['gl', 'pat-', 'aB3dE6gH9jK2mN5pQ8sT'],
  sg: ['S', 'G.', 'aB3dE6gH9jK2mN5pQ8sTaB', '.', 'aB3dE6gH9jK2mN5pQ8sTaB3dE6gH9jK2mN5pQ8sTaB3'],
  ftp: ['ftp', '://agency:', 'aB3dE6gH', '@old.example/in'],
} as const

/** Further cells in the same languages. */
export const heldBackLines = labelledLines(
  pieces,
  String.raw`
drop PASSWORD={a}
drop Pw:{b}
drop pass {m}
drop Password is {u}
drop passcode: {i}
drop pwd:{c}
drop Kennwort: {l}
drop Passwort = {h}
drop PW lautet {e}
drop mdp : {q}
drop Mot de passe: "{p}"
drop le mdp est {q}
drop contrasena = {r}
drop clave: {s}
drop PIN={d}
drop Pin-Code: {i}
drop apikey: {g}
drop access token: {n}
drop client secret {c}
drop [password: {j}]
drop {gl}
drop token: "{sg}"
drop pass{soft}word: {a}
drop Pаsswort: {h}
drop PIN{nbsp}{d}
drop password{nl}{b}
drop 'pwd': '{m}'
drop export SMTP_PASSWORD='{t}'
drop api_secret={g}
drop Passphrase "{f}"
cut Service account of the copier, pw {o}
cut Old ERP (password {s})
cut password is {j}, please keep it to yourself
cut Runs at night with password "{f}" on SQL01
cut admin account, initial password {m}, change at first use
cut Login svc_report, pw {o}
cut svc_report / {o}
cut svc_scan2 - {s}
cut user: kiosk / pass: {b}
cut user/password: kiosk/{b}
cut uid=svc_ldap pwd={c} host=ldap01
cut svc_dhcp (pw {s})
cut Credentials: backup@harrowmill.example {a}
cut Web portal of the bank; user 4711; password {h}; phone 555-0100
cut Password reset to {k} on 2026-05-01
cut password changed to {a} by Ben in May
cut My new password: {a}. Valid until June
cut PIN of the alarm = {d}, ask Ben
cut Safe code is {i}
cut Gate code: {d}# then push
cut Guest Wi-Fi password {b} printed on the wall
cut The API key is {g} and it belongs to the shop
cut X-Api-Key: {g} on every call
cut Authorization: Bearer {n} for the export job
cut webhook https://hooks.harrowmill.example/in?token={g} of the shop
cut connects with {ftp} every night
cut wget --user=feed --password={m} from the mirror
cut net use Z: \\nas01\scan /user:svc_scan {h}
cut sshpass -p {m} for the nightly copy
cut Server=db1;Uid=app;Pwd={c};Encrypt=yes
cut {"user":"svc_app","password":"{j}"} in the config file
cut token for the label printer: {g}
cut token={g} valid until 2027
cut Secret {g} is used by the mailer
cut Admin password for the switch → {o}
cut Sammelpostfach, Kennwort {o}
cut Dienstkonto Drucker (PW: {k})
cut Zugang zum Router: admin, Passwort {a}
cut Anmeldedaten: svc_lager / {o}
cut Benutzer svc_lager, Passwort {e}
cut Passwort von Max ist {h}
cut Initialpasswort {k}, beim ersten Anmelden ändern
cut PW wurde am 3. Mai auf {a} geändert
cut Das neue Passwort für den Scanner heißt {l}
cut Passwörter: {a} und {h}
cut Benutzername/Passwort: scan/{b}
cut Kennwort lautet: {o} (nicht weitersagen)
cut Serverraum Türe, PIN {d}, Schlüssel beim Hauswart
cut WLAN-Schlüssel {c} im Lager
cut Token für die Zeiterfassung: {g}
cut Geheimnis = {g}, erneuert im Mai
cut Freischaltcode {i} der Telefonanlage
cut Zugangscode: {i} für den Lieferanten
cut Kasse 2, Pin {d}, Filiale Nord
cut Mitarbeiterportal{nl}Login: hr_sync{nl}PW: {o}
cut Konto der Agentur, Losung {e}, Kennwort {s}
cut Compte du copieur, mot de passe {o}
cut Portail banque (mdp {q}), voir Benoît
cut Connexion: svc_paie / {o}
cut login: compta mdp: {p}
cut nouveau mot de passe = {p} depuis mai
cut Le mot de passe du NAS est {q}, ne pas changer
cut Mot de passe défini sur {s} par Benoît
cut Nom d'utilisateur scan, mot de passe {s}
cut Clé API : {g} pour la boutique
cut Clé wifi "{f}" de l'entrepôt
cut code d'accès {i} du portail
cut jeton = {g} (boutique)
cut ancien mdp {a}, nouveau mdp {h}
cut Identifiants : admin / {m}
cut Cuenta del escáner, contraseña {o}
cut Portal del banco (clave: {r})
cut usuario: nominas contraseña: {r}
cut Credenciales: svc_nominas / {o}
cut La clave del NAS es {s}, no cambiar
cut Contraseña cambiada a {r} por Lucía
cut nueva contraseña → {r}, avisar a Mateo
cut clave API = {g} de la tienda
cut Código de la puerta: {d}
cut PIN del terminal {d}, oficina norte
cut Usuario admin y contraseña {m} del router
cut Acceso FTP: copia / {h}
cut svc_fax:{o}
keep Password rotated yearly by the pipeline
keep The password was changed by Ben last week
keep Password is managed by CyberArk
keep Password: in Bitwarden
keep password: n/a
keep Password reset pending
keep Password expired on 2026-05-01
keep PW in KeePass
keep pw: see vault
keep no password, certificate only
keep Password required
keep Password hash sync
keep Uses a secret from the vault
keep secret rotation
keep Secret: Azure Key Vault kv-prod-01
keep Token of the CI runner
keep Token valid for 90 days
keep API key: restricted to 10.0.0.0/8
keep API key kept in GitHub Actions
keep key: none
keep Access key 2 of 2
keep PIN pad of the terminal
keep code review bot
keep Code owner: Ana
keep login page
keep Login: SSO (Okta)
keep Passwort wird vierteljährlich geändert
keep Passwort: bei Frau Muster
keep Kennwort wurde am 01.05.2026 geändert
keep PW unbekannt
keep Kennwortrichtlinie 12 Zeichen
keep Zugangsdaten im Tresor
keep Zugang gesperrt seit Mai
keep Schlüssel liegt im HSM
keep Mot de passe inconnu
keep Mot de passe à changer tous les 6 mois
keep mdp dans KeePass
keep Clé API stockée dans GitLab
keep Contraseña caducada
keep Contraseña: ver Bitwarden
keep Clave API rotada en mayo
keep Código fuente del ERP
keep crm / billing
keep nas01 / nas02
keep user:email, key:read
keep https://login.harrowmill.example/password/reset
`,
)
