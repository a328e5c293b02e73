import { buildWeb } from './steps/build-web.mjs';
import { findChromium, noChromium } from './steps/find-chromium.mjs';
import { install } from './steps/install.mjs';
import { runCommand } from './steps/run-command.mjs';
import { workspaceNode } from './steps/workspace.mjs';

/** The bench of the canvas; words are passed on to it. */
async function run() {
  for (const step of [install, buildWeb]) {
    const code = await step();
    if (code !== 0) return code;
  }
  const chromium = findChromium();
  if (chromium === undefined) {
    process.stderr.write(`${noChromium}\n`);
    return 1;
  }
  return runCommand(workspaceNode(), ['e2e/bench/main.ts', ...process.argv.slice(2)], {
    env: { CHROMIUM_PATH: chromium },
  });
}

process.exit(await run());
