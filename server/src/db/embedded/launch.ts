import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import type { Placement } from './placement.ts';

/** Starts one of PostgreSQL's programs as the placement says, with messages in English. */
export function launch(
  placement: Placement,
  program: 'initdb' | 'postgres',
  words: readonly string[],
  options: Pick<SpawnOptions, 'stdio' | 'detached'>,
): ChildProcess {
  const [command, ...rest] = [...placement.prefix, placement.binaries[program], ...words];
  const account = placement.account === undefined ? {} : { uid: placement.account.uid, gid: placement.account.gid };
  return spawn(command ?? program, rest, {
    ...options,
    ...account,
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
  });
}
