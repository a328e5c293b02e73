import { parseArgs } from 'node:util';
import { asDrawn, benchCanvas } from './canvas.ts';
import { createEvaluator } from './contenders.ts';
import { openBenchEngine } from './load-engine.ts';
import { measure } from './measure.ts';

/** What a process that counted under limits says about itself, as one line of JSON. */
export interface LimitedRun {
  figures: Readonly<Record<string, number>>;
  cpuSeconds: number;
  residentBytes: number;
}

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    people: { type: 'string' },
    memory: { type: 'string' },
    threads: { type: 'string', default: '2' },
  },
});
if (values.folder === undefined || values.people === undefined) throw new Error('--folder and --people are needed');
const engine = await openBenchEngine(values.folder, {
  threads: Number(values.threads),
  ...(values.memory === undefined ? {} : { memoryLimit: values.memory }),
});
const graph = benchCanvas(asDrawn(Number(values.people)));
const runs: { cpuSeconds: number; figures: LimitedRun['figures'] }[] = [];
for (let round = 0; round < 2; round += 1) {
  const evaluator = createEvaluator(engine);
  const { cost, result } = await measure(() => evaluator.count(graph));
  await evaluator.close();
  runs.push({ cpuSeconds: cost.cpuSeconds, figures: result });
}
await engine.close();
const [best] = runs.toSorted((one, other) => one.cpuSeconds - other.cpuSeconds);
if (best === undefined) throw new Error('nothing was counted');
const answer: LimitedRun = { ...best, residentBytes: process.resourceUsage().maxRSS * 1024 };
process.stdout.write(`${JSON.stringify(answer)}\n`);
