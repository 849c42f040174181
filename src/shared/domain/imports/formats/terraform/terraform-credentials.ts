import type { CredentialType, RecordState } from '../../../record/facts/vocabulary.ts'
import { toldStatus } from '../common/told-status.ts'
import type { Instance } from './terraform-document.ts'
import type { FoundCredential, Principals } from './terraform-found.ts'
import { principalReaders } from './terraform-principals.ts'

type Reader = (instance: Instance, principals: Principals) => FoundCredential | null

// Attribute names: hashicorp/terraform-provider-aws, -google, -azuread, integrations/github, cloudflare, gitlab, postgresql, vault, tls, random.
const readers: Readonly<Record<string, Reader>> = {
  aws_iam_access_key: awsAccessKey,
  ...principalReaders,
  google_service_account_key: googleKey,
  azuread_application_password: (instance, principals) => entraCredential(instance, principals, 'client_secret'),
  azuread_application_certificate: (instance, principals) => entraCredential(instance, principals, 'certificate'),
  azuread_service_principal_password: (instance, principals) => entraCredential(instance, principals, 'client_secret'),
  azuread_service_principal_certificate: (instance, principals) => entraCredential(instance, principals, 'certificate'),
  github_actions_secret: githubSecret,
  github_actions_environment_secret: githubSecret,
  github_actions_organization_secret: githubSecret,
  github_dependabot_secret: githubSecret,
  github_codespaces_secret: githubSecret,
  tls_private_key: tlsKey,
  cloudflare_api_token: cloudflareToken,
  aws_db_instance: (instance) =>
    databaseUser(
      instance,
      instance.attribute('username'),
      instance.attribute('identifier') || instance.attribute('id'),
      engineProvider(instance.attribute('engine')),
      'AWS database',
    ),
  aws_rds_cluster: (instance) =>
    databaseUser(
      instance,
      instance.attribute('master_username'),
      instance.attribute('cluster_identifier') || instance.attribute('id'),
      engineProvider(instance.attribute('engine')),
      'AWS database',
    ),
  google_sql_user: (instance) =>
    databaseUser(
      instance,
      instance.attribute('name') || instance.attribute('username'),
      [instance.attribute('project'), instance.attribute('instance')].filter(Boolean).join('/'),
      'gcp',
      'Google Cloud database',
    ),
  postgresql_role: postgresqlRole,
  mysql_user: (instance) => databaseUser(instance, instance.attribute('user'), instance.attribute('host'), 'mysql', 'MySQL'),
  vault_approle_auth_backend_role: vaultRole,
  vault_approle_auth_backend_role_secret_id: vaultRole,
  vault_approle_auth_backend_login: vaultRole,
  random_password: randomPassword,
}

/** The reader for a type of resource, or null when it holds no credential Keyroster knows. */
export function readerOf(type: string): Reader | null {
  if (Object.hasOwn(readers, type)) return readers[type] ?? null
  return /^gitlab_\w*access_token$/.test(type) || type === 'gitlab_deploy_token' ? gitlabToken : null
}

function awsAccessKey(instance: Instance, { awsUserArn }: Principals): FoundCredential | null {
  const id = instance.attribute('id')
  const user = instance.attribute('user')
  if (id === '') return null
  const arn = awsUserArn(user)
  const account = /^arn:aws[a-z-]*:iam::(\d{12}):/.exec(arn ?? '')?.[1]
  const createdOn = instance.day('create_date')
  return {
    identity: {
      key: arn ?? `aws_iam_user ${user === '' ? id : user}`,
      name: user === '' ? id : user,
      kind: 'service_account',
      provider: 'aws',
      system: 'AWS',
      ...(account === undefined ? {} : { account }),
      ...(arn === null ? {} : { externalId: arn, nativeIds: [arn, ...(account === undefined ? [] : [`aws-user:${account}/${user}`])] }),
    },
    credential: {
      key: id,
      type: 'access_key',
      label: 'Access key',
      externalId: id,
      ...toldStatus(statusOf(instance.attribute('status'))),
      createdOn,
      lastRotatedOn: createdOn,
      neverExpires: true,
    },
  }
}

