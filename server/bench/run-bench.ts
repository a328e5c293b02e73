import { asDrawn, benchCanvas, edits } from './canvas.ts';
import { countNested, createEvaluator, type Figures, openHandSql } from './contenders.ts';
import { runExplain } from './explain.ts';
import { handSql, kitCounts } from './hand-sql.ts';
import type { KitData } from './kit-data.ts';
import { loadEngineFolder, openBenchEngine } from './load-engine.ts';
import { bestOf, measure } from './measure.ts';
import { atLeast, atMost, type Bar, reported } from './report.ts';
import { runActivities } from './run-activities.ts';
import { runLimited } from './run-limited.ts';

const rounds = 3;
const memoryLimit = '2GB';
const memoryLimitFrom = 10_000_000;
const nestedUpTo = 10_000_000;
const activitiesUpTo = 1_000_000;

/** How the bench runs. */
export interface BenchSettings {
  /** True when the data are the kit's own, whose figures are known. */
  isKit: boolean;
  /** Told what goes on. */
  note(text: string): void;
}

/** Measures everything at one size. */
export async function runBench(data: KitData, people: number, { isKit, note }: BenchSettings): Promise<Bar[]> {
  const at = (name: string): string => `${people / 1_000_000}M: ${name}`;
  const known = isKit ? kitCounts[people] : undefined;
  const folder = await loadEngineFolder(data);
  const graph = benchCanvas(asDrawn(people));
  const engine = await openBenchEngine(folder);
  const hand = await openHandSql(data.database);
  note(at('hand-written SQL and the engine in turns'));
  const best = await bestOf<Figures>(rounds, [
    { name: 'hand', run: () => hand.count(handSql(people)) },
    {
      name: 'cold',
      async run() {
        const evaluator = createEvaluator(engine);
        const figures = await evaluator.count(graph);
        await evaluator.close();
        return figures;
      },
    },
  ]);
  hand.close();
  const handRun = best.get('hand');
  const cold = best.get('cold');
  if (handRun === undefined || cold === undefined) throw new Error('nothing was measured');
  const full = cold.cost.cpuSeconds;
  const bars = [
    atMost(at('figures that differ from the hand-written SQL'), differences(cold.result, handRun.result), 0, 'figures'),
    ...(known === undefined
      ? []
      : [atMost(at('figures that differ from the kit'), differences(known, cold.result), 0, 'figures')]),
    reported(at('hand-written SQL'), handRun.cost.cpuSeconds, 's CPU'),
    reported(at('all counts, cold'), full, 's CPU'),
    reported(at('all counts, cold, elapsed'), cold.cost.milliseconds, 'ms'),
    atMost(at('all counts, cold, of hand-written SQL'), full / handRun.cost.cpuSeconds, 1.1, 'times'),
  ];
  if (people <= nestedUpTo) {
    note(at('one query per activity'));
    const nested = await measure(() => countNested(engine, graph));
    bars.push(atLeast(at('one query per activity, of all counts, cold'), nested.cost.cpuSeconds / full, 7, 'times'));
    bars.push(
      atMost(
        at('figures that differ from one query per activity'),
        differences(nested.result, cold.result),
        0,
        'figures',
      ),
    );
  }
  for (const [name, edit] of Object.entries(edits)) {
    note(at(`edit: ${name}`));
    const cost = await measureEdit(() => createEvaluator(engine), people, edit);
    bars.push(reported(at(`an edit (${name}), of all counts`), (100 * cost) / full, '%'));
  }
  note(at('explaining a person'));
  bars.push(...(await runExplain(engine, people, at('explain one person, warm'))));
  if (people <= activitiesUpTo) bars.push(...(await runActivities({ engine, database: data.database, at, note })));
  await engine.close();
  note(at('threads'));
  for (const threads of [1, 2]) {
    const run = await runLimited({ folder, people, threads });
    bars.push(
      atMost(
        at(`figures that differ with ${threads} thread${threads > 1 ? 's' : ''}`),
        differences(cold.result, run.figures),
        0,
        'figures',
      ),
    );
  }
  if (people >= memoryLimitFrom) {
    note(at(`under ${memoryLimit}`));
    const run = await runLimited({ folder, people, memory: memoryLimit });
    bars.push(
      atMost(at(`figures that differ under ${memoryLimit}`), differences(cold.result, run.figures), 0, 'figures'),
      atMost(at(`all counts under ${memoryLimit}, of unlimited`), run.cpuSeconds / full, 1.5, 'times'),
      reported(at(`resident size under ${memoryLimit}`), run.residentBytes / 2 ** 30, 'GiB'),
    );
  }
  return bars;
}

type Edit = (typeof edits)[keyof typeof edits];

async function measureEdit(
  open: () => ReturnType<typeof createEvaluator>,
  people: number,
  edit: Edit,
): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const evaluator = open();
    await evaluator.count(benchCanvas(asDrawn(people)));
    const { cost } = await measure(() => evaluator.count(benchCanvas(edit(asDrawn(people)))));
    await evaluator.close();
    best = Math.min(best, cost.cpuSeconds);
  }
  return best;
}

/** How many of the first figures the second ones do not have, or have otherwise. */
function differences(wanted: Figures, found: Figures): number {
  return Object.entries(wanted).filter(([name, count]) => found[name] !== count).length;
}
