import { chmod, lchown, mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Placement } from './placement.ts';

const temporaryPrefix = 'fanfare-postgres-';

/** The system refuses socket names of more than about 104 bytes. */
const longestFolder = 80;

/** Makes the folder for the server's socket: beside the cluster, or a temporary one where that path is too long. */
export async function makeSocketFolder(placement: Placement): Promise<string> {
  const beside = path.join(placement.folder, 'run');
  let folder = beside;
  if (Buffer.byteLength(beside) > longestFolder) {
    folder = await mkdtemp(path.join(os.tmpdir(), temporaryPrefix));
  } else {
    await rm(beside, { recursive: true, force: true });
    await mkdir(beside, { mode: 0o700 });
  }
  await chmod(folder, 0o700);
  if (placement.account !== undefined) await lchown(folder, placement.account.uid, placement.account.gid);
  return folder;
}

/** Removes a temporary socket folder; one beside a cluster stays. */
export async function removeSocketFolder(folder: string): Promise<void> {
  if (path.basename(folder).startsWith(temporaryPrefix)) await rm(folder, { recursive: true, force: true });
}

/** Removes the socket that a server left behind when it was killed. */
export async function removeSocket(folder: string): Promise<void> {
  if (folder === '') return;
  for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock']) await rm(path.join(folder, name), { force: true });
}
