import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRuleData, type RuleData } from './rule-data.ts';
import { all, any, count, formula, not, on, row, some, total } from './rule-words.ts';
import { dataOf, link, written } from './table-text.ts';

const injection = `"; DROP TABLE "select"; --`;

/** Names that SQL gives a meaning to, or that the printer of statements might use itself; and values like them. */
const odd = dataOf(
  [
    written(
      'select',
      `
      order by* | na"me                        | größe 100%: integer | k0 | ${injection} | group
      a         | O'Hara                       | 1                   | x  | yes          | 1
      b         | '; DROP TABLE "select"; --   | 2                   | x  |              | 1
      c         | NULL                         | 3                   | y  | yes          | 1
      d         | null                         |                     | y  |              | 2
      e         | select                       | 5                   |    |              | 2
      f         | Müller                       | 6                   |    | yes          | 2
      g         | a\\b                         | 7                   |    |              |
      h         | $1                           | 8                   |    |              |
      i         | ?                            | 9                   |    |              |
      j         | "double"                     | 10                  |    |              |
      k         | %                            | 11                  |    |              |
      l         | _                            | 12                  |    |              |
      m         | 🙂                           | 13                  |    |              |
      n         | MÜLLER                       | 14                  |    |              |
      o         | ' OR 1=1 --                  | 15                  |    |              |
      p         | {{name}} /* no comment       | 16                  |    |              |
      q         | ''                           | 17                  |    |              |
      `,
    ),
    written(
      'from',
      `where* | order by | value | code: date
                     1      | a        | null  | 2026-01-01
                     2      | a        | ;     | 2026-02-01
                     3      | b        | "     | 2026-01-01`,
    ),
    written(
      'group',
      `k0* | limit
                      1   | having
                      2   | union`,
    ),
  ],
  [
    link('from.order by', `it's`, 'select.order by', 'all "rows"'),
    link('select.group', injection, 'group.k0', 'order by 1'),
  ],
);
const spaced = { 'order by': 'r', 'na"me': ` O'Hara `, 'größe 100%': 18 };

let data: RuleData;
beforeAll(async () => {
  data = await openRuleData(odd);
  await data.change('append', 'select', [spaced]);
});
afterAll(() => data.close());

const rows = (rule: Parameters<RuleData['select']>[1]): Promise<string> => data.select('select', rule);

test('(4) names and values with spaces, quotes, umlauts and keywords', async () => {
  const everyone = 'a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r';
  expect(await rows(all())).toBe(everyone);
  for (const one of [...(odd.rows['select'] ?? []), spaced] as Readonly<Record<string, string>>[]) {
    const [key = '', value = ''] = [one['order by'], one['na"me']];
    expect(await rows(on('na"me', 'equals', value))).toBe(key);
    expect(await rows(on('na"me', 'in', value, 'nobody'))).toBe(key);
  }
  expect(await rows(on('na"me', 'contains', `'`))).toBe('a, b, o, q, r');
  expect(await rows(on('na"me', 'starts-with', `'`))).toBe('b, o, q');
  expect(await rows(on('na"me', 'contains', '"'))).toBe('b, j');
  expect(await rows(on('na"me', 'contains', '--'))).toBe('b, o');
  expect(await rows(on('größe 100%', 'at-least', '16'))).toBe('p, q, r');
  expect(await rows(any(on('k0', 'equals', 'y'), on(injection, 'equals', 'yes')))).toBe('a, c, d, f');
  expect(await rows(not(on(injection, 'is-empty')))).toBe('a, c, f');
  expect(await rows(on(`${injection}.limit`, 'equals', 'union'))).toBe('d, e, f');
  expect(await rows(some('all "rows"', on('value', 'equals', '"')))).toBe('b');
  expect(await rows(count('all "rows"', 'equals', '2'))).toBe('a');
  expect(await rows(total('max', 'all "rows"', 'code', 'equals', '2026-01-01'))).toBe('b');
  expect(await rows(row('last', 'all "rows"', 'code', on('value', 'equals', ';')))).toBe('a');
  expect(await rows(some(`${injection}.order by 1`, on('k0', 'equals', 'y')))).toBe('a, b, c, d, e, f');
  expect(await data.select('from', on(`it's.na"me`, 'equals', `O'Hara`))).toBe('1, 2');
  expect(await data.select('group', count('order by 1', 'at-least', '3', on('na"me', 'not-equals', 'NULL')))).toBe('2');
});

test('(4) white space and case may be left out of account, and are not unless said', async () => {
  const text = { trim: true, fold: true };
  expect(await rows(on('na"me', 'equals', `O'Hara`))).toBe('a');
  expect(await rows({ ...on('na"me', 'equals', `  o'hara`), text })).toBe('a, r');
  expect(await rows({ ...on('na"me', 'equals', 'müller'), text })).toBe('f, n');
  expect(await rows({ ...on('na"me', 'in', 'Null', 'Select'), text })).toBe('c, d, e');
});

test('(4) the same names and values in formulas, of which nothing is read as SQL', async () => {
  const bracketed = `[${injection}]`;
  expect(await rows(formula('[größe 100%] >= 16'))).toBe('p, q, r');
  expect(await rows(formula(`[na"me] = 'O''Hara'`))).toBe('a');
  expect(await rows(formula(`[na"me] = '''; DROP TABLE "select"; --'`))).toBe('b');
  expect(await rows(formula(`trim([na"me]) = 'O''Hara' and not ${bracketed}.limit is empty`))).toBe('a');
  expect(await rows(formula(`count([all "rows"] where value = ';') = 1`))).toBe('a');
  expect(await rows(formula('k0', 'equals', 'y'))).toBe('c, d');
  expect(await data.refuse('select', formula('"select"'))).toEqual(['condition.value.type rule/items/0']);
  for (const text of [injection, `1 = 1; DROP TABLE "select"`, `k0 = 'y' -- `, `'a' || 'b'`, `k0::text`]) {
    expect(await data.refuse('select', formula(text))).toEqual(['formula.syntax rule/items/0']);
  }
});
