import { inEnglish, compileGraph, environmentOf, graphResources, type WaitUntil } from '@fanfare/shared';
import { activity, exampleCatalog, exampleNow, graphOf, transition } from '@fanfare/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openExample } from './evaluate-graph.ts';

let example: Awaited<ReturnType<typeof openExample>>;
beforeAll(async () => {
  example = await openExample();
});
afterAll(() => example.close());

function graph(until: WaitUntil) {
  return graphOf(
    [activity('build-audience', 'all', { dimension: 'customers' }), activity('wait', 'wait', { until })],
    [transition('all/out', 'wait')],
  );
}

const untilSouth: WaitUntil = {
  kind: 'condition',
  condition: {
    kind: 'rows',
    dimension: 'households',
    rule: {
      kind: 'group',
      operator: 'and',
      items: [{ kind: 'formula', formula: 'city is empty', operator: 'equals', value: { kind: 'one', value: true } }],
      except: [],
    },
    op: '>=',
    rows: 3,
  },
  limit: null,
  atLimit: 'continue',
};

describe('a wait', () => {
  it('lets everybody pass in a count, and says as if it were over now', async () => {
    const three: WaitUntil = { kind: 'duration', amount: 3, unit: 'day' };
    const { outlets } = await example.evaluate(graph(three));
    expect(outlets['wait/out']).toEqual(outlets['all/out']);
    const environment = environmentOf(
      exampleCatalog,
      Object.fromEntries(exampleCatalog.tables.map(({ name }) => [name, 1])),
    );
    const { activities } = compileGraph(graph(three), {
      ...graphResources({ catalog: exampleCatalog }),
      environment,
      now: exampleNow,
    });
    const compiled = activities.get('wait');
    expect(compiled?.status === 'compiled' && compiled.compiled.notes?.map(({ text }) => inEnglish(text))).toEqual([
      'Counted as if the wait were over now.',
    ]);
  });

  it('for a condition says how many rows fulfil it and whether it holds now', async () => {
    const { outlets, facts } = await example.evaluate(graph(untilSouth));
    expect(outlets['wait/out']).toHaveLength(12);
    expect(facts).toMatchObject({ 'wait/found': 2, 'wait/holds': 0 });
  });
});

describe('an AND-join with a time limit', () => {
  it('lets the primary set pass in a count: nobody is late', async () => {
    const { outlets } = await example.evaluate(
      graphOf(
        [
          activity('build-audience', 'all', { dimension: 'customers' }),
          activity('build-audience', 'homes', { dimension: 'households' }),
          activity('and-join', 'join', { primary: 'a', limit: { amount: 2, unit: 'day' } }),
          activity('end', 'end'),
        ],
        [
          transition('all/out', 'join', 'a'),
          transition('homes/out', 'join', 'b'),
          transition('join/out', 'end'),
          transition('join/late', 'end'),
        ],
      ),
    );
    expect(outlets['join/out']).toHaveLength(12);
    expect(outlets['join/late']).toEqual([]);
  });

  it('takes a branch that a Test did not take as arrived with nobody', async () => {
    const { outlets, facts } = await example.evaluate(
      graphOf(
        [
          activity('build-audience', 'all', { dimension: 'customers' }),
          activity('test', 'test', {
            branches: [
              {
                id: 'never',
                label: 'Never',
                match: 'all',
                conditions: [{ kind: 'count', transition: null, op: '=', rows: 0 }],
              },
            ],
          }),
          activity('wait', 'pause'),
          activity('and-join', 'join', { primary: 'taken' }),
        ],
        [
          transition('all/out', 'test'),
          transition('test/never', 'pause'),
          transition('test/default', 'join', 'taken'),
          transition('pause/out', 'join', 'other'),
        ],
      ),
    );
    expect(outlets['join/out']).toHaveLength(12);
    expect(facts['join/not-carried:other']).toBe(0);
  });
});
