import { everyone } from '@fanfare/shared';
import { expect, test } from 'vitest';
import { hasWindow, narrowed, windowOn } from './linked-dates.ts';

const window = windowOn('bought_at');
const dates = [{ name: 'bought_at', type: 'datetime' as const }];

test('A window is one more condition, and is known again', () => {
  const where = narrowed(everyone(), window);
  expect(where.items).toEqual([window]);
  expect(hasWindow(where, dates)).toBe(true);
  expect(hasWindow(everyone(), dates)).toBe(false);
});

test('Alternatives stay together', () => {
  const either = { ...everyone(), operator: 'or' as const, items: [everyone(), everyone()] };
  expect(narrowed(either, window)).toEqual({ kind: 'group', operator: 'and', items: [window, either], except: [] });
  expect(hasWindow({ ...either, items: [window, everyone()] }, dates)).toBe(false);
});
