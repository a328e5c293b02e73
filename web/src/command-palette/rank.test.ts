import { expect, test } from 'vitest';
import { ranked } from './rank.ts';

const entries = [
  { label: 'Undo' },
  { label: 'Count now', words: ['recalculate'] },
  { label: 'Account audience' },
  { label: 'Go to Länder' },
  { label: 'Count' },
];
const find = (text: string) => ranked(entries, text).map((one) => one.label);

test('what is called just so comes first, then what begins with it, then what holds it', () => {
  expect(find('count')).toEqual(['Count', 'Count now', 'Account audience']);
});

test('other words, accents and case', () => {
  expect(find('RECALC')).toEqual(['Count now']);
  expect(find('lander')).toEqual(['Go to Länder']);
});

test('every word must be there; no words find all', () => {
  expect(find('now count')).toEqual(['Count now']);
  expect(find('count nothing')).toEqual([]);
  expect(find(' ')).toHaveLength(5);
});
