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

  it('drops labelled secrets in sentences but lets ids and scopes pass', () => {
    const guard = textGuard()
    expect(guard.prose('Password: hunter2', 100)).toBeNull()
    expect(guard.prose('Rotate the token every spring', 100)).toBe('Rotate the token every spring')
    expect(guard.text('arn:aws:secretsmanager:eu-west-1:900000000001:secret:mail', 100)).not.toBeNull()
    expect(guard.text('token:read', 100)).toBe('token:read')
  })
})
