import { describe, expect, it } from 'vitest'
import { privilegesOfScopes, scopesOfCell } from './google-scopes.ts'

const auth = 'https://www.googleapis.com/auth'

describe('a scopes cell of Google', () => {
  it.each([
    ['', []],
    ['[]', []],
    [`[Drive : [${auth}/drive, ${auth}/drive.file] | Google Sign-in : [openid]]`, [`${auth}/drive`, `${auth}/drive.file`, 'openid']],
    ['[A : [openid] | B : [openid]]', ['openid']],
    ['[Drive]', null],
    [`[Drive : [${auth}/drive, ${auth}/dri`, null],
    ['anything else', null],
  ])('%s is read as %j', (cell, scopes) => {
    expect(scopesOfCell(cell)).toEqual(scopes)
  })
})

describe('what Google scopes allow', () => {
  it.each([
    [['openid', `${auth}/userinfo.email`], ['read']],
    [[`${auth}/drive.readonly`], ['read']],
    [[`${auth}/drive`], ['read', 'write']],
    [['https://mail.google.com/'], ['read', 'write']],
    [[`${auth}/gmail.send`], ['write']],
    [
      [`${auth}/gmail.send`, 'openid'],
      ['write', 'read'],
    ],
    [[`${auth}/brand.new`, 'openid'], null],
    [[], null],
  ])('%j is %j', (scopes, privileges) => {
    expect(privilegesOfScopes(scopes)).toEqual(privileges)
  })
})
