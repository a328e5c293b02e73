import { activityDefinitions, settingChanges } from '@fanfare/shared';
import { expect, test } from 'vitest';
import { settingAreas, settingName } from '../activities/setting-names.ts';
import { i18n } from '../i18n/i18n.ts';
import { settingPath } from './setting-path.ts';

const t = i18n.getFixedT(null, settingAreas);
const named = (type: string, before: object, after: object) =>
  settingChanges(before, after).map(({ path }) => settingPath(t, type, path, after).join(' › '));

test('every setting of every activity is called as beside its field', () => {
  const unnamed = Object.entries(activityDefinitions).flatMap(([type, { config }]) =>
    Object.keys('shape' in config ? (config.shape as object) : {}).flatMap((name) =>
      settingName(type, [name]) === undefined ? [`${type}: ${name}`] : [],
    ),
  );
  expect(unnamed).toEqual([]);
});

test('a setting is told by the way to it, things in lists by their own names', () => {
  const subset = (rule: object) => ({ id: 'x7', label: 'VIP', rule, limit: { kind: 'none' } });
  const rule = (value: string) => ({ kind: 'group', items: [{ kind: 'attribute', value: { kind: 'one', value } }] });
  expect(named('split', { subsets: [subset(rule('1'))] }, { subsets: [subset(rule('2'))] })).toEqual([
    'Subsets › VIP › Only people for whom a rule holds › Condition 1 › Value',
  ]);
  expect(named('deduplication', { keep: 1, by: [{ trim: true }] }, { keep: 2, by: [{ trim: false }] })).toEqual([
    'Rows to keep of each',
    'Duplicates are equal in › 1 › Ignore spaces at both ends',
  ]);
  expect(named('wait', { until: { kind: 'duration', odd: 1 } }, { until: { kind: 'moment', odd: 2 } })).toEqual([
    'The people go on',
    'The people go on › odd',
  ]);
});
