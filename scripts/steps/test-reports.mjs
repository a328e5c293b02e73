import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { cache } from './workspace.mjs';

/** Where the two test runners leave their numbers. */
export const reports = {
  unit: path.join(cache, 'reports', 'unit.json'),
  browser: path.join(cache, 'reports', 'browser.json'),
};

/** Removes the numbers of an earlier run. */
export async function clearReports() {
  await mkdir(path.join(cache, 'reports'), { recursive: true });
  for (const file of Object.values(reports)) await rm(file, { force: true });
}

/** @returns {Promise<{ passed: number, failed: number }>} */
export async function readUnitReport() {
  const report = await readJson(reports.unit);
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
}

/** A test that passed only when tried again counts as passed. */
export async function readBrowserReport() {
  const stats = (await readJson(reports.browser))?.stats;
  return { passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 0 };
}

async function readJson(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
