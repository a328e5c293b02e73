import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { LoadFileConfig } from '@fanfare/shared';
import { createEngine } from '../../src/engine/create-engine.ts';
import { loadLines } from '../../src/files/load-lines.ts';
import { column, delimited } from './file-reader.ts';

/** Loads a file of many lines in a process of its own and tells how much memory that took: lines, megabytes, seconds. */
const folder = process.argv[2] ?? '';
const lines = Number(process.argv[3]);
const file = path.join(folder, 'million.csv');
await writeLines();
const { size: bytes } = await stat(file);
const engine = await createEngine({ folder, threads: 2 });
const config: LoadFileConfig = {
  file: { id: '0'.repeat(32), name: 'million.csv', bytes },
  format: delimited,
  columns: [
    column({ source: 'id', type: 'integer', empty: 'required' }),
    column({ source: 'email', role: 'email', letterCase: 'lower' }),
    column({ source: 'amount', type: 'decimal', onError: 'ignore' }),
    column({ source: 'joined', type: 'date', dateFormat: 'DD.MM.YYYY' }),
    column({ source: 'country', remap: { values: [{ from: 'D', to: 'DE' }], otherwise: 'keep' } }),
    column({ source: 'note' }),
  ],
  timeZone: 'UTC',
  allowedErrors: null,
};
const before = peakMegabytes();
const begun = performance.now();
const loaded = await loadLines({ engine, folder, maxUnpackedBytes: 1e10 }, file, config, new AbortController().signal);
const seconds = (performance.now() - begun) / 1000;
process.stdout.write(JSON.stringify({ ...loaded, megabytes: peakMegabytes() - before, seconds, bytes }));
await engine.close();

function peakMegabytes(): number {
  return process.resourceUsage().maxRSS / 1024;
}

async function writeLines(): Promise<void> {
  const handle = await open(file, 'w');
  await handle.write('id,email,amount,joined,country,note\n');
  const block: string[] = [];
  for (let line = 0; line < lines; line += 1) {
    const id = line % 1000 === 7 ? 'broken' : String(line);
    block.push(
      `${id},Person${line}@Example.com,${line % 977}.5,${String((line % 28) + 1).padStart(2, '0')}.03.2026,D,"a note, number ${line}"`,
    );
    if (block.length === 10_000) await handle.write(`${block.splice(0).join('\n')}\n`);
  }
  await handle.close();
}
