import { describe, expect, it } from 'vitest'
import { fakeSecret } from '../imports/formats/fixtures/tables.ts'
import { textGuard } from './text-guard.ts'

describe('the guard of free texts', () => {
  it('trims, cuts with an ellipsis and makes nothing of blanks', () => {
    const guard = textGuard()
    expect(guard.text('  shop  ', 10)).toBe('shop')
    expect(guard.text('abcdefghij', 5)).toBe('abcd…')
    expect(guard.text('   ', 5)).toBeNull()
    expect(guard.text(undefined, 5)).toBeNull()
    expect(guard.dropped()).toBe(0)
  })

  it('drops and counts what looks like a live secret', () => {
    const guard = textGuard()
    expect(guard.text(`see ${fakeSecret}`, 500)).toBeNull()
    guard.drop(2)
    expect(guard.dropped()).toBe(3)
  })

  it('cuts a secret out of its sentence and lets ids, scopes and talk of secrets pass', () => {
    const guard = textGuard()
    const password = 'hunt' + 'er2'
    expect(guard.prose(`Password: ${password}`, 100)).toBeNull()
    expect(guard.prose(`Fax, password: ${password}`, 100)).toBe('Fax')
    expect(guard.text(`Scanner (pw=${password})`, 100)).toBe('Scanner')
    expect(guard.dropped()).toBe(3)
    expect(guard.prose('Rotate the token every spring', 100)).toBe('Rotate the token every spring')
    expect(guard.text('arn:aws:secretsmanager:eu-west-1:900000000001:secret:mail', 100)).not.toBeNull()
    expect(guard.text('token:read', 100)).toBe('token:read')
    expect(guard.dropped()).toBe(3)
  })

  it('keeps a record whose name is a secret, and says which rows held one', () => {
    const guard = textGuard()
    const password = 'hunt' + 'er2'
    expect(guard.warnings()).toEqual([])
    guard.at(12)
    expect(guard.name(`pw ${password}`, 100, 12)).toBe('Row 12')
    expect(guard.name(' ', 100, 12)).toBeNull()
    expect(guard.name(`Fax (pw ${password})`, 100, 12)).toBe('Fax')
    expect(guard.warnings()).toEqual([expect.stringContaining('row 12'), expect.stringContaining('row 12')])
    for (const row of [3, 2, 2]) {
      guard.at(row)
      guard.look(`svc_fax / ${password}`)
      guard.look('Password in KeePass')
    }
    expect(guard.warnings()[0]).toContain('rows 2, 3 and 12')
    expect(guard.dropped()).toBe(5)
    for (let row = 100; row < 160; row += 1) {
      guard.at(row)
      guard.look(`pw: ${password}`)
    }
    expect(guard.warnings()[0]).toContain('and 33 more')
    expect(JSON.stringify(guard.warnings())).not.toContain(password)
  })
})
