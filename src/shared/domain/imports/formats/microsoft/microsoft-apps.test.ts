import { describe, expect, it } from 'vitest'
import { isMicrosoftApp, microsoftAppNames } from './microsoft-apps.ts'

describe("Microsoft's own apps", () => {
  it('are known by their ids in any case', () => {
    for (const id of [
      '00000002-0000-0ff1-ce00-000000000000',
      '00000003-0000-0000-C000-000000000000',
      '04B07795-8DDB-461A-BBEE-02F9E1BF7B46',
      'b692184e-b47f-4706-b352-84b288d2d9ee',
    ])
      expect(isMicrosoftApp(id)).toBe(true)
  })

  it('leave every other id alone', () => {
    for (const id of ['00000000-beef-4000-8000-000000000001', '00000000-0000-4000-8000-000000000000', '', 'Microsoft Office'])
      expect(isMicrosoftApp(id)).toBe(false)
  })

  it('are listed by proper ids in lower case', () => {
    expect([...microsoftAppNames.keys()].filter((id) => !/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))).toEqual([])
  })
})
