import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const root = path.join(import.meta.dirname, '../..');
const packageSchema = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
});

/** Where a package's dependencies are explained: its folder and the section of the page. */
const sections = [
  ['.', 'Runtime and tools'],
  ['shared', 'shared'],
  ['server', 'server'],
  ['web', 'web'],
  ['e2e', 'e2e'],
] as const;
const page = readFileSync(path.join(root, 'docs/dependencies.md'), 'utf8');

function explained(section: string): string[] {
  const text = page.split(/^## /m).find((one) => one.startsWith(`${section}\n`)) ?? '';
  const rows = text.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) => row.split('|')[1]?.trim() ?? '');
}

describe('docs/dependencies.md', () => {
  test.each(sections)('lists exactly the packages of %s', (folder, section) => {
    const file = packageSchema.parse(JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8')));
    const used = Object.keys({ ...file.dependencies, ...file.devDependencies });
    expect(explained(section).toSorted()).toEqual(used.filter((name) => !name.startsWith('@fanfare/')).toSorted());
  });

  test('says something in every cell', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('|'));
    for (const row of rows)
      expect(
        row
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ).not.toContain('');
  });
});
