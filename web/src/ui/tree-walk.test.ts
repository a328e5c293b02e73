import { describe, expect, test } from 'vitest';
import { treeMove, visibleItems } from './tree-walk.ts';

const items = [
  {
    id: 'a',
    label: 'A',
    children: [
      { id: 'a1', label: 'A1' },
      { id: 'a2', label: 'A2' },
    ],
  },
  { id: 'b', label: 'B' },
];

function move(key: string, at: string, open: readonly string[]) {
  const expanded = new Set(open);
  const visible = visibleItems(items, expanded);
  const entry = visible.find((one) => one.item.id === at);
  if (!entry) throw new Error(`${at} is not in view`);
  return treeMove(key, entry, visible, expanded);
}

describe('walking a tree', () => {
  test('only what is open is in view, with level and place', () => {
    expect(visibleItems(items, new Set()).map((entry) => entry.item.id)).toEqual(['a', 'b']);
    const inside = visibleItems(items, new Set(['a']))[2];
    expect(inside).toMatchObject({ level: 2, position: 2, siblings: 2, parent: 'a' });
  });

  test('right opens, then goes in; left closes, then goes out', () => {
    expect(move('ArrowRight', 'a', [])).toEqual({ kind: 'toggle', open: true });
    expect(move('ArrowRight', 'a', ['a'])).toEqual({ kind: 'focus', to: 'a1' });
    expect(move('ArrowLeft', 'a', ['a'])).toEqual({ kind: 'toggle', open: false });
    expect(move('ArrowLeft', 'a2', ['a'])).toEqual({ kind: 'focus', to: 'a' });
  });

  test('up and down pass through what is in view and stop at the ends', () => {
    expect(move('ArrowDown', 'a2', ['a'])).toEqual({ kind: 'focus', to: 'b' });
    expect(move('ArrowDown', 'b', [])).toBeUndefined();
    expect(move('End', 'a', [])).toEqual({ kind: 'focus', to: 'b' });
  });

  test('Enter chooses and other keys mean nothing', () => {
    expect(move('Enter', 'b', [])).toEqual({ kind: 'choose' });
    expect(move('x', 'b', [])).toBeUndefined();
  });
});
