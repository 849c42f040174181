import type { Instance } from './terraform-document.ts'
import type { FoundCredential, Principals } from './terraform-found.ts'

type PrincipalReader = (instance: Instance, principals: Principals) => FoundCredential | null

/** Readers of who logs in: users, roles, service accounts and key pairs. What they log in with stands elsewhere in the state, or not in it at all; the exports of the provider find them again by their native ids. Attribute names: hashicorp/terraform-provider-aws, -google, -azurerm, -kubernetes. */
export const principalReaders: Readonly<Record<string, PrincipalReader>> = {
  aws_iam_user: (instance) => awsPrincipal(instance, 'service_account'),
  aws_iam_role: (instance) => awsPrincipal(instance, 'cloud_role'),
  aws_key_pair: awsKeyPair,
  google_service_account: googleAccount,
  azurerm_user_assigned_identity: azureIdentity,
  kubernetes_service_account: kubernetesAccount,
  kubernetes_service_account_v1: kubernetesAccount,
}

function awsPrincipal(instance: Instance, kind: 'service_account' | 'cloud_role'): FoundCredential | null {
  const arn = instance.attribute('arn')
  const name = instance.attribute('name')
  if (arn === '') return null
  const account = /^arn:aws[a-z-]*:iam::(\d{12}):/.exec(arn)?.[1]
  return {
    identity: {
      key: arn,
      name: name === '' ? arn : name,
      kind,
      provider: 'aws',
      system: 'AWS',
      externalId: arn,
      ...(account === undefined ? {} : { account }),
      nativeIds: [arn, ...(kind === 'service_account' && account !== undefined ? [`aws-user:${account}/${name}`] : [])],
      ...(kind === 'cloud_role' ? { runsAs: 'machine' as const } : {}),
    },
    credential: null,
  }
}

function awsKeyPair(instance: Instance): FoundCredential | null {
  const id = instance.attribute('key_pair_id') || instance.attribute('id')
  if (id === '') return null
  const account = /^arn:aws[a-z-]*:ec2:[^:]*:(\d{12}):/.exec(instance.attribute('arn'))?.[1]
  return {
    identity: {
      key: `aws-key-pair ${id}`,
      name: instance.attribute('key_name') || id,
      kind: 'ssh_key',
      provider: 'aws',
      system: 'AWS',
      externalId: id,
      ...(account === undefined ? {} : { account }),
    },
    credential: null,
  }
}

function googleAccount(instance: Instance): FoundCredential | null {
  const email = instance.attribute('email')
  if (email === '') return null
  const project = instance.attribute('project')
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
      ...(project === '' ? {} : { account: project }),
    },
    credential: null,
  }
}

function azureIdentity(instance: Instance): FoundCredential | null {
  const appId = instance.attribute('client_id')
  const objectId = instance.attribute('principal_id')
  if (appId === '') return null
  return {
    identity: {
      key: appId,
      name: instance.attribute('name') || appId,
      kind: 'cloud_role',
      provider: 'azure',
      system: 'Azure',
      externalId: appId,
      nativeIds: [`entra-app:${appId.toLowerCase()}`, ...(objectId === '' ? [] : [`entra-object:${objectId.toLowerCase()}`])],
      runsAs: 'machine',
    },
    credential: null,
  }
}

// Its id is namespace/name.
function kubernetesAccount(instance: Instance): FoundCredential | null {
  const id = instance.attribute('id')
  if (id === '') return null
  return {
    identity: {
      key: `kubernetes ${id}`,
      name: id,
      kind: 'service_account',
      provider: 'kubernetes',
      system: 'Kubernetes',
      runsAs: 'machine',
    },
    credential: null,
  }
}
