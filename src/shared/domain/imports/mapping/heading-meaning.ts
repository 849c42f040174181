import { foldText } from '../../values/fold-text.ts'
import { aliasHeaderField, ownHeaderField } from './header-aliases.ts'
import { rightsHeading } from './mapped-rights.ts'
import type { MappableField } from './mapping.ts'

// What the heading of a hand-kept list means, by its parts: 'API Key Name', 'Kennwort läuft ab am', "Nom de l'outil", 'Rotation Frequency (days)'.

/** A field a heading may stand for, and how surely: 100 is our own word, 90 a usual one, less a heading that is only like one. */
export type HeadingMeaning = Readonly<{ field: MappableField; score: number }>

/** Every field a heading may stand for, the surest first. */
export function headingMeanings(header: string): readonly HeadingMeaning[] {
  const own = ownHeaderField(header)
  if (own !== null) return [{ field: own, score: 100 }, ...(own === 'name' ? [] : namesWhatItIs(header))]
  const found = new Map<MappableField, number>()
  const add = (field: MappableField | null, score: number) => {
    if (field !== null && score > (found.get(field) ?? 0)) found.set(field, score)
  }
  const bare = withoutBrackets(header)
  add(aliasHeaderField(header), exact(header))
  if (bare !== header) {
    add(ownHeaderField(bare), 88)
    add(aliasHeaderField(bare), exact(bare) - 2)
  }
  const words = ` ${foldText(bare)} `
  add(rightsHeading(header), 92)
  for (const { field, says, never, score } of parts) if (says.test(words) && never?.test(words) !== true) add(field, score)
  return [...found].map(([field, score]) => ({ field, score })).sort((a, b) => b.score - a.score)
}

// 'System' is a field, and what people call the rows of a list of systems.
function namesWhatItIs(header: string): readonly HeadingMeaning[] {
  const words = ` ${foldText(header)} `
  const found = parts.find(({ field, says, never }) => field === 'name' && says.test(words) && never?.test(words) !== true)
  return found === undefined ? [] : [{ field: 'name', score: found.score }]
}

/** True for a heading that asks whether the thing is switched off: yes below it means disabled. */
export function asksWhetherOff(header: string): boolean {
  return off.test(` ${foldText(withoutBrackets(header))} `)
}

/** The unit in which a heading says its numbers are counted, where it is not the day: 'Interval (months)', 'Turnus in Wochen', 'rotation_months'. */
export function countedIn(header: string): string | null {
  return unit.exec(foldText(header))?.[1] ?? null
}

/** True for a heading of who did something, which is neither a name nor an owner: 'Rotated by', 'Erstellt von'. */
export function namesADoer(header: string): boolean {
  return /.(?: by| von| durch| par| por) $/.test(` ${foldText(withoutBrackets(header))} `)
}

/** True for a heading of where, or for whom, a thing is: things of one name in two such places are two. */
export function tellsApart(header: string): boolean {
  return place.test(` ${foldText(withoutBrackets(header))} `)
}

/** True for a heading anybody would know as one. */
export function isHeading(header: string): boolean {
  return headingMeanings(header).some(({ score }) => score >= knownScore)
}

const knownScore = 60

const unit =
  /(?:^| )(weeks|months|years|quarters|wochen|monaten?|jahren?|quartalen?|semaines|mois|annees|ans|trimestres|semanas|meses|anos)$/

// Units, questions and examples: 'Interval (days)', 'Key [last 4]', 'Admin?'.
function withoutBrackets(header: string): string {
  return header
    .replace(/\([^)]*\)|\[[^\]]*\]|\{[^}]*\}|<[^>]*>/g, ' ')
    .replace(/[?*:]+\s*$/, '')
    .trim()
}

// Several usual words mean the name, or the owner: a title says more than a sign-in name, a name more than an address.
function exact(header: string): number {
  const words = ` ${foldText(header)} `
  return signIn.test(words) ? 62 : / e? ?mail/.test(words) ? 68 : 90
}

const signIn =
  / (?:user|username|user name|login|logon|benutzer|benutzername|anmeldename|utilisateur|nom d utilisateur|usuario|nombre de usuario|sam account name|samaccountname|upn|user principal name) /

// 'userAccountControl' and 'User type' tell something of the account.
const notSignIn = / (?:control|type|typ|status|state|role|group|count|number|mail|phone) /

// What people log in to, whether it is a thing of their own or of a vendor.
const program =
  / (?:application|app|applikation|anwendung|aplicacion|program|programm|programme|programa|software|logiciel|tool|outil|werkzeug|herramienta|website|webseite|site web|sitio web|portal|portail) |^ site $/
