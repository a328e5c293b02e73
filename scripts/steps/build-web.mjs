import { runCommand } from './run-command.mjs';
import { runOnce } from './stamp.mjs';
import { workspaceNode } from './workspace.mjs';

/** Builds the pages into dist/web; quick when nothing changed. */
export function buildWeb() {
  return runOnce('build', {
    inputs: ['web', 'shared', 'vite.config.ts', 'pnpm-lock.yaml'],
    results: ['dist/web/index.html'],
    step: () => {
      process.stdout.write('Building the pages ...\n');
      return runCommand(workspaceNode(), ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']);
    },
  });
}
