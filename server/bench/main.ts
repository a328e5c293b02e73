import { parseArgs } from 'node:util';
import { createProgressLine } from '../src/cli/progress-line.ts';
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
  if (kit === undefined)
    throw new Error('The bench kit is not there. Set FANFARE_SHARED_DATA to the folder that holds bench/generate.mjs.');
  const bars: Bar[] = [];
  const progress = createProgressLine();
  for (const people of sizes) {
    progress.say(`Making data of ${people} people`);
    bars.push(...(await runBench(await makeKitData(kit, people), people, (text) => progress.say(text))));
  }
  progress.end();
  process.stdout.write(values.json ? bars.map((one) => `${JSON.stringify(one)}\n`).join('') : `${printBars(bars)}\n`);
  return bars.every((one) => one.ok !== false);
}
