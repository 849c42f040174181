import { describe, expect, it } from 'vitest'
import { table } from '../formats/fixtures/tables.ts'
import { suggestMapping } from './map-table.ts'

// What small firms write over the columns of the lists they keep, judged before it was tried.

const days = ['2026-03-01', '12.05.2025', '2024-12-31']
const people = ['Ana Lind', 'Ben Muster', 'Zoë']
const vendors = ['Stripe', 'Mailchimp', 'Shopify']

const headings = {
  expiresOn: `
    Expires; Expiry; Expiration; Valid until; Valid thru; End; Gültig bis; Ablauf; Läuft ab; Ablaufdatum;
    gültig bis (Datum); Verfallsdatum; Ende; Gültigkeit; Expire le; Date d’expiration; Fin de validité; Valable jusqu’au;
    Caducidad; Vence; Fecha de vencimiento; Válido hasta; Exp. date; Exp date; Exp.; Expire date; Token expiry;
    Cert expiry
  `,
  lastRotatedOn: `
    Last rotated; Rotated; Last changed; Password changed; PW changed; Key rotated on; Letzte Änderung; Letzter Wechsel;
    Zuletzt geändert; PW geändert am; Kennwort geändert; Passwort vom; Geändert; Dernière rotation; Dernier changement;
    Mot de passe changé le; Changé le; Último cambio; Última rotación; Cambiado; Cambio de clave; Passwortwechsel;
    Schlüssel erneuert; Renewed on; Changed on
  `,
  lastUsedOn: `
    Last used; Last login; Last seen; Letzte Nutzung; Zuletzt benutzt; Letzter Login; Zuletzt aktiv; Dernière connexion;
    Utilisé le; Último uso; Última conexión; Last active; Last API call; Letzter Zugriff; lastLogonTimestamp; Last usage
  `,
  createdOn: `
    Created; Created on; Date created; Since; Seit; Angelegt; Angelegt am; Erstellt am; Anlagedatum; Ausgestellt; Créé le;
    Date de création; Depuis; Creado; Fecha de creación; Alta; Issued; Start; Set up; Eingerichtet; Mise en place;
    Given out on; Ausgegeben am
  `,
  rotationDays: `
    Rotation; Rotation (days); Rotate every; Interval; Rotation interval; Change every; Wechsel alle; Intervall (Tage);
    Rotationsintervall; Wechselturnus; Periodicidad; Fréquence de rotation; Frequency; Cycle; Turnus; Rotation policy;
    Wechselrhythmus
  `,
  technicalOwner: `
    Owner; Responsible; Responsible person; Who; Contact; Contact person; Person in charge; In charge; PIC;
    Looked after by; Admin; Verantwortlich; Verantwortliche/r; Zuständig; Ansprechpartner; Ansprechpartner/in; Betreuer;
    Wer; Besitzer; Inhaber; Kümmerer; Responsable; Propriétaire; Référent; Contact interne; Encargado; Responsable interno;
    Dueño; Titular; A cargo de; Gestionnaire; Bearbeiter; Owner (IT); IT owner; Technischer Ansprechpartner; Managed by;
    Key holder; Mitarbeiter; Persona responsable; Collaborateur; Account owner; Owner e-mail
  `,
  businessOwner: `
    Business owner; Fachlicher Ansprechpartner; Responsable métier; Responsable de negocio; Fachverantwortlicher;
    Process owner
  `,
  backupOwner: `
    Deputy; Vertretung; Stellvertreter; Backup owner; Suppléant; Suplente; Second person; Backup contact; Vertreter
  `,
  environments: `
    Environment; Env; Env.; Umgebung; Environnement; Entorno; Stage; Live/Test; Prod/Test; Ambiente; Prod?
  `,
  provider: `
    Provider; Vendor; Service; Platform; Supplier; Company; Software; Tool; Programm; Program; Anbieter; Dienst;
    Dienstleister; Firma; Hersteller; Plattform; Service provider; Fournisseur; Prestataire; Éditeur; Proveedor; Servicio;
    Website; Webseite; Portal; SaaS; App; Applikation; Product; Produkt; Outil; Logiciel; Herramienta; Site
  `,
  system: `
    System; Server; Host; Where used; Used on; Runs on; Location; Rechner; Maschine; Läuft auf; Wo; Wo benutzt;
    Eingesetzt in; Verwendet in; Serveur; Utilisé dans; Sistema; Donde se usa; Machine; Target; Zielsystem;
    Hostname; Computer; Poste; Equipo / servidor; Used for system; Where; Server/Host; IP / Host; Projekt
  `,
  status: `
    Status; Active; Active?; Aktiv; Aktiv?; Still in use; Still used?; In use; In Benutzung; Noch in Gebrauch; Zustand;
    Actif; Statut; Activo; Estado; Enabled; En service; Vigente; Disabled; Gesperrt
  `,
  kind: `
    Kind; Account type; Category; Kategorie; Art des Kontos; Art des Dienstes; Kontoart; Type de compte; Tipo de cuenta; Catégorie; Art;
    Type; Typ; Tipo
  `,
  credentialType: `
    Credential type; Key type; Type of key; Type of secret; Secret type; Auth method; Authentication; Anmeldeart;
    Schlüsselart; Type de clé; Tipo de clave; Zugangsart; Login type; Auth; Authentifizierung; Method
  `,
  privileges: `
    Permissions; Permission; Rights; Access; Access level; Access rights; Role; Roles; Rechte; Berechtigung;
    Berechtigungen; Zugriff; Zugriffsrechte; Rolle; Droits; Droits d’accès; Accès; Permisos; Rol; Privilegios; Privileges;
    Permission level; Can do; Darf
  `,
  purpose: `
    Purpose; Used for; What for; Description; What it does; Reason; Zweck; Wofür; Beschreibung; Verwendungszweck; Aufgabe;
    Einsatzzweck; Wozu; Objet; Usage; À quoi ça sert; Description du service; Propósito; Para qué; Descripción; Uso;
    Finalidad; Funktion; Use case; Nutzung; Kurzbeschreibung; Why; Rôle du compte
  `,
  storage: `
    Stored in; Storage; Where stored; Kept in; Password manager; Vault; Ablage; Abgelegt in; Aufbewahrt; Gespeichert in;
    Speicherort; Passwortmanager; Stocké dans; Lieu de stockage; Coffre; Guardado en; Gestor de contraseñas;
    Dónde se guarda; Secret location; Where is the key; Tresor; Safe; Hinterlegt in
  `,
  account: `
    Tenant; Customer; Client; Account; Organisation; Kunde; Mandant; Konto; Subscription; Account ID; Cliente;
    Organización; Workspace; Project
  `,
  externalId: `
    ID; Client ID; App ID; Object ID; Kennung; Identifiant; Principal ID; Application (client) ID; Username; Benutzername;
    Login; User; Usuario; Benutzer; Login name; Anmeldename
  `,
  credentialExternalId: `
    Key ID; Access key ID; Token ID; Fingerprint; Serial number; Seriennummer; Thumbprint; Last 4; Key prefix;
    Letzte 4 Zeichen; Last four digits; Schlüssel-ID; ID de clé; ID de clave; Fingerabdruck
  `,
  dataSensitivity: `
    Sensitivity; Data classification; Schutzbedarf; Datenklasse; Vertraulichkeit; Klassifizierung; Sensibilité;
    Clasificación; Confidentiality; Data sensitivity
  `,
  vendorContractEndsOn: `
    Contract end; Vertragsende; Fin du contrat; Fin de contrato; Renewal date; Contract until; Kündigungsfrist;
    Renew by date; Kündigung zum
  `,
  nothing: `
    Cost; Kosten; Phone; Telefon; No.; Nr.; #; Priority; Ticket; Farbe; Colour; Price per month; Abteilung; Birthday;
    Rotated by; Created by; Days left; Overdue; 2FA; MFA; Last reviewed by; Invoice no; IBAN
  `,
  requestedBy: `
    Requested by; Beantragt von; Demandé par; Solicitado por; Requester; Antragsteller
  `,
  scopes: `
    Scopes; Scope; OAuth scopes; Portée; Alcance; API scopes
  `,
} as const satisfies Readonly<Record<string, string>>

