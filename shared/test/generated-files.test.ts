import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parserFile } from '../scripts/parser-file.ts';
import { withFunctions } from '../scripts/with-functions.ts';

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

test('the parser of formulas is what its grammar gives', () => {
  const grammar = read('../src/expression/syntax/formula.grammar');
  expect(read('../src/expression/syntax/formula-parser.generated.ts')).toBe(parserFile(grammar));
});

test('docs/formulas.md lists the functions there are', () => {
  const page = read('../../docs/formulas.md');
  expect(page).toBe(withFunctions(page));
});
