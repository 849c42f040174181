import { labelledLines } from './labelled-line.ts'

// Further forms the rules were made on, once the first half held: abbreviations, compound words, words between a label and its secret, names that look like secrets.

const pieces = {
  s0: ['Kx9', '!ab'],
  s1: ['a', 'bc'],
  s2: ['hun', 'ter2'],
  s3: ['yel', 'low'],
  s4: ['Somme', 'r2026!'],
  s5: ['47', '11'],
  s6: ['99', '12'],
  s7: ['JBSWY3DP', 'EHPK3PXP'],
  s8: ['1234', '-5678'],
  s9: ['pr1', 'vate'],
  s10: ['bl', 'au'],
  s11: ['a8f3c2d9', 'e1b47706'],
  s12: ['3b5d5c37-1b1f-4a70', '-9a5e-7c2f0ab8b871'],
  s13: ['to', 'or'],
  s14: ['Somme', 'r2026'],
  s15: ['hall', 'o123'],
  s16: ['Hall', 'o123'],
  s17: ['ha', 'llo'],
  s18: ['so', 'nne'],
  s19: ['sol', 'eil'],
  s20: ['lun', 'a99'],
  s21: ['Hall', 'o!23'],
  s22: ['sole', 'il75'],
  s23: ['x', '8'],
  s24: ['sole', 'il 75'],
  s25: ['Sole', 'il#75'],
  s26: ['lu', 'na'],
  s27: ['luna ', 'llena'],
  s28: ['Lun', 'a99'],
  s29: [':hun', 'ter2'],
  s30: ['hunt', 'er2x'],
  s31: ['blub', 'ber1'],
  s32: ['blu', 'bber'],
  s33: ['Blub', 'ber1'],
  s34: ['blub', 'ber2'],
  s35: ['my do', 'g Rex'],
  s36: ['my-dog', '-Rex-7'],
  s37: ['Tr0ub', '4dor&3'],
  s38: ['dru', 'cker'],
  s39: ['star', 't123'],
  s40: ['AbCdEf', '123456'],
  s41: ['AbCdEf1', '23456xyz'],
  s42: ['wJalrXUtnFEMI/K7M', 'DENG/bPxRfiCYzzzz'],
  s43: ['AbCdEf1', '23456789'],
  s44: ['MIIEvQIBADANBgkq', 'hkiG9w0BAQEFAASC'],
  s45: ['Star', 't!123'],
  s46: ['Kennwo', 'rt:xyz'],
  s47: ['12', '34'],
  s48: ['56', '78'],
  s49: ['1234', '5678'],
  s50: ['AbC', '123'],
  s51: ['willk', 'ommen'],
  s52: ['KRCAN', 'ARY-1'],
  s53: ['KRCAN', 'ARY_99'],
  s54: ['KRCAN', 'ARY-99'],
  s55: ['KRCA', 'NARY'],
  s56: ['KRCANA', 'RY-a1b2'],
  s57: ['KRCANA', 'RY-aa1'],
  s58: ['KRCANA', 'RY-ff6'],
  s59: ['KRCANAR', 'Y-xx 12'],
  s60: ['KRCAN', 'ARY99'],
} as const

