import { expect, test } from 'vitest';
import { callAt } from './call-at.ts';

test.each([
  ['lower(|', 'lower', 0],
  ["replace(name, 'a,(b', |", 'replace', 2],
  ['replace(lower(a), b|, c)', 'replace', 1],
  ['replace(lower(a|), b, c)', 'lower', 0],
  ['round((a + |b) * 2, 1)', 'round', 0],
  ['count(purchases where [odd (name] = 1|', 'count', 0],
])('%s', (marked, name, argument) => {
  const position = marked.indexOf('|');
  expect(callAt(marked.replace('|', ''), position)).toMatchObject({ name, argument });
});

test.each(['lower(a)|', '|lower(a)', '(a + |b)', 'a + b|'])('%s stands in no call', (marked) => {
  expect(callAt(marked.replace('|', ''), marked.indexOf('|'))).toBeUndefined();
});
