import { describe, expect, test } from 'vitest'
import {
  acceleratorOf,
  comboOf,
  keyCaps,
  menuTitles,
  type PressedKey,
  shortcutGroups,
  shortcutNamed,
  shortcutOf,
  type ShortcutPlace,
  shortcuts,
} from './shortcuts.ts'

const press = (key: string, more: Partial<PressedKey> = {}): PressedKey => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
})
const idOf = (pressed: PressedKey, where: ShortcutPlace = 'sheet') => shortcutOf(pressed, where)?.id ?? null
const all = shortcuts.flatMap((shortcut) => shortcut.keys.map((keys) => ({ ...shortcut, keys, combo: comboOf(keys) })))

test('no two shortcuts of one place share their keys', () => {
  for (const where of ['sheet', 'editor', 'app'] as const) {
    const combos = all.filter((one) => one.where === where).map((one) => JSON.stringify(one.combo))
    expect(combos).toEqual([...new Set(combos)])
  }
})

test('a key of the sheet is never also one of the whole window', () => {
  const ofApp = new Set(all.filter((one) => one.where === 'app').map((one) => JSON.stringify(one.combo)))
  expect(all.filter((one) => one.where === 'sheet' && ofApp.has(JSON.stringify(one.combo)))).toEqual([])
})

test('every shortcut has its own id, words, a group and a menu', () => {
  const ids = shortcuts.map((shortcut) => shortcut.id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { id, words, group, menu } of shortcuts) {
    expect(words, id).not.toBe('')
    expect(shortcutGroups, id).toContain(group)
    expect(menuTitles, id).toContain(menu)
  }
  // The menu holds every title once: two items of one menu with the same words could not be told apart.
  for (const menu of menuTitles) {
    const words = shortcuts.filter((shortcut) => shortcut.menu === menu).map((shortcut) => shortcut.words)
    expect(new Set(words).size, menu).toBe(words.length)
  }
})

describe('nothing clashes', () => {
  test('with AltGr, which writes @ € { ą ł on German, Swiss and Polish keyboards and arrives as Ctrl+Alt on Windows', () => {
    expect(all.filter(({ combo }) => combo.control && combo.alt)).toEqual([])
    for (const key of [
      '@',
      '€',
      '{',
      '[',
      ']',
      '}',
      '\\',
      '~',
      '|',
      'µ',
      '#',
      '¢',
      '¦',
      'ą',
      'ć',
      'ę',
      'ł',
      'ń',
      'ó',
      'ś',
      'ź',
      'ż',
      'Ą',
      'Ł',
    ]) {
      for (const where of ['sheet', 'editor', 'app'] as const) {
        for (const shiftKey of [false, true]) {
          expect(idOf(press(key, { ctrlKey: true, altKey: true, shiftKey, isAltGraph: true }), where), key).toBeNull()
          expect(idOf(press(key, { shiftKey, isAltGraph: true }), where), key).toBeNull()
        }
      }
    }
  })
  test('with the keys of screen readers: Insert, Caps Lock, Ctrl+Alt, a lone Ctrl', () => {
    expect(all.filter(({ combo }) => ['Insert', 'CapsLock', 'ScrollLock', 'Control', 'Numpad0'].includes(combo.key))).toEqual([])
  })
  test('with Alt and a letter, which opens a menu', () => {
    expect(all.filter(({ combo }) => combo.alt && !combo.control && /^[a-z]$/.test(combo.key))).toEqual([])
  })
  test('with writing: without Ctrl or Alt only keys that write nothing, and Space', () => {
    expect(all.filter(({ combo }) => !combo.control && !combo.alt && [...combo.key].length === 1 && combo.key !== ' ')).toEqual([])
  })
})

describe('the same sign means the same on every layout', () => {
  const control = (key: string, more: Partial<PressedKey> = {}) => press(key, { ctrlKey: true, ...more })
  test('semicolon and colon: today and now', () => {
    expect(idOf(control(';', { code: 'Semicolon' }))).toBe('today')
    expect(idOf(control(';', { code: 'Comma', shiftKey: true }))).toBe('today')
    expect(idOf(control(':', { code: 'Semicolon', shiftKey: true }))).toBe('now')
    expect(idOf(control(':', { code: 'Period', shiftKey: true }))).toBe('now')
    expect(idOf(control('ü', { code: 'BracketLeft' }))).toBeNull()
  })
  test('plus and minus: insert and delete rows', () => {
    expect(idOf(control('+', { code: 'Equal', shiftKey: true }))).toBe('insert-row')
    expect(idOf(control('+', { code: 'BracketRight' }))).toBe('insert-row')
    expect(idOf(control('-', { code: 'Slash' }))).toBe('delete-rows')
  })
  test('slash: the shortcuts', () => {
    expect(idOf(control('/'), 'app')).toBe('shortcuts')
    expect(idOf(control('/', { code: 'Digit7', shiftKey: true }), 'app')).toBe('shortcuts')
    expect(idOf(press('F1'), 'app')).toBe('shortcuts')
  })
  test('digits keep their place under other signs', () => {
    expect(idOf(control('0', { code: 'Digit0' }))).toBe('hide-columns')
    expect(idOf(control(')', { code: 'Digit0', shiftKey: true }))).toBe('show-columns')
    expect(idOf(control('=', { code: 'Digit0', shiftKey: true }))).toBe('show-columns')
    expect(idOf(control('à', { code: 'Digit0' }))).toBe('hide-columns')
    expect(idOf(control('4', { code: 'Digit4' }), 'app')).toBe('show-due')
  })
  test('letters of another alphabet keep theirs', () => {
    expect(idOf(control('л', { code: 'KeyK' }), 'app')).toBe('palette')
    expect(idOf(control('z', { code: 'KeyY' }), 'app')).toBe('undo')
    expect(idOf(press('f', { metaKey: true }), 'app')).toBe('find')
  })
})

test('where two lists meet, Shift decides', () => {
  expect(idOf(press('g', { ctrlKey: true }), 'app')).toBe('find-next')
  expect(idOf(press('G', { ctrlKey: true, shiftKey: true }), 'app')).toBe('go-to')
  expect(idOf(press('F3', { shiftKey: true }), 'app')).toBe('find-previous')
  expect(idOf(press('Z', { ctrlKey: true, shiftKey: true }), 'app')).toBe('redo')
  expect(idOf(press('H', { ctrlKey: true, shiftKey: true }), 'app')).toBe('replace')
})

test('plain letters and other combinations mean nothing', () => {
  expect(idOf(press('l'), 'app')).toBeNull()
  expect(idOf(press('l', { ctrlKey: true, altKey: true }), 'app')).toBeNull()
  expect(idOf(press('l', { ctrlKey: true, shiftKey: true }), 'app')).toBeNull()
})

test('keys are written as people and menus know them', () => {
  expect(keyCaps('Ctrl+Shift+L', false)).toEqual(['Ctrl', 'Shift', 'L'])
  expect(keyCaps('Ctrl+Shift++', true)).toEqual(['⌘', '⇧', '+'])
  expect(acceleratorOf('Ctrl+Shift++')).toBe('CmdOrCtrl+Shift+Plus')
  expect(acceleratorOf('Ctrl+ArrowUp')).toBe('CmdOrCtrl+Up')
  expect(acceleratorOf('ContextMenu')).toBeNull()
  expect(shortcutNamed('delete-rows').keys).toEqual(['Ctrl+-'])
})
