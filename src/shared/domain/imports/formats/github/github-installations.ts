import { z } from 'zod'
import { plainDate } from '../../../values/plain-date.ts'
import { isJsonObject } from '../../file/json-list.ts'
import { optionalWords } from '../common/json-entries.ts'
import { has, idField, objectField, provedPrivileges, textOf } from '../key-list/fields.ts'
import { keyListSource } from '../key-list/key-list-source.ts'
import { agreedText } from '../key-list/listed-entries.ts'
import { github, permissionScopes, scopePrivileges } from './github-defaults.ts'

// Format: GitHub REST, "List app installations for an organization"; updated_at moves with permissions and is no last use.
export const githubInstallations = keyListSource({
  ...github,
  id: 'github-installations',
  title: 'GitHub Apps installed in an organisation',
  kind: 'oauth_app',
  credentialType: 'oauth_grant',
  noun: 'GitHub App',
  why: 'It is a JSON list of installed GitHub Apps: the entries have app_slug, repository_selection and permissions.',
  cannotShow: 'The list shows no owner and no last use of an app, and not which repositories were selected.',
  guide: {
    who: 'An owner of the GitHub organisation, with the GitHub command line installed.',
    steps: [
      'Open a terminal where the GitHub command line is signed in (gh auth login).',
      'Run the command below with the name of your organisation.',
      'Choose the file it wrote.',
    ],
    command: 'gh api --paginate /orgs/<organisation>/installations > github-installations.json',
    fileName: 'github-installations.json',
    checkedOn: plainDate('2026-11-21'),
  },
  under: ['installations'],
  named: ['installations'],
  is: (entry) => has(entry, 'app_slug', 'permissions') && (has(entry, 'repository_selection') || has(entry, 'app_id')),
  entry: z.object({
    id: idField,
    app_slug: optionalWords,
    account: objectField,
    repository_selection: optionalWords,
    permissions: objectField,
    created_at: z.unknown().optional(),
    suspended_at: optionalWords,
  }),
  otherwise: 'it has no installation id',
  account: (list) => agreedText(list, ({ account }) => (isJsonObject(account) ? textOf(account.login) : null)),
  read: (app, { day }) => {
    const scopes = permissionScopes(app.permissions)
    const changes = scopes.some((scope) => !scope.endsWith(':read'))
    return {
      id: app.id,
      name: app.app_slug,
      status: app.suspended_at === null ? 'active' : 'disabled',
      createdOn: day(app.created_at),
      identity: {
        account: textOf(app.account.login),
        scopes: [...scopes, ...(app.repository_selection === null ? [] : [`repositories:${app.repository_selection}`])],
        privileges: provedPrivileges(scopes, scopePrivileges),
      },
      credential: null,
      notes: app.suspended_at === null ? [] : ['Suspended.'],
      remarks: changes && app.repository_selection === 'all' ? ['It can change things in all repositories, also in those made later.'] : [],
      nativeIds: [`github-installation:${app.id}`],
    }
  },
})
