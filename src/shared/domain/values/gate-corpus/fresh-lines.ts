import { labelledLines } from './labelled-line.ts'

// Cells as offices fill them, in batches: each was written and judged before the gate saw it, and the rules were made better before the next.

const pieces = {
  a: ['sunfl', 'ower88'],
  b: ['44', '82'],
  c: ['giras', 'ol9!'],
  d: ['lampe und', ' stuhl'],
  e: ['77', '31'],
  f: ['kirsch', 'torte'],
  g: ['Nordw', 'ind_77'],
  h: ['pampl', 'emousse'],
  i: ['tort', 'uga'],
  j: ['9f1c77', 'ab20d4'],
  k: ['Ki', 'te$1990'],
  l: ['bicic', 'leta3'],
  m: ['29', '0518'],
  n: ['mara', 'thon'],
  o: ['Fj0rd', '-blau'],
  p: ['chev', 'reuil21'],
  q: ['pfef', 'ferminze'],
  r: ['tk7_Qm2x', 'W9zLr4'],
  s: ['1357', '9'],
  t: ['rouge', ' gorge bleu'],
} as const

/** The first batch. */
export const firstFreshLines = labelledLines(
  pieces,
  String.raw`
cut office wifi: {a}
cut Alarm scharf/unscharf: {b}
cut user svc_x; secret; {c}
drop WLAN-Passwort: {d}
cut code d'accès du parking {e}
drop Passwort: {f}
drop mot de passe : {h}
drop contraseña: {i}
cut Voicemail PIN for extension 12: {b}
cut Alarm code office {s}
cut Safe combination 2nd floor: {m}
cut SIM PIN {b}, PUK {m}
cut Handy Empfang, SIM-Pin: {e}
cut Gäste-WLAN: {q}
cut WLAN Gast → {o}
cut code alarme bureau : {e}
cut Wifi invités : {p}
cut clave de la alarma: {b}
cut wifi de la oficina: {l}
cut la caja fuerte se abre con {m}
cut Tresor: {m}
cut Door code back entrance {b}#
cut svc_print (Kennwort: {g})
cut Backup NAS – PW – {k}
cut login: fax / mdp: {p}
cut El PIN del móvil es {b}
cut Das Admin-Passwort lautet {g}
cut shared mailbox pw={n}
cut Router Keller admin:{k}
cut API token (Mailwell): {r}
keep PIN: Ben
keep Passwort: Ana
keep office wifi: see Keeper
keep Alarm code: ask Ana
keep Password: in the safe
keep Passwort: liegt im Tresor
keep mot de passe : voir Keeper
keep contraseña: preguntar a Luis
keep PIN Terminal 4711
keep Alarm: Securiton, Vertrag 40321
keep Gäste-WLAN: Unifi
keep WLAN: 2. OG
keep wifi: office only
keep Tresor: 3. Stock
keep Safe: second floor, Ana has the key
keep Door system Salto, 12 readers
keep SIM 8941 0212 3456 7890 123
keep Voicemail for extension 12
keep code client 40321
keep Password policy: 12 characters, 90 days
keep Passwortwechsel am 01.05.2026
keep secret rotated by Ben in May
keep Kennwort geändert von Max
keep PIN: unknown
keep PUK: n/a
keep token: expired
keep Token: GitLab
keep key: Azure Key Vault
keep user svc_x; secret; Keeper
keep Clave: caducada
`,
)

/** The second batch. */
export const secondFreshLines = labelledLines(
  pieces,
  String.raw`
cut Copier 3rd floor, supervisor code {s}
cut Warehouse scanner unlock pattern is {b}
cut Everyone logs in as reception with {p}
cut The vendor told us the password: {f}
cut passwd of the label printer - {k}
cut Our guest network key is {n}
cut Password hint none, password {l}
drop pw= {n}
drop Passwort » {g}
cut Konto: lager, Kennwort: {q}
cut Benutzer: kasse PW: {f}
cut Zugang Hoster: hmill / {k}
cut Türöffner Hintereingang {b} drücken
cut Alarmanlage PIN {e}
cut Das Kennwort für den Beamer ist {n}
cut Passwort (Stand 05/2026): {q}
cut Entsperrcode Tablet Küche: {b}
cut PUK der SIM im Router: {m}
cut Mit dem Code {b} geht das Tor auf
cut Geheimcode fürs Schließfach: {e}
cut mdp de la photocopieuse : {h}
cut identifiant compta, mot de passe {p}
cut le code du portail est le {e}
cut digicode {b}A
cut clé wifi du bureau : {t}
cut messagerie vocale : code {e}
cut usuario caja, contraseña {l}
cut la contraseña de la impresora es {i}
cut código de la puerta trasera: {b}
cut el pin de la tarjeta es el {b}
keep Copier 3rd floor, supervisor Ben
keep Password hint: none
keep Everyone logs in with their badge
keep Password last changed by Tom
keep The vendor keeps the password
keep passwd file rotated weekly
keep Our guest network has no key
keep Passwort im Keeper, Ordner Büro
keep Konto: lager, Kennwort: siehe Bitwarden
keep Benutzer: kasse PW: läuft nie ab
keep Zugang Hoster: Ana / Ben
keep Türöffner Hintereingang defekt
keep PIN der Alarmanlage hat nur die Leitung
keep Kennwort für den Beamer ist unbekannt
keep Passwort (Stand 05/2026): geändert
keep PUK: im Umschlag
keep Code-Review: Ben
keep Postleitzahl 44137, Code 12 im Plan
keep mdp de la photocopieuse : à demander
keep identifiant compta, mot de passe expiré
keep digicode en panne
keep clé USB du bureau : bleue
keep usuario caja, contraseña caducada
keep la contraseña de la impresora es desconocida
keep código postal: 28013
keep tarjeta con PIN, no compartir
keep Login: SSO / MFA
keep API key: production
keep Token expires 2027-03-01
keep secret: n/a
`,
)

