import { spawn } from 'node:child_process';
import { root, workspaceEnvironment } from './workspace.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program in the workspace with this terminal and passes signals on to it.
 * @param {string} program
 * @param {string[]} words
 * @param {{ env?: Record<string, string>, ipc?: boolean }} [options] `ipc` lets the program notice that this one died.
 * @returns {Promise<number>} its exit code; 1 when a signal ended it
 */
export function runCommand(program, words, options = {}) {
  const child = spawn(program, words, {
    cwd: root,
    env: { ...workspaceEnvironment(), ...options.env },
    stdio: options.ipc ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
  });
  const forwards = signals.map((signal) => [signal, () => child.kill(signal)]);
  for (const [signal, forward] of forwards) process.on(signal, forward);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      for (const [signal, forward] of forwards) process.removeListener(signal, forward);
      resolve(code ?? 1);
    });
  });
}
