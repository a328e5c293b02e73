import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const source = path.join(import.meta.dirname, '../../src');
const ORDER = '@layer properties, theme, base, utilities, components;';

test('styles state the order of layers first: any file of them may be the first to arrive', () => {
  const all = globSync('**/*.css', { cwd: source }).map((file) => ({
    file,
    text: readFileSync(path.join(source, file), 'utf8'),
  }));
  const entries = all.filter(({ file, text }) => !file.startsWith('styles') && text.includes('@layer'));
  expect(entries.length).toBeGreaterThan(3);
  expect(entries.filter(({ text }) => !text.startsWith(ORDER)).map(({ file }) => file)).toEqual([]);
  expect(all.find(({ file }) => file === path.join('styles', 'main.css'))?.text.startsWith(ORDER)).toBe(true);
});
