import { expect, test } from 'vitest';
import { createMemoryEngine } from '../../src/engine/create-engine.ts';
import { explainDifferences } from './explain-case.ts';
import { seeds, timeLimit } from './runs.ts';

test(
  'what explaining a person says of every transition and drop is membership in the naive evaluator',
  async () => {
    const engine = await createMemoryEngine({ threads: 2, attachScratch: 'memory' });
    try {
      let explained = 0;
      let followed = 0;
      for (const seed of seeds(24)) {
        const found = await explainDifferences(engine, seed, 2);
        expect(found.differences, `FANFARE_PROPERTY_SEED=${seed}`).toEqual([]);
        explained += found.explained;
        followed += found.followed;
      }
      expect(explained).toBeGreaterThan(400);
      expect(followed).toBeGreaterThan(5);
    } finally {
      await engine.close();
    }
  },
  timeLimit(240_000),
);