type Meant = keyof typeof headings

function headingsOf(field: Meant): readonly string[] {
  return headings[field].split(';').map((heading) => heading.trim())
}

// What stands below them: a heading of a day has days, and a program is a vendor only where the cells name vendors.
const cells: Readonly<Record<Meant, readonly string[]>> = {
  expiresOn: days,
  lastRotatedOn: days,
  lastUsedOn: days,
  createdOn: days,
  vendorContractEndsOn: days,
  rotationDays: ['90', '365', '180'],
  technicalOwner: people,
  businessOwner: people,
  backupOwner: people,
  requestedBy: people,
  environments: ['Produktion', 'Test', 'Produktion'],
  provider: vendors,
  system: ['NAS-01', 'ERP', 'web1'],
  status: ['aktiv', 'gesperrt', 'aktiv'],
  kind: ['service account', 'API key', 'bot'],
  credentialType: ['API key', 'password', 'certificate'],
  scopes: ['mail.read', 'files.write', 'mail.send'],
  privileges: ['admin', 'read', 'write'],
  purpose: ['sends invoices', 'nightly backup', 'shop sync'],
  storage: ['Keeper', '1Password', 'Bitwarden'],
  account: ['North', 'South', 'West'],
  externalId: ['a-1', 'a-2', 'a-3'],
  credentialExternalId: ['ak_1', 'ak_2', 'ak_3'],
  dataSensitivity: ['confidential', 'public', 'internal'],
  nothing: ['x', 'y', 'z'],
}

function meant(header: string, below: readonly string[]): string {
  const rows = below.map((cell, at) => [`thing ${String(at)}`, cell])
  return suggestMapping(table(['Name', header], rows))[1] ?? 'nothing'
}

describe('headings of hand-kept lists in four languages', () => {
  it.each(Object.keys(headings) as readonly Meant[])('are known where they mean %s', (field) => {
    const wrong = headingsOf(field)
      .map((header) => [header, meant(header, cells[field])])
      .filter(([, found]) => found !== field)
    expect(wrong).toEqual([])
  })

  it.each([
    ['Used on', days, 'lastUsedOn'],
    ['Server', ['75001', '75002', '75003'], 'system'],
    ['Server', days, 'nothing'],
    ['Programm', ['Buchhaltung', 'Kasse', 'Lager'], 'system'],
    ['Location', ['Keeper', '1Password', 'Keeper'], 'storage'],
    ['Admin', ['ja', 'nein', 'nein'], 'nothing'],
    ['Passwortwechsel', ['90 Tage', 'jährlich', '90 Tage'], 'rotationDays'],
    ['Passwort vom', ['blue-kite', 'Sommer', 'x7'], 'nothing'],
    ['Zugriff', ['Ana, Ben', 'Cy', 'Di'], 'nothing'],
  ])('are what their cells make of them: %s over %j', (header, below, field) => {
    expect(meant(header, below)).toBe(field)
  })
})
