import type { DataEngine } from '../src/engine/data-engine.ts';
import { activityCases } from './activity-cases.ts';
import type { ActivityCase } from './cases/case.ts';
import { hundredActivities } from './hundred-activities.ts';
import { createEvaluator, type Figures, openHandSql } from './contenders.ts';
import { isMember } from './load-engine.ts';
import { bestOf } from './measure.ts';
import { atMost, type Bar, reported } from './report.ts';

const rounds = 5;
const goal = 1.2;
/** Ratios above the goal, with a reason each in docs/performance.md; none may be above this. */
const exception = 2;
const exceptions: ReadonlySet<string> = new Set([
  'Read audience',
  'Split',
  'Change dimension, to one',
  'Change dimension, to many',
  'Enrichment, read by a split',
  'E-mail',
  'SMS',
  'Custom export, per purchase',
  'A canvas of 100 activities',
]);

export interface ActivityRun {
  engine: DataEngine;
  database: string;
  /** Name of a figure at this size. */
  at(name: string): string;
  note(text: string): void;
}

/** Measures one case per activity, and a canvas of a hundred activities, against SQL written by hand. */
export async function runActivities({ engine, database, at, note }: ActivityRun): Promise<Bar[]> {
  const hand = await openHandSql(
    database,
    `CREATE TEMP TABLE bench_members AS SELECT pid, 'saved' how FROM profiles WHERE ${isMember};
     CREATE TEMP TABLE bench_households AS SELECT DISTINCT household_id FROM profiles WHERE household_id IS NOT NULL`,
  );
  const bars: Bar[] = [];
  for (const one of [...activityCases, hundredActivities()]) {
    note(at(one.name));
    const best = await bestOf<Figures>(rounds, [
      { name: 'hand', run: () => hand.count(one.hand) },
      { name: 'ours', run: () => countOnce(engine, one) },
    ]);
    const [byHand, ours] = [best.get('hand'), best.get('ours')];
    if (byHand === undefined || ours === undefined) throw new Error(`${one.name} was not measured`);
    const wrong = Object.entries(byHand.result).filter(([figure, count]) => ours.result[figure] !== count);
    const allowed = exceptions.has(one.name) ? exception : goal;
    bars.push(
      atMost(at(`${one.name}: figures that differ`), wrong.length, 0, 'figures'),
      reported(at(`${one.name}: by hand`), byHand.cost.cpuSeconds * 1000, 'ms CPU'),
      atMost(at(`${one.name}: of SQL by hand`), ours.cost.cpuSeconds / byHand.cost.cpuSeconds, allowed, 'times'),
    );
  }
  hand.close();
  return bars;
}

async function countOnce(engine: DataEngine, { graph, outlets }: ActivityCase): Promise<Figures> {
  const evaluator = createEvaluator(engine);
  const figures = await evaluator.count(graph, outlets);
  await evaluator.close();
  return figures;
}
