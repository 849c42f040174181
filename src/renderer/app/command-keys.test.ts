import { describe, expect, it } from 'vitest'
import { commandOfKey } from './command-keys.ts'

const press = (key: string, more: Partial<Parameters<typeof commandOfKey>[0]> = {}) => ({ key, ctrlKey: true, metaKey: false, shiftKey: false, altKey: false, ...more })

describe('commandOfKey', () => {
  it('reads the keys shown in the menu', () => {
    expect(commandOfKey(press('l'), false)).toBe('lock')
    expect(commandOfKey(press('1'), false)).toBe('show-inventory')
    expect(commandOfKey(press('Z', { shiftKey: true }), false)).toBe('redo')
    expect(commandOfKey(press('z', { ctrlKey: false, metaKey: true }), false)).toBe('undo')
  })

  it('leaves undo to the text while somebody types, and nothing else', () => {
    expect(commandOfKey(press('z'), true)).toBeNull()
    expect(commandOfKey(press('l'), true)).toBe('lock')
  })

  it('ignores plain letters and other combinations', () => {
    expect(commandOfKey(press('l', { ctrlKey: false }), false)).toBeNull()
    expect(commandOfKey(press('l', { altKey: true }), false)).toBeNull()
    expect(commandOfKey(press('l', { shiftKey: true }), false)).toBeNull()
  })
})
