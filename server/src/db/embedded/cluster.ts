import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, lchown, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { StartupError } from '../../process/startup-error.ts';
import { launch } from './launch.ts';
import type { Placement } from './placement.ts';

/** Name of the role and of the database that Fanfare uses in its own cluster. */
export const roleName = 'fanfare';

/** A cluster on disk and the password of its one role. */
export interface Cluster {
  folder: string;
  password: string;
}

/**
 * Opens the cluster, making it first where there is none. It is made under another name and moved in one step,
 * so that a start that was interrupted leaves no half cluster.
 */
export async function openCluster(placement: Placement): Promise<Cluster> {
  const folder = path.join(placement.folder, 'cluster');
  await removeDrafts(placement.folder);
  const passwordFile = path.join(placement.folder, 'password');
  const password = await readOrMakePassword(passwordFile, placement);
  if (!existsSync(folder)) {
    const draft = path.join(placement.folder, `draft-${randomBytes(4).toString('hex')}`);
    await initialise(placement, draft, passwordFile);
    await rename(draft, folder);
  }
  return { folder, password };
}

async function removeDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith('draft-')) {
      await rm(path.join(folder, name), { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    }
  }
}

async function readOrMakePassword(file: string, placement: Placement): Promise<string> {
  if (existsSync(file)) return (await readFile(file, 'utf8')).trim();
  const password = randomBytes(24).toString('base64url');
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${password}\n`, { mode: 0o600 });
  await chmod(draft, 0o600);
  if (placement.account !== undefined) await lchown(draft, placement.account.uid, placement.account.gid);
  await rename(draft, file);
  return password;
}

async function initialise(placement: Placement, folder: string, passwordFile: string): Promise<void> {
  const words = [
    `--pgdata=${folder}`,
    `--username=${roleName}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ];
  const child = launch(placement, 'initdb', words, { stdio: ['ignore', 'ignore', 'pipe'] });
  let output = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new StartupError(`The embedded PostgreSQL could not be set up in ${folder}:\n${output.trim()}`);
}
