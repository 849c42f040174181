import { choice, flag, interval, list, name, names, pastDay, person, prose, settledChoice, text } from './fact-kit.ts'
import { dataSensitivityWords, environmentWords, identityKindWords, privilegeWords, recordStatusWords, runsAsWords } from './vocabulary.ts'

// What a list of identities tells at first: what it is, whose, where, and what it may do. These have columns of their own in the vault.

export const generalFacts = {
  name: name(300, 'A name is needed so that people can find it again.', {
    title: 'Name',
    sentence: 'name',
    meaning: 'What people call it: the name in the admin page it comes from, or one you give it.',
    headers: [
      'account name, identity, identity name, display name, app name, application, application name, app, service account,',
      'service account name, key name, token name, secret name, title, user, username, user name, login, bezeichnung, titel,',
      'benutzer, benutzername, dienstkonto, anwendung, nom, compte, compte de service, utilisateur, nombre, cuenta, cuenta de',
      'servicio, usuario, aplicacion, kontoname, name des kontos, dienstname, systemname, nom du compte, nom d utilisateur, nom',
      'de l application, nombre de la cuenta, nombre de cuenta, nombre de usuario, nombre de la aplicacion',
    ],
  }),
  kind: choice(identityKindWords, {
    title: 'Kind',
    sentence: 'kind',
    meaning: 'What it is: service account, API key, bot, AI agent and so on.',
    question: 'What kind of thing is it?',
    headers: [
      'type, identity type, account type, category, typ, art, kategorie, genre, categorie, tipo, clase, categoria, kontotyp,',
      'kontoart, type de compte, tipo de cuenta',
    ],
  }),
  /** Id in the provider catalogue, or a free word for a provider it does not know. */
  provider: text(80, {
    title: 'Provider',
    sentence: 'provider',
    meaning: 'The firm or product that issued it.',
    question: 'Which service is it for?',
    headers: [
      'vendor, service, platform, cloud, supplier, saas, anbieter, dienst, plattform, hersteller, fournisseur, plateforme,',
      'proveedor, plataforma, servicio',
    ],
  }),
  /** Tenant, account or organisation at the provider, as the provider writes it. */
  account: text(200, {
    title: 'Account or tenant',
    sentence: 'account',
    meaning: 'The account at the provider it belongs to, as the provider writes it.',
    group: 'origin',
    headers: [
      'account, tenant, organisation, organization, org, account id, tenant id, workspace, subscription, project, mandant,',
      'customer, kunde, cliente,',
      'konto, organisation id, locataire, inquilino, organizacion',
    ],
  }),
  system: text(200, {
    title: 'System',
    sentence: 'system',
    meaning: 'Where it lives, in your own words: a shop, a server, a cloud account.',
    entry: { label: 'System' },
    question: 'In which system does it live?',
    headers: [
      'where, used in, host, server, target, target system, product, systeme, sistema, serveur, servidor, zielsystem,',
      'einsatzort',
    ],
  }),
  /** The provider’s own id (ARN, client id); never a secret. */
  externalId: text(500, {
    title: 'Id at the provider',
    sentence: 'id at the provider',
    meaning: 'The name the provider itself has for it. Never the secret.',
    ofThisOne: true,
    group: 'origin',
    headers: [
      'id, external id, client id, app id, application id, object id, arn, principal id, identifier, kennung, identifiant,',
      'identificador',
    ],
  }),
  status: settledChoice(
    recordStatusWords,
    { empty: 'unknown', blank: 'active' },
    {
      title: 'Status',
      sentence: 'status',
      meaning: 'Whether it is active, switched off, or planned.',
      question: 'Is it switched on?',
      headers: ['state, active, enabled, zustand, aktiv, statut, etat, estado, activo'],
    },
  ),
  technicalOwnerId: person({
    id: 'technicalOwner',
    title: 'Owner',
    sentence: 'owner',
    meaning: 'The person who answers for it and can switch it off.',
    entry: { label: 'Owner' },
    question: 'Who owns it?',
    headers: [
      'owner, technical owner, responsible, responsible person, owned by, contact, maintainer, custodian, verantwortlich,',
      'verantwortlicher, besitzer, eigentumer, zustandig, ansprechpartner, proprietaire, responsable, contacto, propietario,',
      'dueno, owner name, owner email, verantwortliche, verantwortliche person, inhaber, technischer verantwortlicher,',
      'technisch verantwortlich, responsable technique, responsable tecnico, titular',
    ],
  }),
  businessOwnerId: person({
    id: 'businessOwner',
    title: 'Business owner',
    sentence: 'business owner',
    meaning: 'The person who decides whether the business still needs it.',
    group: 'ownership',
    headers: [
      'business contact, business owner name, fachverantwortlicher, fachverantwortung, responsable metier, responsable de',
      'negocio',
    ],
  }),
  purpose: prose(1000, {
    title: 'Purpose',
    sentence: 'purpose',
    meaning: 'What it is for, in one sentence.',
    headers: [
      'description, usage, use, used for, what for, reason, zweck, beschreibung, verwendung, objet, but, finalidad, proposito,',
      'descripcion, uso, utilisation, verwendungszweck',
    ],
  }),
  environments: list(environmentWords, {
    title: 'Environment',
    sentence: 'environment',
    meaning: 'Where its rights count: production, test, development.',
    entry: { label: 'Where it runs' },
    question: 'Where does it run: live, test or both?',
    headers: ['env, environments, stage, umgebung, environnement, entorno, ambiente'],
  }),
  dataSensitivity: choice(dataSensitivityWords, {
    title: 'Data sensitivity',
    sentence: 'data sensitivity',
    meaning: 'How bad it would be if the data it reaches got out.',
    entry: { label: 'Most sensitive data it reaches' },
    question: 'Which data does it reach?',
    headers: [
      'sensitivity, classification, data classification, confidentiality, schutzbedarf, vertraulichkeit, klassifizierung,',
      'sensibilite, sensibilidad, clasificacion',
    ],
  }),
  privileges: list(privilegeWords, {
    title: 'Permissions',
    sentence: 'permissions',
    meaning: 'What it may do, from reading up to full control.',
    entry: { label: 'What it may do' },
    question: 'What may it do?',
    headers: [
      'privileges, privilege, access, access level, rights, role, roles, rechte, berechtigung, berechtigungen, rolle, droits,',
      'autorisations, permisos, derechos, rol, nivel de acceso',
    ],
  }),
  /** Permissions in the provider’s words (OAuth scopes, Graph permissions). */
  scopes: names(
    { longest: 300, most: null, none: false },
    {
      title: 'Scopes',
      sentence: 'scopes',
      meaning: 'Its permissions in the provider’s own words.',
      group: 'rights',
      headers: ['scope, oauth scopes, api scopes, permission scopes, geltungsbereich, portee, alcance, alcances'],
    },
  ),
  runsAs: choice(runsAsWords, {
    title: 'Runs as',
    sentence: 'runs as',
    meaning: 'Whether it has an account of its own or runs on the account of a person.',
    question: 'Is it a machine account or somebody’s own account?',
    group: 'rights',
  }),
  createdOn: pastDay({
    title: 'Created',
    sentence: 'created',
    meaning: 'The day it was made.',
    ofThisOne: true,
    question: 'When was it made?',
    headers: [
      'created on, created at, created date time, create time, creation date, date created, created date, erstellt, erstellt',
      'am, angelegt am, angelegt, cree le, date de creation, creado, fecha de creacion, creado el, creation time, creation date',
      'time, erstellungsdatum, anlagedatum, creation, creee le, creada el',
    ],
  }),
  /** Days between rotations when somebody decided otherwise than the policy. */
  rotationDays: interval({
    title: 'Days between rotations',
    sentence: 'rotation interval',
    meaning: 'How many days its key may be used, where somebody decided otherwise than the policy.',
    decision: true,
    group: 'key-use',
    headers: ['rotation days, rotation interval, rotation period, rotationsintervall'],
  }),
  notes: prose(4000, { title: 'Notes', sentence: 'notes', meaning: 'Anything else worth knowing.', group: 'origin' }),
  /** Folded away in the sheet. */
  providerManaged: flag({
    title: 'Made by the provider',
    sentence: 'made by the provider',
    meaning: 'Made and looked after by the provider itself, as an export told.',
    derived: true,
  }),
} as const
