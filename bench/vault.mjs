import { passphrase, startKeyroster } from './apps.mjs'
import { fields, identities, identity } from './data.mjs'

const atOnce = 1000

/** A real encrypted vault with the invented inventory, made through the app's own door. */
export async function buildVault(folder, say) {
  const { page, close } = await startKeyroster(folder)
  const ask = (channel, input) =>
    page.evaluate(
      async ([name, words]) => {
        const reply = JSON.parse(await window.keyroster.call(name, JSON.stringify(words)))
        if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error).slice(0, 400)}`)
        return reply.value
      },
      [channel, input],
    )
  await ask('vault.create', { companyName: 'Bench Ltd', protection: 'passphrase', passphrase })
  const ids = []
  for (const field of fields) ids.push(await ask('fields.create', { field }))
  for (let from = 0; from < identities; from += atOnce) {
    const edits = Array.from({ length: atOnce }, (_, at) => {
      const { facts, credential, own } = identity(from + at)
      return { kind: 'new-identity', facts, credential, custom: Object.fromEntries(own.map((value, place) => [ids[place], value])) }
    })
    await ask('records.edit', { label: 'Bench', edits })
    if ((from + atOnce) % 5000 === 0)
      say(`${(from + atOnce).toLocaleString('en')} of ${identities.toLocaleString('en')} identities written`)
  }
  await close()
}
