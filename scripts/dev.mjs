import { install } from './steps/install.mjs';
import { runCommand } from './steps/run-command.mjs';
import { workspaceNode } from './steps/workspace.mjs';

/** The server, started again at every change, and Vite's development server in front of it. */
async function develop() {
  const code = await install();
  if (code !== 0) return code;
  const port = process.env.PORT ?? '8080';
  const env = { PORT: port, FANFARE_DEV_SERVER: `http://127.0.0.1:${port}` };
  return Promise.race([
    runCommand(workspaceNode(), ['--watch', '--watch-preserve-output', 'server/src/main.ts'], { env }),
    runCommand(workspaceNode(), ['node_modules/vite/bin/vite.js'], { env }),
  ]);
}

const code = await develop();
process.kill(process.pid, 'SIGTERM');
process.exitCode = code;
