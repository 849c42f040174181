import { createHash } from 'node:crypto'
import { sha256 } from '@noble/hashes/sha2.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sshPublicKey } from './ssh-public-key.ts'

const bodyOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

describe('SHA-256', () => {
  it('of known texts is what the standard says', () => {
    expect(Buffer.from(sha256(new Uint8Array())).toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(Buffer.from(sha256(Buffer.from('abc'))).toString('hex')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  it('is the same as that of Node for any bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        (bytes) => Buffer.from(sha256(bytes)).toString('hex') === createHash('sha256').update(bytes).digest('hex'),
      ),
    )
  })
})

describe('an SSH public key', () => {
  it('is known by the fingerprint ssh-keygen prints and its algorithm, without its comment', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 30, maxLength: 600 }), (bytes) => {
        const fingerprint = `SHA256:${createHash('sha256').update(bytes).digest('base64').replace(/=+$/, '')}`
        expect(sshPublicKey(`ssh-ed25519 ${bodyOf(bytes)} deploy@brackenport`)).toEqual({ fingerprint, algorithm: 'ssh-ed25519' })
      }),
    )
  })

  it('of a known key has the fingerprint the standard digest gives', () => {
    // The body is the 36 ASCII letters of the alphabet and the digits; its digest was taken with sha256sum.
    expect(sshPublicKey(`ssh-rsa ${bodyOf(Buffer.from('abcdefghijklmnopqrstuvwxyz0123456789'))}`)?.fingerprint).toBe(
      'SHA256:AR/CmU450lEUFUD4emkJKz8iqGdn9yg95+7ts4l77fY',
    )
  })

  it('may be without a comment', () => {
    expect(sshPublicKey(`ecdsa-sha2-nistp256 ${bodyOf(new Uint8Array(64))}\n`)).toMatchObject({ algorithm: 'ecdsa-sha2-nistp256' })
  })

  it.each([[null], [''], ['ssh-ed25519'], ['ssh-rsa AAAA'], ['-----BEGIN OPENSSH PRIVATE KEY-----'], [`ssh-rsa ${'A'.repeat(17)}`], [7]])(
    'is nothing else: %j',
    (text) => {
      expect(sshPublicKey(text)).toBeNull()
    },
  )
})
