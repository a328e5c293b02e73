import { type CampaignGraph, emptyGraph } from '@fanfare/shared';
import { expect, test } from 'vitest';
import { setReason } from './combined-sets.ts';

const everyone = { kind: 'group', operator: 'and', items: [], except: [] };
const audience = (id: string) => ({
  id,
  type: 'build-audience',
  label: id,
  config: { dimension: 'customers', rule: everyone, continueWhenEmpty: true },
});
const combined = (operation: string, by: unknown = null): CampaignGraph => ({
  ...emptyGraph('UTC'),
  activities: [
    audience('Buyers'),
    audience('Lapsed'),
    { id: 'both', type: 'combine', label: 'Both', config: { operation, primary: 'b', complement: false, by } },
  ],
  transitions: [
    { id: 'b', from: { activity: 'Buyers', port: 'out' }, to: { activity: 'both' } },
    { id: 'l', from: { activity: 'Lapsed', port: 'out' }, to: { activity: 'both' } },
  ],
});
const reason = (operation: string, arrived: string[], by?: unknown) =>
  setReason(combined(operation, by), 'both', arrived);

test('who is only in a set that excludes is told the primary set, who is not in all sets which are missing', () => {
  expect(reason('exclusion', ['l'])).toEqual({ kind: 'only-excludes', primary: 'Buyers' });
  expect(reason('exclusion', ['b', 'l'])).toBeUndefined();
  expect(reason('intersection', ['b'])).toEqual({ kind: 'missing', sets: ['Lapsed'] });
  expect(reason('intersection', ['b', 'l'])).toBeUndefined();
  expect(reason('intersection', [])).toBeUndefined();
  expect(reason('intersection', ['b'], [{ attribute: null, trim: true, fold: true }])).toBeUndefined();
  expect(reason('union', ['b'])).toBeUndefined();
});
