import { compileGraph, countPlan } from '@fanfare/shared';
import { randomCase, type RandomCase } from '@fanfare/shared/testing';
import { expect, test } from 'vitest';
import type { EngineConnection } from '../../src/engine/engine.ts';
import { contextOf, loadCase } from './load-case.ts';
import { readDigests } from './populations.ts';
import { withEngines } from './run-cases.ts';
import { seeds, timeLimit } from './runs.ts';
import { widen } from './widen.ts';

const copies = 5000;

/** Sizes and digests of everything counted in the campaigns of a case, with the rows of its dimension repeated. */
async function digestsOf(connection: EngineConnection, one: RandomCase): Promise<Map<string, string>[]> {
  const loaded = await loadCase(connection, one, 'wide');
  const [dimension] = one.catalog.dimensions;
  const source = dimension && loaded.environment.get(dimension.table);
  if (source === undefined || !(await widen(connection, loaded, source, copies))) return [];
  const digests: Map<string, string>[] = [];
  for (const graph of one.campaigns) {
    const { terms } = countPlan(graph, compileGraph(graph, contextOf(one, loaded)));
    digests.push(
      await readDigests(
        connection,
        [...terms.values()].map((term) => term.of),
        loaded,
      ),
    );
  }
  return digests;
}

test(
  'campaigns on many rows give the same sets on 1 and 2 threads',
  async () => {
    await withEngines([1, 2], async ([single, double]) => {
      let compared = 0;
      for (const seed of seeds(5)) {
        const one = randomCase(seed, { rules: 0, campaigns: 1 });
        const alone = single && (await digestsOf(single, one));
        const together = double && (await digestsOf(double, one));
        expect(together, `seed ${seed}`).toEqual(alone);
        compared += alone?.length ?? 0;
      }
      expect(compared).toBeGreaterThan(0);
    });
  },
  timeLimit(120_000),
);
