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
