import { expect, test } from 'vitest';
import { csvLine, ndjsonLine } from './export-lines.ts';

test('quotes what would break a line of CSV', () => {
  expect(csvLine(['plain', 'a,b', 'say "hi"', 'two\nlines', ' led by a space', null, 12, true])).toBe(
    'plain,"a,b","say ""hi""","two\nlines"," led by a space",,12,true\r\n',
  );
});

test('texts that a spreadsheet would take for a formula are marked as text, numbers and telephone numbers are not', () => {
  const texts = ['=1+1', '@SUM(A1)', '+cmd|x', '-x', '\t=1', '+49 (30) 123-45', '-12.5', '-', 'a=1'];
  expect(csvLine([...texts, -5])).toBe("'=1+1,'@SUM(A1),'+cmd|x,'-x,'\t=1,+49 (30) 123-45,-12.5,-,a=1,-5\r\n");
});

test('names every value in newline-delimited JSON', () => {
  expect(ndjsonLine(['id', 'name'], [7, null])).toBe('{"id":7,"name":null}\n');
});
