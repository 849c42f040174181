import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, hasKeychain, passphrase, test } from './fixtures/app.ts'
import { createVault } from './pages/welcome.ts'

test.describe('a vault whose key lies in the keychain', () => {
  test.skip(!hasKeychain, 'needs a keychain session')

  test('opens by itself the next time, and locks and unlocks without a passphrase', async ({ start }) => {
    const first = await start()
    await createVault(first.page, 'keychain')
    await first.close()
    const { page } = await start()
    await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible()
    await page.keyboard.press('Control+l')
    await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible()
    await expect(page.getByText('backup-nightly')).toHaveCount(0)
    await page.getByRole('button', { name: 'Unlock' }).click()
    await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible()
  })

  test('is never mistaken for a first run when the keychain has lost the entry', async ({ start, vaultPath }) => {
    const first = await start()
    await createVault(first.page, 'keychain')
    await first.close()
    const { vaultId } = JSON.parse(readFileSync(`${vaultPath}.keys.json`, 'utf8')) as { vaultId: string }
    forgetKeychainEntry(vaultId)
    const before = readFileSync(vaultPath)
    const { page } = await start()
    await page.getByRole('button', { name: 'Unlock' }).click()
    await expect(page.getByText(/keychain of this computer is locked or no longer holds the key/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Create the vault' })).toHaveCount(0)
    expect(readFileSync(vaultPath).equals(before)).toBe(true)
  })
})

test('a passphrase is asked for each time, and a wrong one says so', async ({ start }) => {
  const first = await start()
  await createVault(first.page, 'passphrase')
  await first.close()
  const { page } = await start()
  await page.getByLabel('Passphrase').fill('eight calm otters swim')
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(page.getByText('This passphrase does not open the vault.')).toBeVisible()
  await page.getByLabel('Passphrase').fill(passphrase)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible()
})

test('a file that is no vault is named and left alone', async ({ start, vaultPath }) => {
  const first = await start()
  await createVault(first.page, 'passphrase')
  await first.close()
  writeFileSync(vaultPath, 'A shopping list, saved in the wrong place.\n'.repeat(100))
  const { page } = await start()
  await expect(page.getByText('This file is not a Keyroster vault.')).toBeVisible()
  expect(readFileSync(vaultPath, 'utf8')).toContain('shopping list')
})

test('the second start of the same app shows the first window instead of a second one', async ({ start, vaultPath }) => {
  const first = await start()
  await createVault(first.page, 'passphrase')
  expect(existsSync(vaultPath)).toBe(true)
  await expect(start()).rejects.toThrow()
  expect(first.page.isClosed()).toBe(false)
})

// secret-tool is not on every machine; the binding of the app is.
function forgetKeychainEntry(vaultId: string): void {
  execFileSync(process.execPath, [
    '-e',
    `require('keytar').deletePassword('Keyroster', ${JSON.stringify(vaultId)}).then((gone) => process.exit(gone ? 0 : 1))`,
  ])
}