/** The third batch. */
export const thirdFreshLines = labelledLines(
  pieces,
  String.raw`
cut Meeting room projector (pw {f})
cut Intercom: dial {b} to open
cut Key box at the side door, {e}
cut Ask for "{n}" as the password at the desk
cut Old password {p}, new one {l}
cut Postage meter, access code = {s}
cut Shared login for the till: till2 / {k}
cut Zoom passcode {m}
cut Backup tapes are encrypted, key phrase "{t}"
cut Bank card of the office, PIN {e}
cut PW geändert auf {q}
cut Passwort für alle Tablets = {b}
cut Lizenzserver, User: lic, PW: {o}
cut NAS Login admin // {g}
cut Passwort vom Chef: {p}
cut Heizung, Servicecode {b}
cut Fernwartung TeamViewer Kennwort {a}
cut WLAN "Hof" Schlüssel {a}
cut Kasse: Bediener 3, Kennziffer {b}
cut Passwort immer noch {p}
cut mot de passe inchangé depuis 2019 : {p}
cut code d'entrée de l'immeuble : {b}
cut accès routeur : admin / {h}
cut mot de passe provisoire {k} à changer
cut le wifi c'est {p}
cut clave: la de siempre, {l}
cut alarma: marcar {b} y luego almohadilla
cut contraseña de administrador "{i}"
cut acceso al panel: gerente - {c}
cut token de la tienda = {r}
keep Meeting room projector (pw in Keeper)
keep Intercom: dial 0 to open
keep Key box at the side door
keep Ask for the password at the desk
keep Old password revoked, new one in the vault
keep Postage meter, access code with Ben
keep Shared login for the till: none
keep Zoom passcode required
keep Backup tapes are encrypted, key in the safe
keep Bank card of the office, PIN with Ana
keep PW geändert am 3. Mai
keep Passwort für alle Tablets gleich
keep Lizenzserver, User: lic, PW: Keeper
keep NAS Login admin // Ben
keep Passwort vom Chef: nur mündlich
keep Heizung, Servicevertrag 4120
keep Fernwartung TeamViewer 15
keep WLAN "Hof" Schlüssel im Tresor
keep Kasse: Bediener 3
keep Passwort immer noch nicht geändert
keep mot de passe inchangé depuis 2019
keep code d'entrée : demander à l'accueil
keep accès routeur : admin / Luc
keep mot de passe provisoire à changer
keep le wifi c'est chez Orange
keep clave: la tiene Marta
keep alarma: Prosegur, contrato 40321
keep contraseña de administrador en el sobre
keep acceso al panel: gerente - Carmen
keep token de la tienda: caduca en mayo
`,
)

