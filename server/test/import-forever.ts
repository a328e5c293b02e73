import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runImport } from '../src/data/import/run-import.ts';
import { TableLocks } from '../src/data/table-locks.ts';
import { createEngine } from '../src/engine/create-engine.ts';

/** Imports file after file into one table, every row of a file with the same number, and prints what it is doing. */
const [folder = '', mode = 'replace', first = '1', rows = '2000'] = process.argv.slice(2);
const engine = await createEngine({ folder, threads: 2 });
const locks = new TableLocks();
for (let number = Number(first); ; number += 1) {
  const file = path.join(folder, 'list.csv');
  const lines = Array.from({ length: Number(rows) }, (_, id) => `${id},${number}`);
  await writeFile(file, `id,number\n${lines.join('\n')}\n`);
  await runImport(
    {
      id: randomUUID(),
      file,
      name: 'list.csv',
      table: 'list',
      mode: engine.table('list') === undefined || mode === 'replace' ? 'replace' : 'upsert',
      options: {},
      key: ['id'],
      tolerance: 0,
      by: 'test',
    },
    { engine, locks, folder, maxUnpackedBytes: 1e9 },
    ({ state }) => process.stdout.write(`${state} ${number}\n`),
    new AbortController().signal,
  );
  process.stdout.write(`done ${number}\n`);
}
