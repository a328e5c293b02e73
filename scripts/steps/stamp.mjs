import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cache, root } from './workspace.mjs';

const skipped = new Set(['node_modules', '.cache', 'dist']);

/**
 * Runs a step unless it ran before on the same files and its results are still there.
 * @param {string} name
 * @param {{ inputs: string[], results: string[], step: () => Promise<number> }} work files and folders it reads and makes
 * @returns {Promise<number>} exit code of the step; 0 when skipped
 */
export async function runOnce(name, { inputs, results, step }) {
  const key = await hashOf(inputs);
  const stamp = path.join(cache, 'stamps', name);
  const stamped = await readFile(stamp, 'utf8').catch(() => '');
  const done = stamped === key && results.every((result) => existsSync(path.join(root, result)));
  if (done) return 0;
  await rm(stamp, { force: true });
  const code = await step();
  if (code === 0) {
    await mkdir(path.dirname(stamp), { recursive: true });
    await writeFile(stamp, key);
  }
  return code;
}

async function hashOf(inputs) {
  const hash = createHash('sha256').update(process.platform + process.arch);
  for (const input of inputs) {
    for (const file of await filesIn(path.join(root, input))) {
      hash.update(`\n${path.relative(root, file)}\n`).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

async function filesIn(place) {
  const entries = await readdir(place, { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return existsSync(place) ? [place] : [];
  const below = entries
    .filter((entry) => !skipped.has(entry.name))
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .map((entry) => (entry.isDirectory() ? filesIn(path.join(place, entry.name)) : [path.join(place, entry.name)]));
  return (await Promise.all(below)).flat();
}
