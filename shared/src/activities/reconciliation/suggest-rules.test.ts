import { expect, it } from 'vitest';
import { type NamedAttribute, suggestRules } from './suggest-rules.ts';

const text = (...names: string[]): NamedAttribute[] => names.map((name) => ({ name, type: 'text' }));
const table = (columns: readonly NamedAttribute[], key = 'id') => ({
  key: [key],
  columns: [{ name: key, type: 'integer' as const }, ...columns.map((one) => ({ name: one.name, type: one.type }))],
});
const inWords = (suggested: ReturnType<typeof suggestRules>) => ({
  alternatives: suggested?.alternatives.map(({ rules }) =>
    rules.map(({ source, target, normalise }) => `${source?.column} ${target?.column} ${normalise}`),
  ),
  parts: suggested?.fuzzy?.parts.map(({ source, how, weight }) => `${source?.column} ${how} ${weight}`),
  blocks: suggested?.fuzzy?.blocks.length,
});

it('proposes rules from names of columns in several spellings', () => {
  const lines = text('Vorname', 'Nachname', 'E-Mail', 'PLZ', 'Telefon');
  const rows = table(text('first_name', 'last_name', 'email', 'postal_code', 'mobile_phone', 'notes'));
  expect(inWords(suggestRules(lines, rows))).toEqual({
    alternatives: [
      ['E-Mail email email'],
      ['Vorname first_name text', 'Nachname last_name text', 'PLZ postal_code text'],
      ['Vorname first_name text', 'Nachname last_name text', 'Telefon mobile_phone phone'],
    ],
    parts: ['Vorname similar 15', 'Nachname similar 25', 'PLZ similar 15', 'E-Mail similar 10', 'Telefon equal 5'],
    blocks: 3,
  });
});

it('prefers what columns mean to how they are called', () => {
  const lines: NamedAttribute[] = [...text('email'), { name: 'contact', type: 'text', role: 'email' }];
  expect(inWords(suggestRules(lines, table(text('email')))).alternatives).toEqual([['contact email email']]);
});

it('takes a column that is called as the key, but not one that any table has', () => {
  const lines: NamedAttribute[] = [{ name: 'CustomerID', type: 'integer' }];
  expect(inWords(suggestRules(lines, table([], 'customer_id'))).alternatives).toEqual([
    ['CustomerID customer_id none'],
  ]);
  expect(suggestRules([{ name: 'id', type: 'integer' }], table([]))).toBeUndefined();
});

it('proposes no likeness without names, and nothing where nothing fits', () => {
  const found = suggestRules(text('email', 'zip'), table(text('email', 'zip')));
  expect(found?.fuzzy).toBeNull();
  expect(suggestRules(text('colour'), table(text('email')))).toBeUndefined();
});
