import type { Problem } from '@fanfare/shared';
import { activity, graphOf, transition } from '@fanfare/shared/testing';
import { expect, test } from 'vitest';
import { findItems } from './find-items.ts';

const graph = {
  ...graphOf(
    [
      { ...activity('build-audience', 'a'), label: 'Käufer in Köln' },
      activity('deduplication', 'b', { duplicates: true }),
      { ...activity('email', 'c'), note: 'Ask legal first' },
    ],
    [transition('a/out', 'b'), { ...transition('b/duplicates', 'c'), label: 'The others' }],
  ),
  notes: [{ id: 'n', text: 'Ask Maren', at: { x: 0, y: 0 }, size: { width: 100, height: 80 } }],
};
const problem: Problem = {
  code: 'config.missing',
  severity: 'error',
  message: 'The subject is empty.',
  place: { activity: 'c' },
  params: {},
};
const check = { summaries: new Map([['a', 'Customers · 3 conditions']]), byActivity: new Map([['c', [problem]]]) };
const find = (text: string) => findItems(graph, check, text).map((item) => ('id' in item ? item.id : item.port));

test('finds by label, whatever the case and accents', () => {
  expect(find('kaufer KOLN')).toEqual(['a']);
});

test('finds by kind, settings in words, note and problem', () => {
  expect(find('deduplication')).toEqual(['b']);
  expect(find('3 conditions')).toEqual(['a']);
  expect(find('subject')).toEqual(['c']);
  expect(find('legal')).toEqual(['c']);
});

test('finds arrows by label, and notes on the canvas, in the order of reading', () => {
  expect(find('others')).toEqual(['b-duplicates-c']);
  expect(find('ask')).toEqual(['c', 'n']);
});

test('all words must be there, and no words find nothing', () => {
  expect(find('ask nobody')).toEqual([]);
  expect(find('  ')).toEqual([]);
});
