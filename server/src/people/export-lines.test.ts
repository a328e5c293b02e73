import { expect, test } from 'vitest';
import { csvLine, ndjsonLine } from './export-lines.ts';

test('quotes what would break a line of CSV', () => {
  expect(csvLine(['plain', 'a,b', 'say "hi"', 'two\nlines', ' led by a space', null, 12, true])).toBe(
    'plain,"a,b","say ""hi""","two\nlines"," led by a space",,12,true\r\n',
  );
});

test('names every value in newline-delimited JSON', () => {
  expect(ndjsonLine(['id', 'name'], [7, null])).toBe('{"id":7,"name":null}\n');
});
