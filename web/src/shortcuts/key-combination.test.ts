import { describe, expect, test } from 'vitest';
import { matches, parseCombination, printCombination } from './key-combination.ts';

const press = (key: string, extra: Partial<KeyboardEvent> = {}) =>
  ({ key, code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...extra }) as KeyboardEvent;
const hits = (text: string, event: KeyboardEvent, apple = false) => matches(parseCombination(text), event, apple);

describe('key combinations', () => {
  test('Mod is Ctrl, and Cmd on macOS', () => {
    expect(hits('Mod+Z', press('z', { ctrlKey: true }))).toBe(true);
    expect(hits('Mod+Z', press('z', { ctrlKey: true }), true)).toBe(false);
    expect(hits('Mod+Z', press('z', { metaKey: true }), true)).toBe(true);
  });

  test('Shift tells letters apart but not signs', () => {
    expect(hits('Mod+Z', press('Z', { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(hits('Mod+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(hits('?', press('?', { shiftKey: true }))).toBe(true);
    expect(hits('/', press('/', { shiftKey: true }))).toBe(true);
    expect(hits('+', press('+', { shiftKey: true }))).toBe(true);
    expect(hits('1', press('1', { shiftKey: true }))).toBe(false);
  });

  test('letters match by their place on keyboards of other scripts', () => {
    expect(hits('N', press('ㅜ', { code: 'KeyN' }))).toBe(true);
    expect(hits('N', press('b', { code: 'KeyN' }))).toBe(false);
  });

  test('other modifiers do not slip through', () => {
    expect(hits('D', press('d', { ctrlKey: true }))).toBe(false);
    expect(hits('ArrowUp', press('ArrowUp', { altKey: true }))).toBe(false);
    expect(hits('Shift+F6', press('F6', { shiftKey: true }))).toBe(true);
  });

  test('are printed as on the keyboard', () => {
    expect(printCombination('Mod+Shift+Z', false)).toBe('Ctrl Shift Z');
    expect(printCombination('Mod+Shift+Z', true)).toBe('⌘ ⇧ Z');
    expect(printCombination('Mod+Delete', false)).toBe('Ctrl Del');
    expect(printCombination('Mod++', false)).toBe('Ctrl +');
    expect(printCombination('ArrowUp', false)).toBe('↑');
  });
});
