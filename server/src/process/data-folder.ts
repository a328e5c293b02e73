import { access, constants, mkdir, realpath, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { StartupError, systemErrorCode } from './startup-error.ts';

/**
 * Makes sure that the data folder exists and can be written, and gives its real path.
 * A folder made here is readable by its owner only.
 * @throws StartupError when it cannot be made or written.
 */
export async function prepareDataFolder(folder: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    const probe = path.join(folder, `.writable-${process.pid}`);
    await writeFile(probe, '');
    await rm(probe, { force: true });
    return await realpath(folder);
  } catch (error) {
    const code = systemErrorCode(error) ?? String(error);
    throw new StartupError(
      `The data folder ${folder} cannot be written (${code}). ` +
        'Make it writable for this user, or set FANFARE_DATA to another folder.',
    );
  }
}
