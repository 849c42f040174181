import { describe, expect, it } from 'vitest'
import { graphPermissions } from './graph-permissions.ts'

const graph = '00000003-0000-0000-c000-000000000000'
const privileges = (...ids: readonly string[]) =>
  graphPermissions([{ resourceAppId: graph, resourceAccess: ids.map((id) => ({ id, type: 'Role' })) }]).privileges

describe('what Graph permissions allow', () => {
  it.each([
    ['User.Read.All', 'df021288-bdef-4463-88db-98f22de89214', ['read']],
    ['Mail.Send', 'b633e1c5-b582-4048-a93e-9f11b44c7e96', ['write']],
    ['Mail.ReadWrite', 'e2a3a72e-5f79-4c64-b1b1-878b674786c9', ['read', 'write']],
    ['Directory.ReadWrite.All', '19dbc75e-c2e2-444c-a770-ec69d8559fc7', ['read', 'write', 'admin']],
    ['RoleManagement.ReadWrite.Directory', '9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8', ['read', 'grant', 'admin']],
    ['Sites.Selected', '883ea226-0bf2-4a8f-9f9d-92c9162a727d', null],
    ['EWS.AccessAsUser.All', '9769c687-087d-48ac-9cb3-c37dde652038', null],
    ['unknown', '00000000-0000-4000-8000-000000000000', null],
  ])('%s', (_, id, expected) => {
    expect(privileges(id)).toEqual(expected)
  })

  it('are unknown when an app asks for nothing', () => {
    expect(graphPermissions([])).toEqual({ scopes: [], privileges: null })
  })

  it('are not looked up for other services, whose ids mean something else', () => {
    expect(
      graphPermissions([
        {
          resourceAppId: '00000002-0000-0ff1-ce00-000000000000',
          resourceAccess: [{ id: 'b633e1c5-b582-4048-a93e-9f11b44c7e96', type: 'Role' }],
        },
      ]),
    ).toEqual({ scopes: ['b633e1c5-b582-4048-a93e-9f11b44c7e96 (application)'], privileges: null })
  })
})
