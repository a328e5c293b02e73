import { runCommand } from './run-command.mjs';
import { runOnce } from './stamp.mjs';

const pnpm = 'pnpm@12.21.0';

const packages = ['', 'shared/', 'server/', 'web/', 'e2e/'];

/** Installs the packages of the lock file; quick when nothing changed. */
export function install() {
  return runOnce('install', {
    inputs: ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...packages.map((folder) => `${folder}package.json`)],
    results: ['node_modules/.modules.yaml', ...packages.map((folder) => `${folder}node_modules`)],
    step: () => {
      process.stdout.write('Installing packages (the first time this takes about a minute) ...\n');
      return runCommand('npx', ['-y', pnpm, 'install', '--frozen-lockfile'], { env: { CI: 'true' } });
    },
  });
}
