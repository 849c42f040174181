import { describe, expect, expectTypeOf, it } from 'vitest'
import { type ChannelName, channels } from './channels.ts'
import { contract } from './contract.ts'

describe('the contract', () => {
  it('has the channels the preload knows by name, each once', () => {
    // The types are compared when the project is compiled: a name on one side only does not build.
    expectTypeOf<keyof typeof contract>().toEqualTypeOf<ChannelName>()
    expect(Object.keys(contract).sort()).toEqual(channels.toSorted())
  })
})
