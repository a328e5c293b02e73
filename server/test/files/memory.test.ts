import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../temporary-folder.ts';

const lines = 1_000_000;
const mostMegabytes = 512;
const told = z.object({ accepted: z.number(), rejected: z.number(), megabytes: z.number(), seconds: z.number() });

test('a million lines are loaded within 512 MB of resident growth', async () => {
  const { folder, remove } = await temporaryFolder();
  try {
    const script = path.join(import.meta.dirname, 'load-million.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [script, folder, String(lines)]);
    const { accepted, rejected, megabytes } = told.parse(JSON.parse(stdout));
    expect({ accepted, rejected }).toEqual({ accepted: 999_000, rejected: 1000 });
    expect(megabytes).toBeLessThan(mostMegabytes);
  } finally {
    await remove();
  }
});
