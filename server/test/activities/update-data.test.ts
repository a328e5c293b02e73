import {
  type Activity,
  type CampaignGraph,
  type ColumnChange,
  type Condition,
  type ConditionGroup,
  type Transition,
} from '@fanfare/shared';
import { activity, graphOf, transition } from '@fanfare/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openExample } from './evaluate-graph.ts';

let example: Awaited<ReturnType<typeof openExample>>;
beforeAll(async () => {
  example = await openExample();
});
afterAll(() => example.close());

function rule(...items: Condition[]): ConditionGroup {
  return { kind: 'group', operator: 'and', items, except: [] };
}

function where(formula: string): ConditionGroup {
  return rule({ kind: 'formula', formula, operator: 'equals', value: { kind: 'one', value: true } });
}

const set = (column: string, formula: string): ColumnChange => ({ kind: 'set', column, value: { formula } });

function update(id: string, ...changes: ColumnChange[]): Activity {
  return activity('update-data', id, { changes });
}

/** Those for whom a formula holds, and the others. */
function check(id: string, formula: string): Activity {
  const subset = { id: 'yes', label: 'Yes', rule: where(formula), limit: { kind: 'none' as const }, sort: null };
  return activity('split', id, { subsets: [{ ...subset, skipWhenEmpty: false }], remainder: true });
}

const everybody = activity('build-audience', 'all', { dimension: 'customers' });
const french = activity('build-audience', 'french', { dimension: 'customers', rule: where("country = 'FR'") });

/** Activities one after the other; an activity leaves by its main port. */
function line(...activities: Activity[]): CampaignGraph {
  const transitions = activities.slice(1).flatMap((one, index): Transition[] => {
    const before = activities[index];
    return before ? [transition(`${before.id}/out`, one.id)] : [];
  });
  return graphOf(activities, transitions);
}

async function yes(graph: CampaignGraph, id = 'check'): Promise<string[]> {
  const { outlets } = await example.evaluate(graph);
  return outlets[`${id}/yes`] ?? [`nothing leaves by ${id}`];
}

describe('what is written is seen after it', () => {
  it('by rules: a set value, an added one with empties as 0, an emptied one', async () => {
    const changes: ColumnChange[] = [
      { kind: 'set', column: 'tier', value: 'vip' },
      { kind: 'add', column: 'points', value: '10' },
      { kind: 'empty', column: 'email' },
    ];
    const graph = (formula: string) => line(french, update('write', ...changes), check('check', formula));
    expect(await yes(graph("tier = 'vip'"))).toEqual(['1', '2', '7', '8']);
    expect(await yes(graph('points = 130'))).toEqual(['1', '2']);
    expect(await yes(graph('email is empty'))).toEqual(['1', '2', '7', '8']);
    const germans = activity('build-audience', 'german', { dimension: 'customers', rule: where("country = 'DE'") });
    expect(await yes(line(germans, update('write', ...changes), check('check', 'points = 10')))).toEqual(['5']);
  });

  it('by links that lead to the table, also of people who were not written', async () => {
    const purchases = activity('change-dimension', 'purchases', { dimension: 'purchases', links: ['purchases'] });
    const graph = line(
      french,
      update('write', set('tier', "'vip'")),
      purchases,
      check('check', "customer.tier = 'vip' and amount > 80"),
    );
    expect(await yes(graph)).toEqual(['100.1', '102.1', '105.1']);
  });

  it('all changes of one activity read the values before it', async () => {
    const swap = update('swap', set('first_name', 'email'), set('email', 'first_name'));
    expect(await yes(line(french, swap, check('check', "email = 'Ada' and first_name = 'ada@example.com'")))).toEqual([
      '1',
    ]);
  });

  it('writes one after the other build on each other', async () => {
    const add: ColumnChange = { kind: 'add', column: 'points', value: { formula: 'points' } };
    const graph = line(french, update('once', add), update('twice', add), check('check', 'points = 480'));
    expect(await yes(graph)).toEqual(['1', '2']);
  });

  it('adds nothing where the formula has no result: an empty number stays empty', async () => {
    const add: ColumnChange = { kind: 'add', column: 'points', value: { formula: 'points + 1' } };
    expect(await yes(line(everybody, update('write', add), check('check', 'points is empty')))).toEqual(['5']);
    const none: ColumnChange = { kind: 'add', column: 'points', value: { formula: 'length(email)' } };
    expect(await yes(line(everybody, update('write', none), check('check', 'points = 80')))).toEqual(['4']);
  });

  it('not beside it: another branch sees the values of the data', async () => {
    const fork = activity('fork', 'fork');
    const graph = graphOf(
      [
        french,
        fork,
        update('write', set('tier', "'vip'")),
        check('after', "tier = 'vip'"),
        check('beside', 'points > 0'),
      ],
      [
        transition('french/out', 'fork'),
        transition('fork/branch-1', 'write'),
        transition('write/out', 'after'),
        transition('fork/branch-2', 'beside'),
      ],
    );
    const { outlets } = await example.evaluate(graph);
    expect(outlets['after/yes']).toEqual(['1', '2', '7', '8']);
    expect(outlets['beside/yes']).toEqual(['1', '2', '7', '8']);
  });
});

