import type { SplitConfig } from '@fanfare/shared';
import { activity } from '@fanfare/shared/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRuleData, type RuleData } from './rule-data.ts';
import { audience, chain } from './rule-graphs.ts';
import { all, formula, on } from './rule-words.ts';
import { dataOf, written } from './table-text.ts';

const players = dataOf([
  written(
    'players',
    `id*: integer | team | points: integer
     1 | red | 5
     2 | red | 9
     3 | red | 9
     4 | red |
     5 | blue | 1
     6 | blue | 7
     7 | | 3
     8 | | 4`,
  ),
]);

let data: RuleData;
beforeAll(async () => {
  data = await openRuleData(players);
});
afterAll(() => data.close());

const select = (text: string) => data.select('players', all(formula(text)));

test('the best of each team, by rank and by number; who has no team is one', async () => {
  expect(await select('rowNumber(partition by team order by points desc) <= 2')).toBe('2, 3, 5, 6, 7, 8');
  expect(await select('rank(partition by team order by points desc) = 1')).toBe('2, 3, 6, 8');
  expect(await select('rowNumber(partition by team order by points desc) = 1')).toBe('2, 6, 8');
  expect(await select('points is empty and rowNumber(order by points desc) = count(over all)')).toBe('4');
});

test('compared with the others of the team', async () => {
  expect(await select('points > avg(points over partition by team)')).toBe('2, 3, 6, 8');
  expect(await select('count(over partition by team) = 2')).toBe('5, 6, 7, 8');
  expect(await select('max(points over partition by team) - points >= 4')).toBe('1, 5');
  expect(await select('sum(points over partition by team order by points desc) <= 9')).toBe('2, 5, 6, 7, 8');
});

test('over all rows of the table, not only those that arrive; in rules and in splits alike', async () => {
  const subset: SplitConfig['subsets'][number] = {
    id: 'top',
    label: 'Top',
    rule: all(formula('rowNumber(order by points desc) <= 4')),
    limit: { kind: 'none' },
    sort: null,
    skipWhenEmpty: false,
  };
  const split = activity('split', 'split', { remainder: true, subsets: [subset] });
  const { outlets } = await data.populations(chain(audience('in', 'players', all(on('id', 'at-least', '3'))), split));
  expect(outlets).toEqual({ 'in/out': '3, 4, 5, 6, 7, 8', 'split/top': '3, 6', 'split/remainder': '4, 5, 7, 8' });
});

test('a number known before is computed anew when another row changes the order', async () => {
  const other = await openRuleData(players);
  const first = all(formula('rowNumber(order by points desc) = 1'));
  expect(await other.select('players', first)).toBe('2');
  await other.change('append', 'players', [{ id: 9, team: 'red', points: 50 }]);
  expect(await other.select('players', first)).toBe('9');
  await other.close();
});
