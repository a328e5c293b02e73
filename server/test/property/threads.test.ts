import { compileGraph, countPlan, partsOfTerm } from '@fanfare/shared';
import { randomCase, type RandomCase } from '@fanfare/shared/testing';
import { expect, test } from 'vitest';
import type { EngineConnection } from '../../src/engine/engine.ts';
import { contextOf, loadCase } from './load-case.ts';
import { readDigests } from './populations.ts';
import { withEngines } from './run-cases.ts';
import { seeds, timeLimit } from './runs.ts';
import { widen } from './widen.ts';

const copies = 5000;

/** Sizes and digests of everything counted in a campaign, with the rows of its dimension repeated. */
async function digestsOf(connection: EngineConnection, one: RandomCase): Promise<Map<string, string> | undefined> {
  const loaded = await loadCase(connection, one, 'wide');
  const [graph] = one.campaigns;
  if (graph === undefined) return undefined;
  const { terms } = countPlan(graph, compileGraph(graph, contextOf(one, loaded)));
  const parts = [...terms.values()].flatMap(partsOfTerm);
  const [first] = parts;
  if (first === undefined || !(await widen(connection, loaded, first.source, copies))) return undefined;
  return readDigests(connection, parts, loaded);
}

test(
  'campaigns on many rows give the same sets on 1 and 2 threads',
  async () => {
    await withEngines([1, 2], async ([single, double]) => {
      let compared = 0;
      for (const seed of seeds(6)) {
        const one = randomCase(seed, { rules: 0, campaigns: 1 });
        const alone = single && (await digestsOf(single, one));
        const together = double && (await digestsOf(double, one));
        expect(together, `seed ${seed}`).toEqual(alone);
        compared += alone?.size ?? 0;
      }
      expect(compared).toBeGreaterThan(0);
    });
  },
  timeLimit(120_000),
);
