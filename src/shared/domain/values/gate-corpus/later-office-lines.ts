import { labelledLines } from './labelled-line.ts'

// More cells as offices fill them, written when the rules for the others held, and judged before the gate saw them. It then missed 7 of 80 secrets and stopped 3 of 142 others; since then these kinds have rules too.

const pieces = {
  a: ['Okto', 'ber2023?'],
  b: ['maple', 'leaf7'],
  c: ['N1ght', '0wl%9'],
  d: ['61', '38'],
  e: ['Rr7', '-bVx_204'],
  f: ['regen', 'bogen'],
  g: ['b81e07d3', '55c9fa62'],
  h: ['Tulpe', '_1987'],
  i: ['Wes', 'terly55'],
  j: ['Chate', 'au*44'],
  k: ['mur', 'cielago'],
  l: ['Bar', 'rio#63'],
  m: ['50', '1966'],
  n: ['sau', 'cisson12'],
} as const

/** Cells of both sorts, in English, German, French and Spanish. */
export const laterOfficeLines = labelledLines(
  pieces,
  String.raw`
cut Plotter: user plot, password {b}
cut Fax server (login fax, pw {a})
cut Archive NAS, root password = {e}
cut Kitchen tablet PIN is {d}
cut Door keypad code: {d}
cut Reads the scanner mailbox; its password is {i}
cut Ana set the password to {h} in March
cut The default password {h} was never changed
cut Please use {c} when you sign in
cut Log in as admin with {c}
cut admin, {c}
cut admin ({a})
cut operator / {b}
cut scan@harrowmill.example:{h}
cut Mailbox scan@harrowmill.example - {a}
cut sa pw {e} (SQL01)
cut Backup passphrase: {i}
cut backup encryption key = {g}
drop API_KEY: {g}
cut Mailwell API key is {g}, ask Ben
cut token for the feed: {g}
cut Webhook secret of the shop: {g}
cut export API_TOKEN={g} before the run
cut --token {g} --verbose
cut wss://svc_feed:{b}@feed.harrowmill.example/ws
cut Data Source=sql01;Initial Catalog=shop;User ID=svc_shop;Password={e}
cut psql postgresql://svc_shop:{b}@sql01:5432/shop
cut sqlcmd -S sql01 -U sa -P {e}
cut smbclient //nas01/scan -U svc_scan%{b}
cut net user svc_scan {a} /domain
drop {"pwd": "{e}"}
drop password = '{h}'
cut Passwort des Plotters: {f}
cut Passwort Plotter = {f}
cut Das Passwort ist {h}, bitte ändern
cut Kennwort: {h} (gilt bis Ende Jahr)
drop Kennwort » {h} «
cut PW am Kopierer {b}
cut Zugang Lieferantenportal: einkauf / {a}
cut Benutzername einkauf, Passwort {f}
cut Benutzer: einkauf{nl}Kennwort: {f}
cut Anmelden als admin mit {c}
cut WLAN Besucher: Passwort {f}
cut Türcode Lager {d}
cut Alarmanlage: PIN {d}, Max Muster
cut Geheimzahl der Karte {d}
cut SIM im Router, PIN {d}
cut API-Token Webshop: {g}
cut Schlüssel für die API: {g}
cut Erika hat das Passwort auf {h} geändert
cut mot de passe de l'imprimante : {n}
cut Le mot de passe est {n}, ne pas changer
cut Identifiant achats, mot de passe {n}
cut Compte achats@harrowmill.example / {j}
cut mdp du NAS = {j}
cut Code d'entrée du local : {d}
cut Élodie a changé le mot de passe en {j}
cut Wifi invités, mot de passe {n}
cut jeton API : {g} (boutique)
cut Clé API {g} pour la boutique
cut La contraseña de la impresora es {k}
cut Contraseña de la impresora: {k}
cut usuario compras, contraseña {l}
cut usuario: compras / clave: {k}
cut cuenta compras@harrowmill.example / {l}
cut Lucía cambió la contraseña a {l}
cut Código de la alarma: {d}
cut Wifi de invitados, clave {k}
cut clave de API {g}, tienda
cut <td>Password</td><td>{h}</td>
cut Notes: pw={b}; owner Ana
cut 1) user plot 2) pw {b}
cut scanner{tab}plot{tab}pw {b}
drop pw:{nbsp}{b}
drop pw ={zw} {b}
drop ＰＡＳＳＷＯＲＤ＝{b}
drop “Password”: “{h}”
drop Password — {h}
drop Passwort → {h}
cut Code {m} at the gate of the yard
keep Door keypad Siedle KM 611
keep Door code changes every quarter
keep Password manager of the team: Bitwarden
keep Password was never changed since 2019
keep The default password was changed at set-up
keep Password reset needs two admins
keep The password belongs to Ana Beispiel
keep Password in the sealed envelope no. 7
keep Passwords in Vault path kv/office/plotter
keep pw changed 12.11.2026 by Ben
keep pw changed wk 45
keep pw ok
keep PW: in Bitwarden / Ops
keep pwd /var/www
keep PIN set at delivery
keep PIN: 6 digits
keep Please use SSO when you sign in
keep Please use your badge when you sign in
keep Sign in as admin with MFA
keep Sign in through the portal at 10.0.0.12
keep Log in as svc_plot on SQL01
keep admin, Ana
keep admin (Windows Server 2022)
keep admin, 10.0.0.12
keep operator / auditor
keep operator / Veeam12
keep svc_plot (HP T650)
keep svc_plot, NAS-02, D:\Plots
keep svc_plot on plot01.harrowmill.example
keep plot@harrowmill.example, Ana
keep plot@harrowmill.example / plot01
keep mailbox scan@harrowmill.example - Ben
keep Backup passphrase kept by Ana and Ben
keep backup encryption key in Azure Key Vault kv-office-01
keep API key of Mailwell, 2 scopes
keep API key MAILWELL_API_KEY
keep API key "office-plotter"
keep API keys: 3 live, 2 test
keep api-key-office-2026
keep Token office-plotter-01
keep Token created 2026-02-11T08:00:00Z
keep token never expires!
keep Token: 90 days
keep Token: personal, owner Ben
keep Token id 5523
keep secret id 1b2c3d4e-aaaa-bbbb-cccc-1234567890ab
keep Secret version 7, rotated by Lambda
keep secret/office/plotter#token
keep secretRef: office-plotter
keep Webhook of Mailwell, secret in 1Password
keep Webhook https://shop.harrowmill.example/hooks/orders
keep export API_TOKEN before the run
keep --token-file /run/secrets/feed
keep --verbose --dry-run
keep wss://feed.harrowmill.example/ws
keep Data Source=sql01;Initial Catalog=shop;Integrated Security=SSPI
keep smbclient //nas01/scan -U svc_scan
keep sqlcmd -S sql01 -E
keep psql -h sql01 -U svc_shop shop
keep net user svc_scan /domain
keep {"env":"prod","owner":"Ana","tier":2}
keep {"keyId":"7c31e0aa","alg":"RS256"}
keep {"password":"op://Ops/Plotter/password"}
keep Passwort des Plotters bei Max erfragen
keep Passwort Plotter: siehe Bitwarden
keep Passwort-Zettel im Schrank 3
keep Das Passwort ist Sache der IT
keep Das Passwort ist in Bitwarden abgelegt
keep Kennwort wechselt quartalsweise
keep Kennwort wird bei Austritt geändert
keep PW am 12.11. geändert
keep Zugang Lieferantenportal: Frau Muster
keep Zugang zum Lager mit Badge 4711
keep Benutzername einkauf
keep Benutzer: einkauf, Gruppe EDI
keep Anmelden als admin nur lokal
keep WLAN Besucher, VLAN 30
keep WLAN-Controller UniFi 8.6.9
keep Türöffner Lager, Relais 2
keep Alarmanlage: Wartung 03/2027
keep KW 47 Inventur
keep KW47/26 Audit
keep 11 kW Wallbox 2
keep API-Token Webshop läuft ab 31.03.2027
keep Schlüssel für die API im Tresor
keep Schlüsselliste v3
keep Codewort-Verfahren eingeführt 2024
keep Erika hat das Passwort geändert
keep Mot de passe de l'imprimante dans Bitwarden
keep Le mot de passe est géré par l'équipe
keep Identifiant achats
keep Compte achats@harrowmill.example
keep Code d'entrée changé en mars
keep Code article 4410-22
keep Élodie a changé le mot de passe en mars
keep Wifi invités, portail captif
keep jeton API valable 90 jours
keep Clé API pour la boutique, lecture seule
keep Accès avec badge n° 12
keep connexion avec SSO
keep La contraseña de la impresora está en Bitwarden
keep Contraseña de la impresora: preguntar a Lucía
keep usuario compras
keep cuenta compras@harrowmill.example
keep Lucía cambió la contraseña en marzo
keep Código de barras EAN13
keep Código postal 08001
keep Wifi de invitados, portal cautivo
keep clave de API caducada
keep clave de API n.º 2
keep acceso con certificado digital
keep <td>Password</td><td>see Bitwarden</td>
keep Konica Minolta bizhub C300i
keep Zebra ZD421 / S/N D2J204500123
keep Serial: C02XK1ABJG5J
keep iPad A2602, IMEI 356938035643809
keep Contract 2024/117-B
keep PO 4500012345
keep Order #A-20931
keep v3.2.0-beta.4
keep build 20261109.3
keep 0 6 * * 1-5
keep @daily 04:30
keep ou=plotters,dc=harrowmill,dc=example
keep SG-Plotter-Users
keep GRP_PLOT_RW
keep Team "R&D" (B2B)
keep C# service on .NET8
keep ISO27001:2022 A.5.17
keep CVE-2024-3094 patched
keep DE89 3704 0044 0532 0130 00
keep CHE-123.456.789 MWST
keep +49 30 5550 1234
keep 50% Ana / 50% Ben
keep €12/month, renews 1.2.2027
keep Raum 2.04 (OG2)
keep fe80::1ff:fe23:4567:890a
keep 00:1B:44:11:3A:B7
keep sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945
keep git@github.com:harrowmill/plotter.git
keep harrowmill/plotter:1.4.2
keep /opt/plotter/bin/run.sh -c office.yml
`,
)
