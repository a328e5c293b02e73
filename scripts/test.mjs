import { browserTests } from './steps/browser-tests.mjs';
import { buildWeb } from './steps/build-web.mjs';
import { install } from './steps/install.mjs';
import { runCommand } from './steps/run-command.mjs';
import { clearReports, readBrowserReport, readUnitReport, reports } from './steps/test-reports.mjs';
import { workspaceNode } from './steps/workspace.mjs';

const node = (...words) => runCommand(workspaceNode(), words);
const nothing = async () => ({ passed: 0, failed: 0 });

const unit = [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${reports.unit}`,
];

/** Every phase with what it runs and where its numbers are. A later one runs although an earlier one failed. */
const phases = [
  { name: 'format', run: () => runCommand('biome', ['format', '.']), count: nothing },
  { name: 'lint', run: () => runCommand('oxlint', ['--type-aware', '--deny-warnings']), count: nothing },
  { name: 'types', run: () => runCommand('tsc', ['-b']), count: nothing },
  { name: 'unit and engine tests', run: () => node(...unit), count: readUnitReport },
  { name: 'build', run: buildWeb, count: nothing },
  {
    name: 'browser tests',
    run: () => browserTests(['--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: reports.browser }),
    count: readBrowserReport,
  },
];

const results = [];

async function runPhase({ name, run, count }) {
  process.stdout.write(`\n== ${name}\n`);
  const start = Date.now();
  const code = await run();
  const { passed, failed } = await count();
  const unreported = code !== 0 && failed === 0 ? 1 : 0;
  results.push({ name, code, seconds: (Date.now() - start) / 1000, passed, failed: failed + unreported });
  return code;
}

function report() {
  process.stdout.write('\n');
  for (const { name, code, seconds } of results) {
    process.stdout.write(
      `${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(24)} ${seconds.toFixed(1).padStart(7)} s\n`,
    );
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
  return sum('failed') === 0 ? 0 : 1;
}

let isInterrupted = false;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    isInterrupted = true;
  });
}

await clearReports();
const installed = await runPhase({ name: 'install', run: install, count: nothing });
for (const phase of installed === 0 ? phases : []) {
  if (!isInterrupted) await runPhase(phase);
}
process.exit(isInterrupted ? 130 : report());
