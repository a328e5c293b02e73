import { settingChanges } from '@fanfare/shared';
import { expect, test } from 'vitest';
import { settingAreas } from '../activities/setting-names.ts';
import { i18n } from '../i18n/i18n.ts';
import { settingValue } from './setting-value.ts';
import { wholeAttributes } from './whole-attributes.ts';

const t = i18n.getFixedT(null, settingAreas);
const said = (type: string, place: string, value: unknown) =>
  settingValue(value, place.split('.'), { t, type, attribute: ({ column }) => column.toUpperCase() });

test('values are said as beside their fields, not as they are stored', () => {
  expect(said('combine', 'operation', 'symmetric-difference')).toBe('Symmetric difference');
  expect(said('split', 'subsets.limit.choose', 'ranked')).toBe('by rank');
  expect(said('wait', 'until.unit', 'day')).toBe('days');
  expect(said('split', 'subsets.rule.operator', 'or')).toBe('At least one of these');
  expect(said('deduplication', 'by.attribute', { links: [], column: 'email' })).toBe('EMAIL');
  expect(said('email', 'onePerAddress', true)).toBe('yes');
  expect(said('wait', 'until.at', '2026-11-25T09:00')).toBe('25 Nov 2026, 09:00');
  expect(said('split', 'subsets.limit.rows', 12500)).toBe('12,500');
  expect(said('test', 'branches.conditions', null)).toBe('');
});

test('a thing with parts is said by its parts, without what only tells it apart', () => {
  const subset = { id: 'x7', label: 'VIP', limit: { kind: 'rows', rows: 1000, choose: 'random' }, sort: [] };
  const limit = 'a number of people, Number of people: 1,000, Chosen: at random';
  expect(said('split', 'subsets', [subset])).toContain('VIP');
  expect(said('split', 'subsets', [subset])).not.toMatch(/[{}"]|x7/u);
  expect(said('split', 'subsets.limit', subset.limit)).toBe(limit);
});

test('another attribute is one change, with its column and its links', () => {
  const by = (column: string, ...links: string[]) => ({ by: [{ attribute: { links, column }, trim: true }], keep: 1 });
  const [before, after] = [by('email'), { ...by('name', 'store'), keep: 2 }];
  expect(wholeAttributes(settingChanges(before, after), before, after)).toEqual([
    {
      path: ['by', 1, 'attribute'],
      before: { links: [], column: 'email' },
      after: { links: ['store'], column: 'name' },
    },
    { path: ['keep'], before: 1, after: 2 },
  ]);
});
