import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { StartupError } from '../../process/startup-error.ts';
import { type Account, accountOf, findAccount } from './account.ts';
import { type Binaries, binariesIn } from './binaries.ts';
import { giveTo } from './ownership-of-files.ts';

/** How PostgreSQL is kept from being root: not needed, in a user namespace, or under another account. */
export type Isolation = 'none' | 'namespace' | 'account';

/** Where the cluster and its programs are, and as whom they run. */
export interface Placement {
  isolation: Isolation;
  /** Holds the cluster, its log, password and socket. */
  folder: string;
  binaries: Binaries;
  /** Words before the program's name on its command line. */
  prefix: readonly string[];
  /** The account its processes and files belong to, where that is not ours. */
  account?: Account;
}

/**
 * Decides how PostgreSQL runs for this data folder, moving the cluster where the choice needs it.
 * As root it runs as the account that owns the data folder; where that is root itself, in a user namespace if the system
 * allows one; else under another account, with cluster and programs in a folder that it can reach. `isolation` forces one way.
 * @throws StartupError when neither way is open.
 */
export async function choosePlacement(
  dataFolder: string,
  binaries: Binaries,
  isolation?: Isolation,
): Promise<Placement> {
  const home = path.join(dataFolder, 'postgres');
  await mkdir(home, { recursive: true, mode: 0o700 });
  if (process.getuid?.() !== 0 || isolation === 'none') {
    if (existsSync(path.join(home, pointerName))) throw new StartupError(await movedAway(home));
    return { isolation: 'none', folder: home, binaries, prefix: [] };
  }
  const folder = await currentFolder(home);
  const owner = accountOf((await stat(dataFolder)).uid);
  if (isolation === undefined && owner !== undefined) return placeForAccount(dataFolder, home, folder, binaries, owner);
  const account = findAccount();
  if (account === undefined) throw new StartupError(noAccount);
  const prefix = ['unshare', '--user', `--map-user=${account.uid}`, `--map-group=${account.gid}`];
  if (isolation !== 'account' && (await runsInNamespace(prefix, binaries, folder))) {
    return { isolation: 'namespace', folder, binaries, prefix };
  }
  return placeForAccount(dataFolder, home, folder, binaries, account);
}

/** File in the data folder that names the place to which the cluster was moved. */
const pointerName = 'moved-to';

async function movedAway(home: string): Promise<string> {
  const place = (await readFile(path.join(home, pointerName), 'utf8')).trim();
  return (
    `The database of this data folder was moved to ${place} by a start as root. ` +
    `Start as root again, or move what is in that folder back to ${home} and delete ${path.join(home, pointerName)}.`
  );
}

const noAccount =
  'PostgreSQL refuses to run as root and this system has no other account. Start as an ordinary user, or set DATABASE_URL.';

async function currentFolder(home: string): Promise<string> {
  const pointer = path.join(home, pointerName);
  if (!existsSync(pointer)) return home;
  const target = (await readFile(pointer, 'utf8')).trim();
  return existsSync(target) ? target : home;
}

async function runsInNamespace(prefix: readonly string[], binaries: Binaries, folder: string): Promise<boolean> {
  const [program = '', ...words] = prefix;
  const works = (...command: string[]) => spawnSync(program, [...words, ...command], { stdio: 'ignore' }).status === 0;
  if (!works(binaries.postgres, '--version')) return false;
  await giveTo(folder, { uid: 0, gid: 0 });
  return works('test', '-w', folder);
}

async function placeForAccount(
  dataFolder: string,
  home: string,
  current: string,
  binaries: Binaries,
  account: Account,
): Promise<Placement> {
  const reachable = (file: string, flag: '-x' | '-d') =>
    spawnSync('test', [flag, file], { stdio: 'ignore', uid: account.uid, gid: account.gid }).status === 0;
  const outside = path.join(
    outsideRoot(),
    `fanfare-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 16)}`,
  );
  const makeOutside = async () => {
    await mkdir(outside, { recursive: true });
    await chmod(outside, 0o711);
  };
  let folder = current;
  if (!reachable(path.join(current, '.'), '-d')) {
    await makeOutside();
    folder = path.join(outside, 'postgres');
    await moveCluster(current, folder);
    await writeFile(path.join(home, pointerName), `${folder}\n`);
  }
  await giveTo(folder, account);
  if (reachable(binaries.postgres, '-x')) return { isolation: 'account', folder, binaries, prefix: [], account };
  await makeOutside();
  return { isolation: 'account', folder, binaries: await copyBinaries(binaries, outside), prefix: [], account };
}

function outsideRoot(): string {
  return existsSync('/var/lib') ? '/var/lib' : os.tmpdir();
}

async function moveCluster(from: string, to: string): Promise<void> {
  if (existsSync(to)) return;
  const draft = `${to}.draft`;
  await rm(draft, { recursive: true, force: true });
  await cp(from, draft, { recursive: true, preserveTimestamps: true });
  await chmod(draft, 0o700);
  await rename(draft, to);
  for (const name of ['cluster', 'password']) await rm(path.join(from, name), { recursive: true, force: true });
}

async function copyBinaries(binaries: Binaries, outside: string): Promise<Binaries> {
  const version = spawnSync(binaries.postgres, ['--version'], { encoding: 'utf8' }).stdout.trim();
  const target = path.join(outside, `programs-${createHash('sha256').update(version).digest('hex').slice(0, 8)}`);
  if (!existsSync(target)) {
    const draft = `${target}.draft`;
    await rm(draft, { recursive: true, force: true });
    await cp(binaries.root, draft, { recursive: true, verbatimSymlinks: true });
    await chmod(draft, 0o755);
    await rename(draft, target);
  }
  return binariesIn(target);
}
