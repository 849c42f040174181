import { randomBytes } from 'node:crypto'
import type { KeyStore } from './key-store.ts'

// Never call keytar's listing function: on a locked keyring it brings the whole process down.
type Keytar = Readonly<{
  getPassword: (service: string, account: string) => Promise<string | null>
  setPassword: (service: string, account: string, password: string) => Promise<void>
  deletePassword: (service: string, account: string) => Promise<boolean>
}>

const service = 'Keyroster'
const patienceMs = 10_000

/** The keychain of macOS, Windows or a Linux desktop. Every call gives up after ten seconds: a hidden prompt must not freeze the app. */
export function keytarKeyStore(): KeyStore {
  const store: Omit<KeyStore, 'probe'> = {
    get: (account) => withKeytar((keytar) => keytar.getPassword(service, account)),
    set: (account, text) => withKeytar((keytar) => keytar.setPassword(service, account, text)),
    delete: (account) => withKeytar((keytar) => keytar.deletePassword(service, account)),
  }
  return { ...store, probe: () => probe(store) }
}

async function probe(store: Omit<KeyStore, 'probe'>): ReturnType<KeyStore['probe']> {
  const account = `probe-${randomBytes(6).toString('hex')}`
  const text = randomBytes(9).toString('base64url')
  try {
    await store.set(account, text)
    const same = (await store.get(account)) === text
    await store.delete(account)
    return same ? { ok: true } : { ok: false, reason: 'The keychain did not give back what was stored in it.' }
  } catch (error) {
    return { ok: false, reason: plainReason(error) }
  }
}

async function withKeytar<Value>(use: (keytar: Keytar) => Promise<Value>): Promise<Value> {
  // Loaded late: on a machine without the system library the import itself fails, and that is an answer, not a crash.
  const module = await import('keytar')
  const keytar: Keytar = 'default' in module ? module.default : module
  return withinPatience(use(keytar))
}

async function withinPatience<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The keychain did not answer within ten seconds.')), patienceMs)
  })
  try {
    return await Promise.race([work, tooLong])
  } finally {
    clearTimeout(timer)
  }
}

function plainReason(error: unknown): string {
  const message = error instanceof Error ? error.message : ''
  if (/D-?Bus|DISPLAY|connect/i.test(message)) return 'There is no keychain service in this desktop session.'
  if (/locked/i.test(message)) return 'The keychain is locked.'
  if (/libsecret|cannot open shared object/i.test(message)) return 'The keychain library of this system is not installed.'
  if (/ten seconds/.test(message)) return message
  return 'The keychain of this computer did not accept an entry.'
}
