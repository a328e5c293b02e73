import { expect, test } from 'vitest';
import { fileNameOf } from './file-name.ts';

test.each([
  [['Win back', 'Build audience', 'Germans'], 'Win back - Build audience - Germans.csv'],
  [['Zürich: 20 % / "Früh\tjahr"', 'a\\b|c?*<d>'], 'Zürich 20 % Früh jahr - a b c d.csv'],
  [['..', ' ../../etc/passwd. '], 'etc passwd.csv'],
  [['', '\u202Egpj'], 'gpj.csv'],
  [['con'], '_con.csv'],
  [['Com1.txt'], '_Com1.txt.csv'],
  [[''], '_.csv'],
  [['a\uD800b'], 'a\uFFFDb.csv'],
  [['봄'.repeat(100)], `${'봄'.repeat(66)}.csv`],
])('%j become a name that every file system takes', (parts, name) => {
  expect(fileNameOf(parts, 'csv')).toBe(name);
});