const notProgram = /owner|type|typ |key|account|url|id /

type Part = Readonly<{ field: MappableField; says: RegExp; never?: RegExp; score: number }>

const notDone = /next|nachst|naechst|prochain|proxim|due|fallig|planned|geplant|prevu|review|prufung|revue|revision/
const off =
  / (?:disabled|deactivated|inactive|blocked|locked|suspended|revoked|deaktiviert|gesperrt|inaktiv|stillgelegt|abgeschaltet|widerrufen|desactive|inactif|bloque|suspendu|revoque|desactivado|deshabilitado|inhabilitado|bloqueado|inactivo|suspendido|revocado) /
const place =
  / (?:region|standort|site|niederlassung|filiale|branch|agence|sucursal|sede|emplacement|ubicacion|tenant|mandant|customer|kunde|client|cliente|organisation|organization|organizacion|subscription|abonnement|suscripcion|project|projekt|projet|proyecto|workspace|namespace|cluster|vault|tresor|coffre|instance|instanz|instancia|zone|domain|domane|domaine|dominio) /
const ofMoney = /cost|price|kosten|preis|cout|prix|coste|precio|budget|fee/
const person =
  /owner|responsib|responsab|verantwort|zustandig|ansprechpartner|inhaber|eigentumer|besitzer|proprietaire|propietari|titula|referent|looks after|contact|kontakt|custodian|maintainer|managed by|betreut|in charge|looked after|kummer|encargad|a cargo de|charge de|gestionnaire (?!de m)|bearbeiter|key ?holder|keyholder/

