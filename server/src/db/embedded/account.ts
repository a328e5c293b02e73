import { readFileSync } from 'node:fs';

/** A system account that is not root. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

const preferred = ['postgres', 'daemon', 'nobody'];

/** An account under which PostgreSQL, which refuses to be root, can run; undefined when the system has none. */
export function findAccount(): Account | undefined {
  const accounts = readAccounts();
  for (const name of preferred) {
    const found = accounts.find((account) => account.name === name);
    if (found !== undefined) return found;
  }
  return accounts[0];
}

/** The account of that number, unless it is root or has no name. */
export function accountOf(uid: number): Account | undefined {
  return readAccounts().find((account) => account.uid === uid);
}

function readAccounts(): Account[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [name, , uid, gid] = line.split(':');
      const account = { name: name ?? '', uid: Number(uid), gid: Number(gid) };
      return account.name !== '' && account.uid > 0 && account.gid > 0 ? [account] : [];
    });
}
