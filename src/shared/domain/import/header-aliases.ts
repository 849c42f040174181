import { foldText } from './fold-text.ts'
import { mappableFields, mappableFieldWords, type MappableField } from './mapping.ts'

/** The columns of our template: what our copy-paste commands print and what the CSV to fill in has. */
export const templateHeaders = ['name', 'kind', 'provider', 'external_id', 'owner', 'credential_type', 'scopes', 'created', 'last_used', 'last_rotated', 'expires', 'status', 'environment', 'notes'] as const

/** The field a header stands for in our own words or field names ('Last used', 'lastUsedOn'), or null. */
export function ownHeaderField(header: string): MappableField | null {
  return ownHeaders.get(foldText(header)) ?? null
}

/** The field a header usually means in English, German, French or Spanish lists, or null. Notes are never guessed: they often hold secrets. */
export function aliasHeaderField(header: string): MappableField | null {
  return aliases.get(foldText(header)) ?? null
}

const ownHeaders: ReadonlyMap<string, MappableField> = new Map(mappableFields.flatMap((field) => [[foldText(mappableFieldWords[field]), field] as const, [foldText(field), field] as const]))

const headerWords: Readonly<Partial<Record<MappableField, readonly string[]>>> = {
  name: ['account name', 'identity', 'identity name', 'display name', 'app name', 'application', 'application name', 'app', 'service account', 'service account name', 'key name', 'token name', 'secret name', 'title', 'user', 'username', 'user name', 'login', 'bezeichnung', 'titel', 'benutzer', 'benutzername', 'dienstkonto', 'anwendung', 'nom', 'compte', 'compte de service', 'utilisateur', 'nombre', 'cuenta', 'cuenta de servicio', 'usuario', 'aplicacion', 'kontoname', 'name des kontos', 'dienstname', 'systemname', 'nom du compte', 'nom d utilisateur', 'nom de l application', 'nombre de la cuenta', 'nombre de cuenta', 'nombre de usuario', 'nombre de la aplicacion'],
  kind: ['type', 'identity type', 'account type', 'category', 'typ', 'art', 'kategorie', 'genre', 'categorie', 'tipo', 'clase', 'categoria', 'kontotyp', 'kontoart', 'type de compte', 'tipo de cuenta'],
  provider: ['vendor', 'service', 'platform', 'cloud', 'supplier', 'saas', 'anbieter', 'dienst', 'plattform', 'hersteller', 'fournisseur', 'plateforme', 'proveedor', 'plataforma', 'servicio'],
  account: ['account', 'tenant', 'organisation', 'organization', 'org', 'account id', 'tenant id', 'workspace', 'subscription', 'project', 'mandant', 'konto', 'organisation id', 'locataire', 'inquilino', 'organizacion'],
  system: ['where', 'used in', 'used by', 'host', 'server', 'target', 'target system', 'product', 'systeme', 'sistema', 'serveur', 'servidor', 'zielsystem', 'einsatzort'],
  externalId: ['id', 'external id', 'client id', 'app id', 'application id', 'object id', 'arn', 'principal id', 'identifier', 'kennung', 'identifiant', 'identificador'],
  status: ['state', 'active', 'enabled', 'zustand', 'aktiv', 'statut', 'etat', 'estado', 'activo'],
  technicalOwner: ['owner', 'technical owner', 'responsible', 'responsible person', 'owned by', 'contact', 'maintainer', 'custodian', 'verantwortlich', 'verantwortlicher', 'besitzer', 'eigentumer', 'zustandig', 'ansprechpartner', 'proprietaire', 'responsable', 'contacto', 'propietario', 'dueno', 'owner name', 'owner email', 'verantwortliche', 'verantwortliche person', 'inhaber', 'technischer verantwortlicher', 'technisch verantwortlich', 'responsable technique', 'responsable tecnico', 'titular'],
  businessOwner: ['business contact', 'business owner name', 'fachverantwortlicher', 'fachverantwortung', 'responsable metier', 'responsable de negocio'],
  purpose: ['description', 'usage', 'use', 'used for', 'what for', 'reason', 'zweck', 'beschreibung', 'verwendung', 'objet', 'but', 'finalidad', 'proposito', 'descripcion', 'uso', 'utilisation', 'verwendungszweck'],
  environments: ['env', 'environments', 'stage', 'umgebung', 'environnement', 'entorno', 'ambiente'],
  dataSensitivity: ['sensitivity', 'classification', 'data classification', 'confidentiality', 'schutzbedarf', 'vertraulichkeit', 'klassifizierung', 'sensibilite', 'sensibilidad', 'clasificacion'],
  privileges: ['privileges', 'privilege', 'access', 'access level', 'rights', 'role', 'roles', 'rechte', 'berechtigung', 'berechtigungen', 'rolle', 'droits', 'autorisations', 'permisos', 'derechos', 'rol', 'nivel de acceso'],
  scopes: ['scope', 'oauth scopes', 'api scopes', 'permission scopes', 'geltungsbereich', 'portee', 'alcance', 'alcances'],
  createdOn: ['created on', 'created at', 'created date time', 'create time', 'creation date', 'date created', 'created date', 'erstellt', 'erstellt am', 'angelegt am', 'angelegt', 'cree le', 'date de creation', 'creado', 'fecha de creacion', 'creado el', 'creation time', 'creation date time', 'erstellungsdatum', 'anlagedatum', 'creation', 'creee le', 'creada el'],
  rotationDays: ['rotation days', 'rotation interval', 'rotation period', 'rotationsintervall'],
  credentialLabel: ['key label', 'token label', 'credential', 'credential name'],
  credentialType: ['key type', 'token type', 'secret type', 'type of credential', 'art des schlussels'],
  credentialStatus: ['key status', 'token status'],
  credentialExternalId: ['key id', 'token id', 'access key id', 'fingerprint', 'serial number', 'schlussel id', 'fingerabdruck'],
  credentialCreatedOn: ['key created', 'token created', 'key created on'],
  lastRotatedOn: ['last rotation', 'rotated', 'rotated on', 'last changed', 'password last changed', 'password last set', 'last rotated on', 'zuletzt rotiert', 'letzte rotation', 'zuletzt geandert', 'letzte anderung', 'derniere rotation', 'derniere modification', 'ultima rotacion', 'ultimo cambio', 'rotation date', 'date rotated', 'rotiert am', 'passwort zuletzt geandert', 'kennwort zuletzt geandert', 'date de rotation', 'fecha de rotacion'],
  lastUsedOn: ['last used at', 'last used date', 'last use', 'last login', 'last sign in', 'last logon', 'last activity', 'last seen', 'last access', 'zuletzt verwendet', 'zuletzt benutzt', 'letzte verwendung', 'letzte nutzung', 'letzte anmeldung', 'derniere utilisation', 'derniere connexion', 'ultimo uso', 'ultimo acceso', 'last accessed', 'last access date', 'last login date', 'last signed in', 'letzter zugriff', 'letzter login', 'zuletzt gesehen', 'zuletzt genutzt', 'zuletzt verwendet am', 'letzte verwendung am', 'letzte nutzung am', 'dernier acces', 'derniere activite', 'ultimo inicio de sesion', 'ultima actividad', 'ultima conexion'],
  expiresOn: ['expiry', 'expiration', 'expires on', 'expires at', 'expiry date', 'expiration date', 'valid until', 'valid to', 'end date', 'ablauf', 'ablaufdatum', 'lauft ab', 'lauft ab am', 'gultig bis', 'expire le', 'date d expiration', 'expira', 'caduca', 'caducidad', 'fecha de caducidad', 'vence', 'vencimiento', 'valable jusqu au', 'valide jusqu au', 'fin de validite', 'fecha de vencimiento', 'fecha de expiracion', 'caduca el', 'valido hasta', 'vence el'],
  storage: ['stored in', 'storage', 'secret location', 'secret stored in', 'stored where', 'ablageort', 'gespeichert in', 'stocke dans', 'guardado en'],
}

const aliases: ReadonlyMap<string, MappableField> = new Map(mappableFields.flatMap((field) => (headerWords[field] ?? []).map((word) => [word, field] as const)))
