import type { CombineConfig } from '@fanfare/shared';
import { type Activity, everyone } from '@fanfare/shared';
import { activity, graphOf, transition } from '@fanfare/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openExample } from './evaluate-graph.ts';

let example: Awaited<ReturnType<typeof openExample>>;
beforeAll(async () => {
  example = await openExample();
});
afterAll(() => example.close());

const of = (column: string, links: string[] = []) => ({ links, column });
const byEmail = [{ attribute: of('email'), trim: true, fold: true }];
const a = 'a-out-both';
const b = 'b-out-both';

/** Customers whose id is in a list. */
function people(id: string, ids: readonly number[]): Activity {
  const values = ids.map(String);
  const item = { kind: 'attribute' as const, attribute: of('id'), operator: 'in' as const };
  const rule = { ...everyone(), items: [{ ...item, value: { kind: 'list' as const, values } }] };
  return activity('build-audience', id, { dimension: 'customers', rule });
}

function combine(config: Partial<CombineConfig>, left: Activity, right: Activity) {
  return example.evaluate(
    graphOf(
      [left, right, activity('combine', 'both', config)],
      [transition('a/out', 'both'), transition('b/out', 'both')],
    ),
  );
}

// 1 and 2 share an address in another case; 7 and 8 share one; 4 and 5 have none.
const left = people('a', [1, 3, 4, 7, 8]);
const right = people('b', [2, 4, 5, 7, 9]);

describe('by chosen columns', () => {
  it('union: one row per combination, of the primary set first; rows with an empty value stay', async () => {
    const { outlets, facts } = await combine({ operation: 'union', by: byEmail, primary: b }, left, right);
    expect(outlets['both/out']).toEqual(['2', '3', '4', '5', '7', '9']);
    expect(facts).toMatchObject({ 'both/merged': 2, 'both/same-values': 2 });
  });

  it('union: empty equals empty when asked', async () => {
    const { outlets } = await combine({ operation: 'union', by: byEmail, emptyIsValue: true }, left, right);
    expect(outlets['both/out']).toEqual(['1', '3', '4', '7', '9']);
  });

  it('intersection: rows of the primary set whose combination all sets have', async () => {
    const settings = { operation: 'intersection', by: byEmail, complement: true } as const;
    const { outlets, facts } = await combine(settings, left, right);
    expect(outlets['both/out']).toEqual(['1', '7', '8']);
    expect(outlets['both/complement']).toEqual(['3', '4', '5', '9']);
    expect(facts['both/same-values']).toBe(1);
    const filled = await combine({ ...settings, emptyIsValue: true }, left, right);
    expect(filled.outlets['both/out']).toEqual(['1', '4', '7', '8']);
  });

  it('exclusion: rows of the primary set whose combination no other set has', async () => {
    const { outlets, drops } = await combine({ operation: 'exclusion', by: byEmail, primary: a }, left, right);
    expect(outlets['both/out']).toEqual(['3', '4']);
    expect(drops[`both/in:${b}`]).toEqual(['1', '7', '8']);
  });

  it('symmetric difference: rows whose combination one set has', async () => {
    const settings = { operation: 'symmetric-difference', by: byEmail, complement: true } as const;
    const { outlets } = await combine(settings, left, right);
    expect(outlets['both/out']).toEqual(['3', '4', '5', '9']);
    expect(outlets['both/complement']).toEqual(['1', '2', '7', '8']);
  });
});

it('symmetric difference by keys', async () => {
  const { outlets, facts } = await combine({ operation: 'symmetric-difference', complement: true }, left, right);
  expect(outlets['both/out']).toEqual(['1', '2', '3', '5', '8', '9']);
  expect(outlets['both/complement']).toEqual(['4', '7']);
  expect(facts['both/merged']).toBe(2);
});

describe('exclusion of another dimension', () => {
  const households = (ids: readonly number[]) => {
    const built = people('b', ids);
    return { ...built, config: { ...(built.config as object), dimension: 'households' } };
  };

  it('by links', async () => {
    const rules = [{ kind: 'links' as const, transition: b, links: ['household'] }];
    const { outlets } = await combine({ operation: 'exclusion', primary: a, rules }, left, households([1, 4]));
    expect(outlets['both/out']).toEqual(['3', '4']);
  });

  it('by equal attributes', async () => {
    const on = [{ own: of('household_id'), other: of('id'), trim: false, fold: false }];
    const rules = [{ kind: 'attributes', transition: b, on } as const];
    const { outlets, drops } = await combine(
      { operation: 'exclusion', primary: a, rules, complement: true },
      left,
      households([2]),
    );
    expect(outlets['both/out']).toEqual(['1', '7', '8']);
    expect(outlets['both/complement']).toEqual(['3', '4']);
    expect(drops[`both/in:${b}`]).toEqual(['3', '4']);
  });
});