describe('columns added before', () => {
  it('keep the values they had', async () => {
    const split = activity('split', 'subsets', {
      subsets: [
        {
          id: 'rich',
          label: 'Rich',
          rule: where('points > 200'),
          limit: { kind: 'none' },
          sort: null,
          skipWhenEmpty: false,
        },
        { id: 'poor', label: 'Poor', rule: null, limit: { kind: 'none' }, sort: null, skipWhenEmpty: false },
      ],
      singleTable: true,
    });
    const graph = line(
      french,
      split,
      update('write', set('points', '0')),
      check('check', "subset = 'Rich' and points = 0"),
    );
    expect(await yes(graph)).toEqual(['7', '8']);
  });

  it('are read by formulas that write', async () => {
    const split = activity('split', 'subsets', {
      subsets: [
        {
          id: 'rich',
          label: 'Rich',
          rule: where('points > 200'),
          limit: { kind: 'none' },
          sort: null,
          skipWhenEmpty: false,
        },
        { id: 'poor', label: 'Poor', rule: null, limit: { kind: 'none' }, sort: null, skipWhenEmpty: false },
      ],
      singleTable: true,
    });
    expect(
      await yes(line(french, split, update('write', set('tier', 'subset')), check('check', "tier = 'Poor'"))),
    ).toEqual(['1', '2']);
  });
});

describe('branches that meet', () => {
  const meeting = (first: Activity, second: Activity, last: Activity): CampaignGraph =>
    graphOf(
      [everybody, activity('fork', 'fork'), first, second, activity('and-join', 'join', { primary: 'a' }), last],
      [
        transition('all/out', 'fork'),
        transition('fork/branch-1', first.id),
        transition('fork/branch-2', second.id),
        transition(`${first.id}/out`, 'join', 'a'),
        transition(`${second.id}/out`, 'join', 'b'),
        transition('join/out', last.id),
      ],
    );

  it('have what each wrote to different columns', async () => {
    const graph = meeting(
      update('one', set('tier', "'vip'")),
      update('two', { kind: 'add', column: 'points', value: '1' }),
      check('check', "tier = 'vip' and points = 121"),
    );
    expect(await yes(graph)).toEqual(['1', '2']);
  });

  it('give their people together, each with what was written for them', async () => {
    const both = graphOf(
      [
        french,
        activity('build-audience', 'spanish', { dimension: 'customers', rule: where("country = 'ES'") }),
        update('one', set('tier', "'vip'")),
        activity('combine', 'union', { primary: 'a' }),
        check('check', "tier = 'vip'"),
      ],
      [
        transition('french/out', 'one'),
        transition('one/out', 'union', 'a'),
        transition('spanish/out', 'union', 'b'),
        transition('union/out', 'check'),
      ],
    );
    const { outlets } = await example.evaluate(both);
    expect(outlets['check/yes']).toEqual(['1', '2', '7', '8']);
    expect(outlets['check/remainder']).toEqual(['9', '10', '11']);
  });

  it('are not computed where both wrote the same column', async () => {
    const graph = meeting(
      update('one', set('tier', "'vip'")),
      update('two', set('tier', "'other'")),
      check('check', "tier = 'vip'"),
    );
    const { outlets } = await example.evaluate(graph);
    expect(Object.keys(outlets)).not.toContain('join/out');
    expect(outlets['one/out']).toHaveLength(12);
  });
});
