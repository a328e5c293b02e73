import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';
import { readServerFile, removeServerFile, writeServerFile } from './server-file.ts';
import { StartupError } from './startup-error.ts';

const lockFile = 'owner.lock';

/** The right to use a data folder, held by one process at a time and ended by the system when the process dies. */
export interface Ownership {
  /** Secret that lets processes of the same person call this server. */
  token: string;
  /** Writes the address where the server answers into the data folder. */
  announce(address: string): Promise<void>;
  release(): Promise<void>;
}

/**
 * Takes the data folder for this process, waiting up to `patience` milliseconds for an owner that is about to end:
 * one that no longer answers. The lock is SQLite's exclusive lock on a file that holds nothing:
 * a lock of the operating system, so that no crash leaves it behind and no second holder slips in.
 * @throws StartupError naming the process that has it.
 */
export async function takeOwnership(dataFolder: string, patience = 0): Promise<Ownership> {
  const lock = await waitForLock(dataFolder, patience);
  if (lock === undefined) throw new StartupError(await describeOwner(dataFolder));
  const token = randomBytes(32).toString('base64url');
  const startedAt = new Date().toISOString();
  await writeServerFile(dataFolder, { pid: process.pid, token, startedAt });
  let held = true;
  return {
    token,
    announce: (address) => writeServerFile(dataFolder, { pid: process.pid, address, token, startedAt }),
    async release() {
      if (!held) return;
      held = false;
      await removeServerFile(dataFolder);
      lock.close();
    },
  };
}

/** Whether some process, this one included, has the data folder. */
export function isOwned(dataFolder: string): boolean {
  const lock = tryLock(path.join(dataFolder, lockFile));
  lock?.close();
  return lock === undefined;
}

async function waitForLock(dataFolder: string, patience: number): Promise<DatabaseSync | undefined> {
  const file = path.join(dataFolder, lockFile);
  const end = Date.now() + patience;
  for (;;) {
    const lock = tryLock(file);
    if (lock !== undefined || Date.now() >= end || (await ownerAnswers(dataFolder))) return lock;
    await delay(100);
  }
}

async function ownerAnswers(dataFolder: string): Promise<boolean> {
  const owner = await readServerFile(dataFolder);
  if (owner?.address === undefined) return false;
  try {
    const answer = await fetch(new URL('/api/health', owner.address), { signal: AbortSignal.timeout(1000) });
    await answer.body?.cancel();
    return true;
  } catch {
    return false;
  }
}

function tryLock(file: string): DatabaseSync | undefined {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === 5) return undefined;
    throw error;
  }
}

async function describeOwner(dataFolder: string): Promise<string> {
  const owner = await readServerFile(dataFolder);
  const who = owner === undefined ? 'another process' : `process ${owner.pid}`;
  const where = owner === undefined ? '' : owner.address === undefined ? ', which is starting' : ` at ${owner.address}`;
  return (
    `The data folder ${dataFolder} is in use by ${who}${where}. ` +
    'Use that server, stop it, or set FANFARE_DATA to another folder.'
  );
}
