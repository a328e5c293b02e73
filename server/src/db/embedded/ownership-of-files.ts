import { lchown, lstat, readdir } from 'node:fs/promises';
import path from 'node:path';

/** Gives a folder with all it holds to a user and group; does nothing where they have it already. */
export async function giveTo(folder: string, owner: { uid: number; gid: number }): Promise<void> {
  const entries = await readdir(folder, { recursive: true });
  for (const file of [folder, ...entries.map((entry) => path.join(folder, entry))]) {
    const status = await lstat(file);
    if (status.uid !== owner.uid || status.gid !== owner.gid) await lchown(file, owner.uid, owner.gid);
  }
}