function googleKey(instance: Instance): FoundCredential | null {
  const id = instance.attribute('id') || instance.attribute('name')
  const [, project, email, key] = /^projects\/([^/]+)\/serviceAccounts\/([^/]+)\/keys\/(.+)$/.exec(id) ?? []
  if (email === undefined || key === undefined) return null
  const createdOn = instance.day('valid_after')
  const account = project === '-' || project === undefined ? /@([^.]+)\.iam\.gserviceaccount\.com$/.exec(email)?.[1] : project
  return {
    identity: {
      key: email,
      name: email,
      kind: 'service_account',
      provider: 'gcp',
      system: 'Google Cloud',
      externalId: email,
      nativeIds: [`gcp-email:${email}`],
      runsAs: 'machine',
      ...(account === undefined ? {} : { account }),
    },
    credential: {
      key,
      type: 'service_account_key',
      label: 'Service account key',
      externalId: key,
      createdOn,
      lastRotatedOn: createdOn,
      ...instance.end('valid_before'),
    },
  }
}

function entraCredential(instance: Instance, { entraApp }: Principals, type: CredentialType): FoundCredential | null {
  const keyId = instance.attribute('key_id')
  if (keyId === '') return null
  const principal =
    ['application_id', 'application_object_id', 'service_principal_id']
      .map((name) => instance.attribute(name))
      .find((text) => text !== '') ?? ''
  const objectId = principal.split('/').at(-1) ?? ''
  const app = entraApp(objectId)
  const startsOn = instance.day('start_date')
  const label = instance.attribute('display_name') || (type === 'certificate' ? 'Certificate' : 'Client secret')
  return {
    identity: {
      key: objectId === '' ? instance.address : `entra-object:${objectId}`,
      name: app?.name || (objectId === '' ? label : `Entra application ${objectId}`),
      kind: 'oauth_app',
      provider: 'azure',
      system: 'Microsoft 365',
      ...(app === null ? {} : { externalId: app.appId }),
      nativeIds: [...(objectId === '' ? [] : [`entra-object:${objectId}`]), ...(app === null ? [] : [`entra-app:${app.appId}`])],
    },
    credential: {
      key: keyId,
      type,
      label,
      externalId: keyId,
      createdOn: startsOn,
      lastRotatedOn: startsOn,
      ...instance.end('end_date'),
    },
  }
}

function githubSecret(instance: Instance): FoundCredential | null {
  const name = instance.attribute('secret_name')
  if (name === '') return null
  const place = [instance.attribute('repository'), instance.attribute('environment')].filter((part) => part !== '').join(', environment ')
  return {
    identity: {
      key: `github ${place}: ${name}`,
      name,
      kind: 'ci_token',
      provider: 'github',
      system: 'GitHub',
      runsAs: 'machine',
      notes: place === '' ? 'A secret of the organisation.' : `In repository ${place}.`,
    },
    credential: {
      key: 'secret',
      type: 'ci_token',
      label: name,
      createdOn: instance.day('created_at'),
      lastRotatedOn: instance.day('updated_at'),
    },
  }
}

function tlsKey(instance: Instance): FoundCredential {
  const fingerprint = instance.attribute('public_key_fingerprint_sha256')
  const algorithm = instance.attribute('algorithm')
  return {
    identity: {
      key: instance.address,
      name: instance.address,
      kind: 'ssh_key',
      provider: null,
      system: 'Terraform',
      runsAs: 'machine',
      ...(algorithm === '' ? {} : { notes: `Algorithm: ${algorithm}.` }),
    },
    credential: { key: fingerprint || 'key', type: 'ssh_key', label: 'Private key', externalId: fingerprint },
  }
}

function cloudflareToken(instance: Instance): FoundCredential | null {
  const id = instance.attribute('id')
  if (id === '') return null
  return {
    identity: {
      key: `cloudflare ${id}`,
      name: instance.attribute('name') || instance.address,
      kind: 'api_key',
      provider: 'cloudflare',
      system: 'Cloudflare',
      externalId: id,
      nativeIds: [`cloudflare-token:${id}`],
    },
    credential: {
      key: id,
      type: 'api_key',
      label: 'API token',
      externalId: id,
      ...toldStatus(statusOf(instance.attribute('status'))),
      createdOn: instance.day('issued_on'),
      ...instance.end('expires_on'),
    },
  }
}

