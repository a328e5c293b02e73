import { expect, test } from 'vitest';
import { fileValues, pastedValues } from './list-values.ts';

test('pasted values are separated by lines, commas, semicolons and tabs, each taken once', () => {
  expect(pastedValues(' a@x.de, b@x.de\nc@x.de;a@x.de\t\r\n ')).toEqual(['a@x.de', 'b@x.de', 'c@x.de']);
  expect(pastedValues('')).toEqual([]);
});

test('a file gives the first column of each line, with quotes and byte order mark taken off', () => {
  expect(fileValues('\uFEFFa@x.de;Ann\r\n"b, c@x.de",Bo\n"say ""d""",x\n\na@x.de')).toEqual([
    'a@x.de',
    'b, c@x.de',
    'say "d"',
  ]);
});
