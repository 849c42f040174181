import { describe, expect, test } from 'vitest'
import { type SheetShortcutId, shortcuts } from '../../../shared/ipc/shortcuts.ts'
import { commandOf, editorCommandOf, gridCommand, type KeyPress } from './keys.ts'

const press = (key: string, more: Partial<KeyPress> = {}) =>
  commandOf({ key, keyCode: 0, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isAltGraph: false, ...more })

describe('typing opens the editor', () => {
  test('for letters, signs and accents', () => {
    for (const key of ['a', 'Ä', '7', '=', '€']) expect(press(key)).toEqual({ do: 'type' })
  })
  test('for dead keys and input methods', () => {
    expect(press('Dead')).toEqual({ do: 'type' })
    expect(press('Process')).toEqual({ do: 'type' })
    expect(press('Unidentified', { keyCode: 229 })).toEqual({ do: 'type' })
  })
  test('for AltGr, which arrives as Ctrl+Alt on Windows', () =>
    expect(press('@', { ctrlKey: true, altKey: true, isAltGraph: true })).toEqual({ do: 'type' }))
  test('but not with Ctrl, Meta or Alt', () => {
    expect(press('c', { ctrlKey: true })).toBeNull()
    expect(press('v', { metaKey: true })).toBeNull()
    expect(press('x', { altKey: true })).toBeNull()
    expect(press('F5')).toBeNull()
  })
})

test('Shift extends, Ctrl jumps', () => {
  expect(press('ArrowDown')).toEqual({ do: 'move', motion: 'down', extend: false })
  expect(press('ArrowDown', { ctrlKey: true, shiftKey: true })).toEqual({ do: 'move', motion: 'block-down', extend: true })
  expect(press('End', { ctrlKey: true })).toEqual({ do: 'move', motion: 'last', extend: false })
})

test('Tab never extends', () => expect(press('Tab', { shiftKey: true })).toEqual({ do: 'move', motion: 'previous', extend: false }))

test('Space opens, with Shift and Ctrl it selects', () => {
  expect(press(' ')).toEqual({ do: 'open' })
  expect(press(' ', { shiftKey: true })).toEqual({ do: 'select-row' })
  expect(press(' ', { ctrlKey: true })).toEqual({ do: 'select-column' })
})

test('Alt with left and right folds and unfolds', () => {
  expect(press('ArrowRight', { altKey: true })).toEqual({ do: 'expand' })
  expect(press('ArrowLeft', { altKey: true })).toEqual({ do: 'collapse' })
})

test('Enter edits, or moves down for people used to Excel', () => {
  expect(press('Enter')).toEqual({ do: 'edit' })
  expect(
    commandOf({ key: 'Enter', keyCode: 13, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isAltGraph: false }, true),
  ).toEqual({ do: 'move', motion: 'down', extend: false })
  expect(press('F2')).toEqual({ do: 'edit' })
})

test('every move and every extension of the table leads somewhere', () => {
  for (const { id, where } of shortcuts) {
    if (where !== 'sheet' || !/^(move|extend)\./.test(id)) continue
    expect(gridCommand(id as SheetShortcutId)).toMatchObject({
      do: 'move',
      extend: id.startsWith('extend.'),
      motion: id.slice(id.indexOf('.') + 1),
    })
  }
})

test('in an editor an input method keeps its keys', () => {
  const key = (more: object) =>
    editorCommandOf({ key: 'Enter', keyCode: 13, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more })
  expect(key({})).toBe('editor.commit-down')
  expect(key({ keyCode: 229 })).toBeNull()
  expect(key({ altKey: true })).toBe('editor.new-line')
  expect(key({ key: 'F2' })).toBe('editor.leave')
})
