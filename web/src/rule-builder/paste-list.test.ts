import { expect, test } from 'vitest';
import { addPasted, isSeveral, splitList } from './paste-list.ts';

test('Values stand between lines, tabs, commas and semicolons, and quotes hold one together', () => {
  expect(splitList('a\r\nb\tc, d ;e\n\n')).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(splitList('"Smith, Anna"; "say ""hi"""\nO\'Hara')).toEqual(['Smith, Anna', 'say "hi"', "O'Hara"]);
  expect(splitList(' \n;,')).toEqual([]);
});

test('Doubles are left out and counted, in what is pasted and against the list', () => {
  expect(addPasted(['a'], 'a\nb\n b \nc', 'text')).toEqual({
    values: ['a', 'b', 'c'],
    added: 2,
    doubles: 2,
    wrong: [],
    beyond: 0,
  });
});

test('Values of another type are named', () => {
  const pasted = addPasted([], '1;01;x;2.5', 'integer');
  expect(pasted.values).toEqual(['1']);
  expect(pasted.wrong).toContain('x');
});

test('Ten thousand values are read at once', () => {
  const text = Array.from({ length: 10_000 }, (_, index) => `id-${index % 9000}`).join('\n');
  expect(addPasted([], text, 'text')).toMatchObject({ added: 9000, doubles: 1000 });
});

test('A text with one value is not several', () => {
  expect(isSeveral('Oslo, Norway\n')).toBe(false);
  expect(isSeveral('Oslo\nBergen')).toBe(true);
});
