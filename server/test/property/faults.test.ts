import { expect, test } from 'vitest';
import { activityFaults } from './activity-faults.ts';
import { dateFaults } from './date-faults.ts';
import { faults } from './faults.ts';
import { firstDisagreement, withEngines } from './run-cases.ts';
import { seeds, timeLimit } from './runs.ts';
import { windowFaults } from './window-faults.ts';

test.each(Object.entries({ ...dateFaults, ...windowFaults }))(
  'the comparison of rules finds %s',
  async (_, fault) => {
    await withEngines([2], async (connections) => {
      const failed = await firstDisagreement(connections, seeds(60).slice(0, 60), { rules: 48, campaigns: 0 }, fault);
      expect(failed?.found.length ?? 0).toBeGreaterThan(0);
    });
  },
  timeLimit(120_000),
);

test.each(Object.entries(faults))(
  'the comparison finds %s',
  async (_, fault) => {
    await withEngines([2], async (connections) => {
      const failed = await firstDisagreement(connections, seeds(40).slice(0, 40), { rules: 8, campaigns: 4 }, fault);
      expect(failed?.found.length ?? 0).toBeGreaterThan(0);
    });
  },
  timeLimit(120_000),
);

test.each(Object.entries(activityFaults))(
  'the comparison of campaigns finds %s',
  async (_, fault) => {
    await withEngines([2], async (connections) => {
      const failed = await firstDisagreement(connections, seeds(80).slice(0, 80), { rules: 0, campaigns: 4 }, fault);
      expect(failed?.found.length ?? 0).toBeGreaterThan(0);
    });
  },
  timeLimit(120_000),
);