const parts: readonly Part[] = [
  { field: 'credentialType', says: /^ (?:type|typ|art|tipo|genre) $/, score: 80 },
  // When things happened to the key.
  {
    field: 'expiresOn',
    says: /expir|ablauf|lauft ab|laeuft ab|gultig bis|valid (?:until|to|till|through|thru)|valable jusqu|valide jusqu|valido hasta|caduc|vence|vencim|\bend(?:et)? (?:am|date|on|of life)|end date|enddatum|fin de valid|date de fin|fecha de fin|not after|\bendet\b|end of (?:\w+ )*valid|validity|valid (?:end|for)|gultigkeit|verfall|vigen(?:cia|te)|valid[ao] hasta|echeance|peremption|date limite|fecha limite|good until|lapses|^ (?:ends?|ende|fin|expires?|exp) $| exp date|runs out|stops working|befristet bis/,
    never: /never|password never|nie|jamais|nunca|notif|warn|remind|alert/,
    score: 80,
  },
  {
    field: 'lastRotatedOn',
    says: /rotated|rotiert|^ (?:changed|geandert|gewechselt|change|cambiad[oa]|renewed|erneuert|renouvelee?|renovad[oa]) $|(?:last|letzte\w*|zuletzt|derniere?|ultim[oa]) (?:\w+ )?(?:rotation|change|reset|renewal|changement|modification|chgt|chg|maj|cambio|renovacion|modificacion|\w*wechsel|\w*anderung)|(?:fecha|date) (?:de|del|du) (?:cambio|changement|rotacion)|(?:pwd|pw|password|passwort|kennwort) ?last ?set|pwd ?set|(?:password|passwort|kennwort|mot de passe|mdp|pwd?|contrasena|key|schlussel|cle|clave|secret|token|credential)\w* (?:was |wurde |zuletzt |last )?(?:changed|set|reset|renewed|updated|geandert|gewechselt|erneuert|change|modifie|cambiad|renovad)|(?:changed|geandert|gewechselt|erneuert) (?:am|on)|date de (?:rotation|changement)|rotation date|^ (?:passwort|kennwort|schlussel|password|key|mot de passe|cle|contrasena|clave) (?:vom|stand|from|date|datum|du|del) $|^ (?:passwort|kennwort|schlussel|token)wechsel $|^ cambio de (?:la )?(?:clave|contrasena|llave) $|(?:renewed|replaced) on|^ (?:renouvelee?s?|changee?s?|modifiee?s?|remplacee?s?) le $|^ (?:renovad[oa]|cambiad[oa]|rotad[oa]) el $/,
    never: new RegExp(`${notDone.source}| (?:by|von|durch|par|por) $`),
    score: 80,
  },
  {
    field: 'lastUsedOn',
    says: /last (?:api )?(?:used|use|usage|login|logon|log in|sign in|signin|seen|access|activity|active|call|request|connection|connected)|last(?:login|logon)|zuletzt (?:verwendet|benutzt|genutzt|angemeldet|eingeloggt|gesehen|aktiv|im einsatz)|letzte\w* (?:anmeldung|nutzung|verwendung|benutzung|login|zugriff|aufruf|aktivitat|verbindung)|dernier\w* (?:utilisation|usage|connexion|acces|activite|appel)|ultim[oa] (?:uso|acceso|inicio|conexion|actividad|llamada)/,
    score: 80,
  },
  // A place unless days stand below it.
  { field: 'lastUsedOn', says: /^ (?:used on|benutzt am|genutzt am|utilise le|usado el) $/, score: 65 },
  {
    field: 'createdOn',
    says: /created|creation|create ?(?:date|time)|date ?create|erstellt|erstellung|angelegt|anlage ?datum|cree[es]? |date de creation|cread[oa]s?|creacion|issued (?:on|at|date)|issue date|date issued|ausgestellt|date d emission|fecha de emision|date added|added on|hinzugefugt|valid (?:from|since)|gultig (?:ab|von|seit)|valable (?:a partir|du|depuis)|valid[ao] desde|not before|set up on|eingerichtet am|in betrieb seit|inbetriebnahme|mise en service|fecha de alta|in use since| since | seit | depuis | desde | start date | startdatum | date de debut | fecha de inicio |^ (?:alta|issued|ordered|start|beginn|debut|inicio|set up|eingerichtet|mise en place|ausgestellt|emise?|emitid[oa]) $|(?:given|handed) out|(?:ausgegeben|vergeben|ubergeben) am|remise? le|entregad[oa] el/,
    never: /^(?!.*(?:gultig|valid)).* (?:by|von|durch|par|por) /,
    score: 80,
  },
  {
    field: 'vendorContractEndsOn',
    says: /renewal|renews (?:on|by|at)|renew by|renouvellement|se renouvelle|se renueva|verlangert sich|verlangerung|vertragsende|contract (?:end|until)|fin (?:de|du) contrat|kundigung|renovacion|fin de contrato|fin del contrato/,
    never: new RegExp(`${ofMoney.source}|auto`),
    score: 74,
  },
  {
    field: 'rotationDays',
    says: /^ (?:rotation|rotacion|rotationen|wechsel) $|(?:rotation|change|wechsel|rotations|password|key|changement|cambio) ?(?:interval|frequency|cycle|period|policy|intervall|haufigkeit|zyklus|turnus|frequence|periodicite|frecuencia|periodo)|^ (?:rotation )?(?:interval|frequency|cycle|period|intervall|wechselintervall|turnus|zyklus|haufigkeit|frequence|periodicite|frecuencia|periodicidad|intervalle|intervalo)(?: (?:in |en )?(?:days|weeks|months|years|tagen?|wochen|monaten?|jahren?|jours|semaines|mois|ans|dias|semanas|meses|anos))? $|^ (?:rotation|rotacion) (?:in |en )?(?:days|weeks|months|tagen?|wochen|monaten?|jours|semaines|mois|dias|semanas|meses) $|(?:rotate|change|renew|replace)s? every|(?:wechsel\w*|andern|erneuern) alle|wechselrhythmus|^ (?:passwort|kennwort|schlussel|token)wechsel $|(?:changer|renouveler) tou(?:s|tes)|(?:cambiar|renovar) cada|how often (?:changed|rotated)|max age|maximum age|rotates every|(?:frequence|periodicite|frecuencia|intervalle|intervalo) de (?:la )?(?:rotation|rotacion|cambio|changement|renouvellement)/,
    never: /review|backup|billing|payment|next|use/,
    score: 78,
  },
  // Who answers for it.
  {
    field: 'backupOwner',
    says: /(?:backup|deputy|secondary|second|substitute|stellvertret\w*|vertret\w*|suppleant|adjoint|remplacant|suplente|sustituto)/,
    never: /date|file|datei|plan|sicherung|path|status|server|job/,
    score: 79,
  },
  {
    field: 'businessOwner',
    says: new RegExp(
      `(?:business|fach\\w*|metier|negocio|process|abteilung|department|departement) ?(?:${person.source})|fachverantwort|sponsor`,
    ),
    score: 82,
  },
  {
    field: 'technicalOwner',
    says: new RegExp(`(?:${person.source})`),
    never: /data ?owner|url|date|phone|telefon|telephone|telefono|vendor|supplier|lieferant|fournisseur|proveedor|customer|kunde/,
    score: 76,
  },
  {
    field: 'technicalOwner',
    says: / (?:assigned to|administrator|admin contact|betreuer|person|mitarbeiter(?:in)?|employee|colleague|collaborateur|salarie|empleado|team|equipe|equipo|who|wer|qui|quien|technical contact|it contact) |^ (?:admin|pic) $/,
    score: 61,
  },
  // What it is called: an object with the word for name, or the object alone.
  {
    field: 'name',
    says: /(?:name|nom|nombre|bezeichnung|title|titel|titre|titulo)/,
    never: new RegExp(
      `${signIn.source}|file|datei|host|server|vendor|company|firma|owner|user|kunde|customer|client|first|last|vor|nach|contact|provider|anbieter|product|env|project|domain name`,
    ),
    score: 72,
  },
  {
    field: 'name',
    says: / (?:tool|outil|werkzeug|herramienta|app|application|anwendung|applicatif|logiciel|software|aplicacion|account|konto|compte|cuenta|accounts|comptes|cuentas|konten|dienstkonto|service account|servicekonto|identity|identitat|identite|identidad|bot|integration|key|keys|schlussel|cle|cles|clave|claves|token|tokens|jeton|jetons|secret|secrets|credential|certificate|certificates|zertifikat|certificat|certificado|connector|job|agent|asset|item|eintrag|entry|secret name|key name) /,
    never: /owner|type|typ|id |number|nummer|status|control|date|url|cost|value|last 4|\bcount\b|path/,
    score: 63,
  },
  { field: 'name', says: / (?:common name|cn|subject|sujet|domain|domaine|dominio|hostname|fqdn|san) /, score: 61 },
  // What people list may be called by what it is: the service, the program, the product.
  {
    field: 'name',
    says: / (?:service|dienst|servicio|application|app|anwendung|aplicacion|product|produkt|produit|producto|program|programm|system|site|website) /,
    score: 57,
  },
  { field: 'name', says: signIn, never: notSignIn, score: 60 },
  // Where it comes from and where it lives.
  {
    field: 'provider',
    says: /vendor|provider|anbieter|hersteller|fabricant|editeur|fournisseur|proveedor|supplier|lieferant|publisher|issuer|aussteller|emetteur|emisor|issued by|certificate authority|zertifizierungsstelle/,
    never: /contact|owner|email|url|phone|id /,
    score: 78,
  },
  {
    field: 'provider',
    says: / (?:product|produkt|produit|producto|editor|registrar|company|firma|societe|empresa|platform|plattform|plateforme|plataforma|saas|cloud|marke|brand) |^ ca $/,
    score: 64,
  },
  // A program is a vendor only where the cells name vendors of the catalogue.
  { field: 'provider', says: program, never: notProgram, score: 39 },
  {
    field: 'system',
    says: /server|host(?:ing)?|serveur|servidor|system|systeme|sistema|machine|maschine|where (?:it )?(?:is )?used|used (?:in|on)|zielsystem|verwendet in|utilise dans|usado en|application service|deployed|runs on|lauft auf|eingesetzt in|wo (?:wird (?:es|er) )?(?:benutzt|verwendet|eingesetzt)|donde se (?:usa|utiliza)|ou (?:est il|c est) utilise/,
    never: /type|owner|date|status|last|operating/,
    score: 70,
  },
  {
    field: 'system',
    says: new RegExp(`${program.source}| (?:service|dienst|servicio|project|projekt|projet|proyecto|workload) `),
    never: notProgram,
    score: 58,
  },
  { field: 'system', says: /^ (?:where|wo|ou|donde|location|rechner|computer|ordinateur|ordenador|poste) $/, score: 56 },
  {
    field: 'account',
    says: / (?:tenant|customer|kunde|mandant|client|cliente|organisation|organization|org|subscription|workspace|account id|account number) /,
    never: /name of|secret|client id|client secret/,
    score: 66,
  },
  {
    field: 'externalId',
    says: / (?:object id|app id|application id|client id|principal id|account id|resource id|arn|guid|uuid|dn|distinguished name) /,
    score: 66,
  },
  { field: 'externalId', says: signIn, never: notSignIn, score: 45 },
  {
    field: 'credentialExternalId',
    says: /key id|keyid|access key id|token id|thumbprint|fingerprint|fingerabdruck|empreinte|huella|serial|seriennummer|numero de serie|secret id|certificate id|id (?:de|du|der|des) (?:la |l )?(?:cle|jeton|clave|token|schlussels?|certificat|certificado)|last 4|last four|letzte 4|prefix/,
    score: 72,
  },
  // Who or what logs in with it, and what else is asked with yes and no.
  {
    field: 'consumers',
    says: /used by|utilisee? par|usad[oa] por|utilizad[oa] por|(?:verwendet|genutzt|benutzt) (?:von|durch)|^ (?:consumers?|consuming (?:apps?|services?|systems?)|verbraucher|consommateurs?|consumidores) $/,
    never: /last|zuletzt|dernier|ultim/,
    score: 72,
  },
  {
    field: 'shared',
    says: /^ (?:(?:is )?shared|geteilt|gemeinsam genutzt|partagee?|compartid[oa])(?: (?:key|account|schlussel|konto|compte|cle|cuenta|clave))? $/,
    score: 76,
  },
  {
    field: 'credentialAutoRenew',
    says: /auto ?renew|renews (?:itself|automatically)|automatic renewal|automatische? (?:verlangerung|erneuerung)|renouvellement auto|renovacion auto/,
    score: 80,
  },
  // What it is and may do.
  {
    field: 'credentialType',
    says: /(?:credential|secret|key|token|auth\w*|anmelde|geheimnis|schlussel) ?(?:type|typ|art|kind|method|methode)|type of (?:key|secret|credential|token)|type de (?:cle|secret|jeton|certificat)|tipo de (?:clave|secreto|token|credencial)|authentication|authentifi|autenticacion|zugangsart|login ?(?:type|art|method)|^ (?:auth|methode?|metodo) $/,
    score: 78,
  },
  {
    field: 'kind',
    says: /(?:account|identity|konto|identitats|asset|compte|cuenta|entry|item)\w* ?(?:type|typ|art|kind)|type (?:d |de )?(?:compte|cuenta|outil|d outil)|tipo de cuenta|(?:type|typ|art|kind) (?:of|des|der) (?:account|dienst\w*|service|konto\w*|identit\w*|zugangs?|zugriffs?)|kategorie|category|categorie|categoria/,
    score: 70,
  },
  { field: 'environments', says: /environment|umgebung|environnement|entorno|ambiente| env | stage /, score: 78 },
  {
    field: 'dataSensitivity',
    says: /sensitiv|classification|klassifizierung|schutzbedarf|vertraulich|confidential|sensibilit|criticality of data|data class|datenklass|schutzklass/,
    score: 72,
  },
  {
    field: 'privileges',
    says: /privilege|permission|berechtigung|access (?:level|rights|type)|rights|rechte|droits|derechos|permisos|autorisation| roles? | rolle|niveau d acces|nivel de acceso|access granted|privilegi|^ (?:zugriff|acces|acceso|darf|can do|may do|peut|puede) $/,
    never: /owner|id |name|reason|needed|benotigt/,
    score: 72,
  },
  { field: 'scopes', says: / scopes? |oauth scope|geltungsbereich|portee|alcance/, score: 72 },
  {
    field: 'purpose',
    says: /purpose|zweck|description|beschreibung|finalite|finalidad|utilite|utilidad|objet|objectif|used for|use case|usage|verwendung|utilisation prevue|proposito|justification|reason|wofur|what for|what (?:it )?does|what it is for|aufgabe|wozu|nutzung|why|warum|pourquoi|a quoi|para que|por que|role d[ue]|tache|tarea|function|funktion|fonction/,
    never: /last|letzt|dernier|ultim|count|limit|owner|date|id |cost/,
    score: 70,
  },
  {
    field: 'status',
    says: new RegExp(
      `(?: (?:status|state|statut|etat|estado|situacion|situation|zustand|enabled|active|aktiv|actif|activo|aktiviert|activado|habilitado|freigeschaltet|eingeschaltet|in use|in betrieb|in gebrauch|in benutzung|im einsatz|en service|en uso|still (?:used|needed)|noch (?:benotigt|gebraucht|genutzt)|encore utilisee?|vigente) |account status|${off.source})`,
    ),
    never: /rotation|review|compliance|payment|licen|2fa|mfa|next/,
    score: 76,
  },
  {
    field: 'storage',
    says: /stor(?:ed|age)|ablageort|aufbewahr|gespeichert|hinterlegt|kept|lieu de stockage|stocke|conserve|guardado|almacen|where is the (?:secret|key|password)|(?:secret|key|password|token|credential)s? (?:store|vault|manager|safe|location|backend)|vault path|location of|speicherort|abgelegt|liegt in|^ (?:vault|safe|tresor|ablage|coffre(?: fort)?|caja fuerte|location) $|(?:password|passwort|kennwort) ?(?:manager|safe|tresor)|gestionnaire de mots? de passe|gestor de (?:contrasenas|claves)|donde se guarda|ou est (?:la cle|le secret)/,
    never: /provider|account|type|cost|gb|size/,
    score: 74,
  },
]