function gitlabToken(instance: Instance): FoundCredential | null {
  const id = instance.attribute('id')
  if (id === '') return null
  const place = [...['project', 'group'].map((name) => (instance.attribute(name) === '' ? '' : `${name} ${instance.attribute(name)}`))]
    .filter((part) => part !== '')
    .join(', ')
  const active = instance.isTrue('active')
  // Neither active nor revoked is what GitLab says of an expired token; of the user of a blocked one it says the same, and then the end is missing.
  const over = instance.attribute('expires_at') === '' ? 'disabled' : 'expired'
  const state = instance.isTrue('revoked') === true ? 'revoked' : active === null ? 'unknown' : active ? 'active' : over
  const level = instance.attribute('access_level')
  return {
    identity: {
      key: `gitlab ${instance.address} ${id}`,
      name: instance.attribute('name') || instance.address,
      kind: 'api_key',
      provider: 'gitlab',
      system: 'GitLab',
      scopes: instance.list('scopes'),
      notes: [...(place === '' ? [] : [`In ${place}.`]), ...(level === '' ? [] : [`Role: ${level}.`])].join(' '),
    },
    credential: {
      key: id,
      type: 'personal_token',
      label: 'Access token',
      externalId: id.split(':').at(-1) ?? id,
      ...toldStatus(state),
      createdOn: instance.day('created_at'),
      ...instance.end('expires_at'),
    },
  }
}

function databaseUser(instance: Instance, user: string, server: string, provider: string | null, system: string): FoundCredential {
  const name = user === '' ? instance.address : server === '' ? user : `${user} on ${server}`
  return {
    identity: { key: `database ${server === '' ? instance.address : server} ${user}`, name, kind: 'db_user', provider, system },
    credential: { key: 'password', type: 'db_password', label: 'Password' },
  }
}

function postgresqlRole(instance: Instance): FoundCredential {
  const { identity, credential } = databaseUser(
    instance,
    instance.attribute('name') || instance.attribute('username'),
    '',
    'postgresql',
    'PostgreSQL',
  )
  const until = instance.attribute('valid_until')
  return {
    identity: { ...identity, privileges: instance.isTrue('superuser') === true ? ['root'] : null },
    credential:
      credential === null ? null : { ...credential, ...(until === 'infinity' ? { neverExpires: true } : instance.end('valid_until')) },
  }
}

function vaultRole(instance: Instance): FoundCredential {
  const role = instance.attribute('role_name') || instance.address
  const backend = instance.attribute('backend') || 'approle'
  const accessor = instance.attribute('accessor')
  return {
    identity: {
      key: `vault ${backend}/${role}`,
      name: role,
      kind: 'service_account',
      provider: 'vault',
      system: 'HashiCorp Vault',
      runsAs: 'machine',
      scopes: instance.list('token_policies'),
      notes: `AppRole in ${backend}.`,
    },
    credential: { key: accessor || 'secret-id', type: 'client_secret', label: 'Secret id', externalId: accessor },
  }
}

function randomPassword(instance: Instance): FoundCredential {
  return {
    identity: {
      key: instance.address,
      name: instance.address,
      kind: null,
      provider: null,
      system: 'Terraform',
      notes: 'A password made by Terraform; the state does not say what uses it.',
    },
    credential: { key: 'password', type: 'password', label: 'Password' },
  }
}

function statusOf(cell: string): RecordState {
  switch (cell.toLowerCase()) {
    case 'active':
      return 'active'
    case 'inactive':
    case 'disabled':
      return 'disabled'
    case 'expired':
      return 'expired'
    default:
      return 'unknown'
  }
}

function engineProvider(engine: string): string {
  if (/postgres/i.test(engine)) return 'postgresql'
  return /mysql|maria/i.test(engine) ? 'mysql' : 'aws'
}
