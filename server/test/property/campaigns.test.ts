import { expect, test } from 'vitest';
import { Coverage } from './coverage.ts';
import { reportFailure } from './report-failure.ts';
import { requiredOfCampaigns } from './required-coverage.ts';
import { combinedInCampaigns } from './required-options.ts';
import { firstDisagreement, withEngines } from './run-cases.ts';
import { factor, isFullRun, seeds, timeLimit } from './runs.ts';
import { product } from './subject.ts';

test(
  'every transition and drop of a campaign holds the same rows in the engine, on 1 and 2 threads, as in the naive evaluator',
  async () => {
    // In turn by default, which keeps the usual run short; each campaign on both when more runs are asked for.
    await withEngines([1, 2], async (connections) => {
      const coverage = new Coverage();
      const failed = await firstDisagreement(connections, seeds(110), { rules: 0, campaigns: 4 }, product, {
        coverage,
        inTurn: factor <= 1,
      });
      expect(await reportFailure(failed, product)).toBeUndefined();
      if (!isFullRun) return;
      expect(coverage.rarer(requiredOfCampaigns, 25)).toEqual([]);
      expect(coverage.rarer(combinedInCampaigns, 2)).toEqual([]);
      expect(coverage.emptyShare()).toBeLessThan(0.3);
    });
  },
  timeLimit(240_000),
);
