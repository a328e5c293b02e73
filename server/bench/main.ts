import { parseArgs } from 'node:util';
import { createProgressLine } from '../src/cli/progress-line.ts';
import { makeDemoData } from './demo-data.ts';
import { findKit, makeKitData } from './kit-data.ts';
import { type Bar, printBars } from './report.ts';
import { runBench } from './run-bench.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '1000000' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  process.stdout.write('pnpm bench [--people 1000000[,10000000]] [--json]\n');
} else {
  process.exitCode = (await bench(values.people.split(',').map(Number))) ? 0 : 1;
}

async function bench(sizes: readonly number[]): Promise<boolean> {
  const kit = await findKit();
  const bars: Bar[] = [];
  const progress = createProgressLine();
  for (const people of sizes) {
    progress.say(`Making data of ${people} people`);
    const data = kit === undefined ? await makeDemoData(people) : await makeKitData(kit, people);
    bars.push(...(await runBench(data, people, { isKit: kit !== undefined, note: (text) => progress.say(text) })));
  }
  progress.end();
  if (kit === undefined)
    process.stderr.write('The bench kit is not there (see docs/performance.md): measured on demo data.\n');
  process.stdout.write(values.json ? bars.map((one) => `${JSON.stringify(one)}\n`).join('') : `${printBars(bars)}\n`);
  return bars.every((one) => one.ok !== false);
}
