import { anyDay, choice, flag, listAsTold, pastDay, prose, settledChoice, text } from './fact-kit.ts'
import { credentialClassWords, credentialTypeWords, lastUsedWords, recordStatusWords, storageLocationWords } from './vocabulary.ts'

// One thing an identity logs in with: facts about it, never its value.

export const credentialFacts = {
  label: text(200, {
    id: 'credentialLabel',
    title: 'Credential label',
    sentence: 'label',
    meaning: 'What people call this credential.',
    group: 'credential',
    headers: ['key label, token label, credential, credential name'],
  }),
  type: choice(credentialTypeWords, {
    id: 'credentialType',
    title: 'Credential type',
    sentence: 'credential type',
    meaning: 'What it logs in with: API key, OAuth app, certificate, password.',
    entry: { label: 'What it logs in with' },
    question: 'What kind of key is it?',
    headers: ['key type, token type, secret type, type of credential, art des schlussels'],
  }),
  /** Unknown counts as static: the careful reading, and the one that gets a reminder. */
  class: settledChoice(
    credentialClassWords,
    { empty: 'static', blank: 'static' },
    {
      id: 'credentialClass',
      title: 'Renewal',
      sentence: 'renewal',
      meaning: 'Whether the key stays the same until somebody changes it, or is renewed by a machine.',
      group: 'credential',
    },
  ),
  status: settledChoice(
    recordStatusWords,
    { empty: 'unknown', blank: 'active' },
    {
      id: 'credentialStatus',
      title: 'Credential status',
      sentence: 'credential status',
      meaning: 'Whether this credential works, is switched off, or is only planned.',
      question: 'Is the key switched on?',
      group: 'credential',
      headers: ['key status, token status'],
    },
  ),
  /** Key id, serial or fingerprint as the provider shows it; never the secret. */
  externalId: text(300, {
    id: 'credentialExternalId',
    title: 'Credential id',
    sentence: 'credential id',
    meaning: 'The id of the key as the provider shows it. Never the key itself.',
    group: 'credential',
    headers: ['key id, token id, access key id, fingerprint, serial number, schlussel id, fingerabdruck'],
  }),
  createdOn: pastDay({
    id: 'credentialCreatedOn',
    title: 'Credential created',
    sentence: 'credential created',
    meaning: 'The day the key was made.',
    question: 'When was the key made or last changed?',
    headers: ['key created, token created, key created on'],
  }),
  lastRotatedOn: pastDay({
    title: 'Last rotated',
    sentence: 'last rotated',
    meaning: 'The day the key was changed last.',
    group: 'credential',
    headers: [
      'last rotation, rotated, rotated on, last changed, password last changed, password last set, last rotated on, zuletzt',
      'rotiert, letzte rotation, zuletzt geandert, letzte anderung, derniere rotation, derniere modification, ultima rotacion,',
      'ultimo cambio, rotation date, date rotated, rotiert am, passwort zuletzt geandert, kennwort zuletzt geandert, date de',
      'rotation, fecha de rotacion',
    ],
  }),
  lastUsedOn: pastDay({
    title: 'Last used',
    sentence: 'last used',
    meaning: 'The latest day it was used.',
    question: 'When was the key last used?',
    headers: [
      'last used at, last used date, last use, last login, last sign in, last logon, last activity, last seen, last access,',
      'zuletzt verwendet, zuletzt benutzt, letzte verwendung, letzte nutzung, letzte anmeldung, derniere utilisation, derniere',
      'connexion, ultimo uso, ultimo acceso, last accessed, last access date, last login date, last signed in, letzter zugriff,',
      'letzter login, zuletzt gesehen, zuletzt genutzt, zuletzt verwendet am, letzte verwendung am, letzte nutzung am, dernier',
      'acces, derniere activite, ultimo inicio de sesion, ultima actividad, ultima conexion',
    ],
  }),
  /** ‘never’ is knowledge, ‘unknown’ is the lack of it. */
  lastUsedState: settledChoice(
    lastUsedWords,
    { empty: 'unknown', blank: 'unknown' },
    {
      title: 'Ever used',
      sentence: 'use',
      meaning: 'Whether it was ever used. Never is knowledge, unknown is the lack of it.',
    },
  ),
  expiresOn: anyDay({
    title: 'Expires',
    sentence: 'expires',
    meaning: 'The day it stops working by itself.',
    entry: { label: 'It ends on', hint: 'Where it never ends, skip this and say so in its details.' },
    question: 'When does the key end, or does it never?',
    headers: [
      'expiry, expiration, expires on, expires at, expiry date, expiration date, valid until, valid to, end date, ablauf,',
      'ablaufdatum, lauft ab, lauft ab am, gultig bis, expire le, date d expiration, expira, caduca, caducidad, fecha de',
      'caducidad, vence, vencimiento, valable jusqu au, valide jusqu au, fin de validite, fecha de vencimiento, fecha de',
      'expiracion, caduca el, valido hasta, vence el',
    ],
  }),
  neverExpires: flag({
    title: 'Never expires',
    sentence: 'never expires',
    meaning: 'Whether it works until somebody ends it.',
  }),
  storage: listAsTold(storageLocationWords, {
    title: 'Secret kept in',
    sentence: 'where the secret is kept',
    meaning: 'Every place where the secret is kept.',
    entry: { label: 'Where the secret is kept' },
    question: 'Where is the secret kept?',
    group: 'credential',
    headers: ['stored in, storage, secret location, secret stored in, stored where, ablageort, gespeichert in, stocke dans, guardado en'],
  }),
  notes: prose(2000, {
    id: 'credentialNotes',
    title: 'Credential notes',
    sentence: 'credential notes',
    meaning: 'Anything else worth knowing about this credential.',
    group: 'credential',
  }),
} as const
