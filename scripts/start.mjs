import { buildWeb } from './steps/build-web.mjs';
import { install } from './steps/install.mjs';
import { runCommand } from './steps/run-command.mjs';
import { workspaceNode } from './steps/workspace.mjs';

/** Installs, builds and runs Fanfare; ends with the server. */
async function start() {
  for (const step of [install, buildWeb]) {
    const code = await step();
    if (code !== 0) return code;
  }
  return runCommand(workspaceNode(), ['server/src/main.ts', ...process.argv.slice(2)], { ipc: true });
}

process.exit(await start());