/** The fourth batch. */
export const fourthFreshLines = labelledLines(
  pieces,
  String.raw`
cut Spare laptop, BIOS password {o}
cut Password for everything is {f}
cut Password = {n} (all lower case)
cut Front desk PC pw:{q}
cut Alarm PIN changed to {b} after the break-in
cut Gate remote code -> {e}
cut Credentials: warehouse / {a}
cut Voicemail {b} (PIN)
cut Guest wifi password "{t}"
cut Printer admin page: 10.0.0.31, admin, {k}
drop pass = {l}
drop Passwort {q}
cut Telefonanlage: Admin-PIN {b}
cut Steuerprogramm, Kennwort={f}
cut Passwort lautet wie immer {p}
cut Zugang Webshop: shop@harrowmill.example PW {o}
cut Code Alarmanlage Büro: {e}
cut Safe-Code {m}, nur Leitung
cut Passwort neu seit Mai: {l}
cut Wartungskonto wartung/{k}
cut le mot de passe de la caisse, c'est {h}
cut code photocopieur {s}
cut mdp wifi invités {p}
cut alarme : composer le {b}
cut compte fax (mdp {l})
cut secret du webhook : {j}
cut La clave del ordenador es {i}
cut Contraseña del correo → {c}
cut portal proveedores, usuario hmill clave {l}
cut clave API de Mailwell: {r}
keep Spare laptop, BIOS password unknown
keep Password for everything is in Bitwarden
keep Password = Windows password of Ana
keep Front desk PC pw: ask Tom
keep Alarm PIN changed after the break-in
keep Gate remote, channel 12
keep Credentials: warehouse / office
keep Voicemail greeting by Eva
keep Guest wifi password changes weekly
keep Printer admin page: 10.0.0.31, admin, no MFA
keep Passwort beim Hersteller angefragt
keep Telefonanlage: Admin-PIN bei Jonas
keep Steuerprogramm, Kennwort = Keeper
keep Passwort: wie beim Vorgänger, siehe Tresor
keep Zugang Webshop: shop@harrowmill.example, MFA
keep Code Alarmanlage: Frau Weber
keep Safe-Code nur Leitung
keep Passwort neu seit Mai
keep Wartungskonto wartung/extern
keep le mot de passe de la caisse est chez Paul
keep code photocopieur par service
keep mdp wifi invités : affiché à l'accueil
keep alarme : contrat 40321 Verisure
keep compte fax (mdp inconnu)
keep secret du webhook : coffre Keeper
keep La clave del ordenador es personal
keep Contraseña del correo → Bitwarden
keep portal proveedores, usuario hmill, sin clave
keep clave API de Mailwell: rotada en abril
keep Passwort: Petra Lang
`,
)

/** The fifth batch. */
export const fifthFreshLines = labelledLines(
  pieces,
  String.raw`
cut Old tablet in the canteen, unlock code {b}
cut Dial-in conference: host pin {e}#
cut The password everybody uses is {p}
cut Locker 14 combination {m}
cut FTP hmill : {k}
cut Franking machine; PIN; {b}
cut Passwords: mail {l}, fax {a}
cut wlan pass {n}
cut License portal, login it@harrowmill.example password {o}
cut Door PIN until May: {e}
cut Drucker Flur: Adminkennwort {q}
cut Passwort steht hier: {g}
cut Zugangscode Sauna {b}
cut Benutzername lager2, Passwort ebenfalls {p}
cut Das WLAN heißt Hof, Passwort {f}
cut Schlüsselkasten {b}
cut Passw. Kasse = {l}
cut Fahrzeugtresor, Zahlencode: {m}
cut Mobilbox-Pin {e}
cut BIOS-PW ist {n}
cut mot de passe admin : {h}
cut accès NAS : compta/{p}
cut le coffre s'ouvre avec {m}
cut code SIM {b}
cut mot de passe (commun) : {p}
cut Contraseña inicial {c}, cambiar
cut clave del wifi {l}
cut PIN de la alarma {e}
cut usuario: tpv contraseña: {i}
cut la clave secreta es {j}
keep Old tablet in the canteen, unlock with badge
keep Dial-in conference: host pin required
keep The password everybody knows must go
keep Locker 14, key with Eva
keep FTP hmill : nightly
keep Franking machine; PIN; Keeper
keep Passwords: Bitwarden
keep wlan pass expired
keep License portal, login it@harrowmill.example password unknown
keep Door PIN until May
keep Drucker Flur: Adminkennwort geändert
keep Passwort steht im Keeper
keep Zugangscode Sauna hat der Empfang
keep Benutzername lager2, Passwort beim Lagerleiter
keep Das WLAN heißt Hof2
keep Schlüsselkasten im Flur
keep Passw. Kasse = Tresor
keep Fahrzeugtresor, Zahlencode: Jonas
keep Mobilbox abgeschaltet
keep BIOS-PW ist nicht gesetzt
keep mot de passe admin : Nathalie
keep accès NAS : compta/direction
keep le coffre s'ouvre avec la clé
keep code SIM chez Orange
keep mot de passe (commun) : à supprimer
keep Contraseña inicial por correo
keep clave del wifi en recepción
keep PIN de la alarma cambiado
keep usuario: tpv contraseña: no tiene
keep la clave secreta está en Keeper
`,
)

/** All batches. */
export const freshLines = [...firstFreshLines, ...secondFreshLines, ...thirdFreshLines, ...fourthFreshLines, ...fifthFreshLines]
