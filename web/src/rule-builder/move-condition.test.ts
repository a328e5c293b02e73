import { type AttributeCondition, type ConditionGroup, everyone } from '@fanfare/shared';
import { describe, expect, it } from 'vitest';
import { moveTo, step, toOtherList } from './move-condition.ts';
import { gestures, rowsOf } from './rule-gestures.ts';

const on = (column: string): AttributeCondition => ({
  kind: 'attribute',
  attribute: { links: [], column },
  operator: 'is-empty',
  value: { kind: 'none' },
});
const any = (...columns: string[]): ConditionGroup => ({
  ...everyone(),
  operator: 'or',
  items: columns.map((column) => on(column)),
});
const rule: ConditionGroup = { ...everyone(), items: [on('a'), any('b', 'c'), on('d')], except: [on('e')] };

/** A rule as letters: groups in brackets, exceptions after a bar. */
function letters(group: ConditionGroup | undefined): string {
  const of = (list: ConditionGroup['items']) =>
    list
      .map((one) =>
        one.kind === 'attribute' ? one.attribute?.column : one.kind === 'group' ? `(${letters(one)})` : '?',
      )
      .join('');
  return group ? of(group.items) + (group.except.length > 0 ? `|${of(group.except)}` : '') : 'nothing';
}

describe('moving a condition', () => {
  it.each([
    ['items/0', { group: '', list: 'items', index: 3 }, '(bc)da|e', 'items/2'],
    ['items/0', { group: 'items/1', list: 'items', index: 1 }, '(bac)d|e', 'items/0/items/1'],
    ['items/1/items/1', { group: '', list: 'except', index: 0 }, 'a(b)d|ce', 'except/0'],
    ['items/1', { group: '', list: 'items', index: 0 }, '(bc)ad|e', 'items/0'],
  ] as const)('from %s to a place says where it stands', (from, to, words, path) => {
    const moved = moveTo(rule, from, to);
    expect([letters(moved?.rule), moved?.path]).toEqual([words, path]);
  });

  it('takes a group along that is left empty', () => {
    const lonely: ConditionGroup = { ...everyone(), items: [any('a'), on('b')] };
    expect(moveTo(lonely, 'items/0/items/0', { group: '', list: 'items', index: 0 })).toEqual({
      rule: { ...everyone(), items: [on('a'), on('b')] },
      path: 'items/0',
    });
    const moved = moveTo(lonely, 'items/0/items/0', { group: '', list: 'items', index: 2 });
    expect([letters(moved?.rule), moved?.path]).toEqual(['ba', 'items/1']);
  });

  it('never goes into itself, and says so when nothing would change', () => {
    expect(moveTo(rule, 'items/1', { group: 'items/1', list: 'items', index: 0 })).toBeUndefined();
    expect(moveTo(rule, 'items/0', { group: '', list: 'items', index: 1 })).toBeUndefined();
  });

  it.each([
    ['items/0', 'up', 'nothing', undefined],
    ['items/0', 'down', '(bc)ad|e', 'items/1'],
    ['items/0', 'in', '(abc)d|e', 'items/0/items/0'],
    ['items/2', 'in', 'a(bcd)|e', 'items/1/items/2'],
    ['items/2', 'down', 'a(bc)|de', 'except/0'],
    ['except/0', 'up', 'a(bc)de', 'items/3'],
    ['items/1/items/0', 'up', 'ab(c)d|e', 'items/1'],
    ['items/1/items/1', 'down', 'a(b)cd|e', 'items/2'],
    ['items/1/items/0', 'out', 'a(c)bd|e', 'items/2'],
    ['items/0', 'out', 'nothing', undefined],
  ] as const)('steps from %s %s', (from, direction, words, path) => {
    const moved = step(rule, from, direction);
    expect([letters(moved?.rule), moved?.path]).toEqual([words, path]);
  });

  it('makes an exception of a condition and a condition of an exception', () => {
    expect(letters(toOtherList(rule, 'items/0')?.rule)).toBe('(bc)d|ea');
    expect(letters(toOtherList(rule, 'except/0')?.rule)).toBe('a(bc)de');
  });
});

describe('gestures', () => {
  it('groups a condition with the next, and takes the group apart again', () => {
    const grouped = gestures.group(rule, 'items/0');
    expect([letters(grouped?.rule), grouped?.path]).toEqual(['(a(bc))d|e', 'items/0/items/0']);
    const apart = grouped && gestures.ungroup(grouped.rule, grouped.path);
    expect(apart?.rule).toEqual(rule);
  });

  it('leaves the reader at what is closest to a removed condition', () => {
    expect(gestures.remove(rule, 'items/2')?.path).toBe('items/1');
    expect(gestures.remove(rule, 'except/0')?.path).toBe('items/2');
    expect(gestures.remove({ ...everyone(), items: [on('a')] }, 'items/0')?.path).toBe('');
  });

  it('walks the conditions on screen only', () => {
    expect(rowsOf(rule, () => false)).toEqual([
      'items/0',
      'items/1',
      'items/1/items/0',
      'items/1/items/1',
      'items/2',
      'except/0',
    ]);
    expect(rowsOf(rule, (one) => one.kind === 'group')).toEqual(['items/0', 'items/1', 'items/2', 'except/0']);
  });
});
