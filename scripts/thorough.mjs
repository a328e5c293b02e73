import { install } from './steps/install.mjs';
import { runCommand } from './steps/run-command.mjs';
import { workspaceNode } from './steps/workspace.mjs';

const manyRuns = '5000';

/** The property tests with many more cases than `npm test` has time for; FANFARE_PROPERTY_RUNS sets how many. */
async function searchThoroughly() {
  const code = await install();
  if (code !== 0) return code;
  const env = { FANFARE_PROPERTY_RUNS: process.env.FANFARE_PROPERTY_RUNS ?? manyRuns };
  const words = ['node_modules/vitest/vitest.mjs', 'run', 'property', '--testTimeout', '14400000'];
  return runCommand(workspaceNode(), [...words, ...process.argv.slice(2)], { env });
}

process.exit(await searchThoroughly());