/** Further cells of both sorts. */
export const furtherLines = labelledLines(
  pieces,
  String.raw`
drop Password is: {s0}
drop pass={s1};user=x
drop pw. {s2}
drop p/w {s2}
drop psw {s2}
cut u: svc_x p: {s2}
cut usr: x, pw: {s3}
cut user svc_x pass {s2}
cut credentials svc_x {s2}
cut svc_x {s4}
cut svc_x;{s4}
cut log in with admin and {s2}
cut login with svc_x / {s2}
cut the code to the door is {s5}
drop Kombination: {s5}
drop security code {s6}
drop TOTP secret: {s7}
drop OTP seed {s7}
drop recovery codes: {s8}
drop SNMP community: {s9}
drop shared secret: {s10}
drop API token (prod): {s11}
drop Token - {s11}
drop Token: {s12}
cut password {s2} (changed 2025-01-02)
drop password ({s2})
drop password [{s2}]
cut root:{s13}
drop Passwort »{s14}«
drop das PW ist {s15}
cut mit dem Kennwort {s16} anmelden
cut Passwort {s15} (Stand Mai)
cut Passwort Scanner: {s17}
cut PW NAS = {s18}
drop mdp imprimante : {s19}
cut clave router: {s20}
cut Zugang: admin, {s21}
cut Benutzer: admin | Passwort: {s17}
cut svc_backup ({s4})
drop Geheimnummer {s5}
drop Sicherheitscode {s5}
cut Zugangs-PIN: {s5}
cut Geräte-PIN {s5}
drop mot de passe par défaut: {s19}
drop code wifi : {s22}
drop code portail {s5}
drop digicode {s5}
drop clef wifi: {s22}
cut id: admin mdp: {s23}
drop le mdp c'est {s22}
drop mot de passe actuel {s22}
drop mot de passe provisoire : {s19}
drop mot-de-passe: {s19}
drop mot de passe « {s24} »
drop jeton d'accès : {s11}
cut se connecter avec admin et {s25}
drop la clave: {s26}
cut clave admin: {s26}
drop contraseña por defecto {s20}
drop usuario/clave: ana/{s26}
drop usuario y clave: ana / {s20}
drop código de acceso {s5}
drop código PIN: {s5}
cut su contraseña es {s26}
drop contraseña «{s27}»
drop contraseña temporal: {s26}
drop token de acceso: {s11}
drop clave secreta: {s20}
cut se cambió la clave a {s28}
drop clave nueva: {s26}
drop P@ssw0rd: {s2}
drop Pass word: {s2}
drop Password{s29}
drop Password;{s2}
drop password,{s30}
cut the pw for the NAS is {s31}
cut PW für NAS: {s32}
cut PW vom NAS {s31}
cut pw of nas {s31}
cut Root-Passwort {s31}
cut Root PW: {s32}
cut root pw {s31}
drop PW auf {s33} geändert
drop changed pw to {s31}
cut changed the password to {s31} in May
drop reset password to {s33}
cut we set the password to {s32}
drop neues PW {s31}
drop PW (alt {s31}, neu {s34})
drop password old: {s31} new: {s34}
drop Password = "{s35}"
drop Password: {s36}
cut Password {s37} for everything
drop {s37} is the password
cut Das Passwort des Druckers ist: {s38}
cut Passwort beim ersten Login: {s39}
drop Startpasswort {s39}
drop Einmalpasswort: {s39}
cut pwd for all: {s39}
cut Login name svc_x, secret word {s33}
drop key={s40}
drop apikey {s40}
drop API-Key: {s40}
drop api key is {s40}
drop the token is {s40}
drop secret: {s40}
drop client_secret={s40}
drop Client-Secret {s40}
drop access key secret {s41}
drop Secret access key: {s42}
drop webhook secret {s40}
drop signing secret = {s40}
drop bearer token {s43}
drop Schlüssel: {s40}
drop clé: {s40}
drop llave: {s40}
drop Private key: {s44}
cut mongodb: user app pwd {s39}
cut FTP host ftp.example user web pass {s39}
cut IP 10.0.0.1 admin {s45}
cut http://10.0.0.1 admin/{s45}
cut Fritzbox {s46}
drop PIN={s47}
drop PIN is {s47}
drop PIN ist {s47}
drop PIN lautet {s47}
drop pin code {s47}
drop PIN-Code: {s47}
drop PIN ({s47})
drop PINs: {s47}, {s48}
drop PUK {s49}
drop SIM PIN {s47} PUK {s49}
cut VPN PSK {s50}
cut Wifi: Gast / {s4}
cut WLAN Gast, Passwort {s51}
drop WPA2 key: {s51}
drop Kennwort {s51}.
drop PW {s51}
cut Backup user,password {s52}
drop pw {s53}
drop pw {s54}
drop pw {s55}
drop Passwort {s55}
drop token {s56}
drop key {s57}
drop secret {s57}
drop api key {s57}
drop code {s57}
cut login svc_f {s58}
cut svc_f {s58}
cut svc_f,{s58}
cut pass phrase {s59}
drop mot de passe {s55}
drop contraseña {s55}
drop clave {s60}
keep Password Scanner
keep Passwort Druckserver
keep PW Webshop
keep API key Stripe live
keep Token CI 2026
keep Password of the month club
keep Password: Ana Beispiel
keep Passwort im Tresor, Fach 3
keep Passwort: Tresor Fach 12
keep Password in KeePass: entry Mailer
keep Password rotated 2026-05-01, next 2026-11-01
keep Passwort zuletzt geändert: 01.05.2026
keep Password age 90 days
keep Password last set by Ana on 3 May 2026
keep Kennwortablauf: 90 Tage
keep Password (kept by Ana)
keep Password (2026-05-01)
keep Password (1Password, vault Ops)
keep Password changed to SSO login
keep Password set to expire in 90 days
keep password set to never expire
keep Passwort auf unbegrenzt gesetzt
keep Passwort auf Wunsch geändert
keep Mot de passe changé par Benoît
keep Contraseña cambiada por Lucía en mayo
keep svc_backup (Veeam12)
keep svc_backup (Backup)
keep svc_backup / svc_restore
keep svc_mail / smtp.example
keep svc_mail / Mailwell
keep login svc_mail, server sql01
keep login svc_mail on SQL01
keep user svc_mail / nas01
keep User: svc_mail, Server: SQL2019
keep Zugang svc_mail / Scanner
keep admin / root
keep Token for CI/CD
keep Token vs. key
keep Key 1 / Key 2
keep Key A/B
keep secret/data/mail
keep kv/prod/secret
keep token: jwt
keep token: RS256
keep Key: AES-256-GCM
keep Key: 2048 bit
keep Key size: 4096
keep key: value
keep Key = value store
keep Access: read/write
keep Access token lifetime 3600s
keep access token lifetime: 1h
keep refresh token: 30 days
keep Client secret expires 2027-03-31 (24 months)
keep Client secret "erp"
keep Secret "prod"
keep API key "Stock feed"
keep key "deploy"
keep Token „Zeiterfassung“
keep Certificate + private key in Key Vault kv-prod-01
keep Private key on YubiKey 5C
keep SSH key id_ed25519
keep SSH key: ~/.ssh/id_ed25519
keep public key: AAAAC3NzaC1lZDI1NTE5AAAAI
keep Key: /etc/ssl/private/shop.key
keep Password file: /etc/app/pw.txt
keep Password stored at C:\Scripts\pw.txt
keep Password: https://vault.example/entry/12
keep Password: \\nas01\it\keepass.kdbx
keep Passwort: KeePass > Server > SQL01
keep PIN required at start
keep PIN: needed
keep pin: none
keep PIN liegt bei Max Muster
keep PIN von Max
keep Code: see wiki
keep Code: Python 3.11
keep Code in repo shop/sync
keep Zip code 8001
keep Postcode: 8001
keep Country code: 41
keep Cost code: 4711
keep Projektcode 2024-17
keep QR-Code an der Tür
keep Code freeze 2026-12-15
keep code: 200
keep HTTP code 404
keep Exit code: 137
keep Barcode scanner 4711
keep login: required
keep Login nur intern
keep Login page https://login.example
keep Login via Entra ID
keep Logins: 3
keep Last login 2026-05-01
keep Last logon: 01.05.2026 08:15
keep lastLogon 133123456789012345
keep Zugang: Herr Muster
keep Zugang bis 31.12.2026
keep Zugänge: 4
keep Access: Ana, Ben
keep Accès: Benoît
keep Acceso: Lucía, Mateo
keep Passwordless sign-in (FIDO2)
keep Passkeys on YubiKey
keep password-less
keep Boarding pass API
keep Pass-through authentication
keep passes data to the ERP 24/7
keep bypass for 10.0.0.0/8
keep compass
keep Keycloak client shop-prod
keep keyboard
keep Monkey 2
keep hotkey F5
keep Turnkey Linux 18
keep Schlüsselbund Nr. 12
keep Schlüsselkasten 3
keep Schlüssel Nr. 47
keep Schlüsselnummer 4711
keep Clé USB 64GB
keep Clé n° 12
keep Clave catastral 1234
keep Token ring
keep Tokenizer v2
keep secretary Ana
keep Secret Santa 2026
keep geheim
keep streng geheim
keep Geheimhaltungsvereinbarung 2024
keep credentials in GitHub Actions secret SHOP_KEY
keep Credentials: SSO / MFA
keep Credentials: see vault
keep service account svc_x@project-1.iam.gserviceaccount.com
keep svc_erp@corp.local
keep CORP\svc_backup
keep DOMAIN\svc_x on SQL01
keep user:email
keep repo:status
keep api:read api:write
keep https://www.googleapis.com/auth/drive.readonly
keep openid profile email offline_access
keep Mail.Send (application)
keep roles/secretmanager.secretAccessor
keep secretsmanager:GetSecretValue
keep kms:Decrypt on key/1234abcd-12ab-34cd-56ef-1234567890ab
keep ssm:GetParameter /prod/db/password
keep /prod/db/password
keep vault kv get secret/shop
keep prod/db/password
keep spring.datasource.password
keep --password-stdin
keep docker login with --password-stdin
keep uses {variable}
keep password={variable}
keep PASSWORD=$DB_PASSWORD
keep password: !vault
keep api_key: <redacted>
keep api_key: YOUR_API_KEY
keep token: xxxxxxxx
keep token: ***
keep pw: ---
keep Token: -
keep Password: ?
keep password: yes
keep Passwort: ja
keep hasPassword: true
keep PasswordNeverExpires: True
keep PasswordNotRequired=False
keep pwdLastSet: 133123456789012345
keep Password never expires: True
keep Must change password at next logon: no
keep Keine Passwortänderung seit 2019
keep Password older than 365 days
keep 2 passwords, 1 token
keep 3 API keys (prod, test, dev)
keep One key per shop: shop1, shop2
keep Key for shop2
keep Token for shop-2
keep Password for svc_erp2
keep API key 2
keep Token 12 of 40
keep Secret v3
keep Secret version 3
keep Rotate secret before 2027-01-15
keep Rotate token in Q1/2027
keep Token rotates every 12h
keep rotated 2x per year
keep Key vault: kv-shop-prod
keep Keyvault kv-shop-prod01
keep Token from Auth0
keep Token by Okta, 1h
keep Key Management Service (KMS)
keep Schlüsselverwaltung: HSM Luna 7
keep Kennwort gemäss Richtlinie R-12
keep PW-Richtlinie 2024
keep PW-Wechsel 05/2026
keep Pw change May 26
keep PW geändert 5.5.26
keep PW 2026-05-01 geändert
keep PW geändert: 5.5.26
keep MDP changé 05/2026
keep mdp : voir coffre n°3
keep Clave cambiada 05/2026
keep Passwort Stand 2024
keep Passwort Version 3
keep Password v2
keep Password hash (bcrypt, cost 12)
keep Passwords hashed with argon2id
keep uses password grant
keep OAuth password grant
keep client credentials grant
keep NTLM hash disabled
keep secret sharing 2-of-3
keep split key 3/5
keep Passwort geteilt: Hälfte A bei Max, Hälfte B bei Erika
`,
)
