import { expect, test } from './fixtures/app.ts'
import { keyroster } from './fixtures/command-line.ts'
import { createVault } from './pages/welcome.ts'

test('a computer without a keychain says so and takes a passphrase, never a weaker place', async ({ start }) => {
  const { page } = await start()
  await expect(page.getByRole('radio', { name: /keychain/ })).toBeDisabled()
  await expect(page.getByText('There is no keychain service in this desktop session.')).toBeVisible()
  await createVault(page, 'passphrase')
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible()
})

test('the command line says the same and makes nothing', ({ vaultPath }) => {
  const result = keyroster(vaultPath, ['init'], { KEYROSTER_PASSPHRASE: undefined as unknown as string })
  expect(result.code).toBe(4)
  expect(result.err).toContain('There is no keychain service in this desktop session. Nothing was created.')
  expect(result.out).toBe('')
})
