import {
  column,
  comparableText,
  filter,
  foldText,
  isEmail,
  literal,
  compare,
  patternMatch,
  printStatement,
  scan,
  whiteSpace,
} from '@fanfare/shared';
import { expect, test } from 'vitest';
import { openTestDuckDb, type TestDuckDb } from '../duckdb.ts';

async function loadTexts(texts: readonly string[]): Promise<TestDuckDb> {
  const table = {
    name: 'texts',
    key: ['id'],
    columns: [
      { name: 'id', type: 'integer' as const },
      { name: 'value', type: 'text' as const },
    ],
  };
  const rows = texts.map((value, id) => ({ id, value }));
  return openTestDuckDb({ tables: [table], links: [], dimensions: [] }, { texts: rows });
}

const long = 'a'.repeat(64);
const label = 'b'.repeat(63);
const valid = [
  'ada@example.com',
  'a@iana.org',
  'first.last+tag@mail.example.co.uk',
  "o'neill@example.com",
  '!#$%&`*+/=?^`{|}~@iana.org',
  '123@iana.org',
  'test@123.com',
  'test@xn--hxajbheg2az3al.xn--jxalpdlp',
  'zoë@exämple.de',
  '用户@例子.公司',
  `${long}@iana.org`,
  `x@${label}.com`,
  `${long}@${label}.${label}.${'c'.repeat(58)}.fr`,
];
const invalid = [
  '',
  'test',
  'test@io',
  '@iana.org',
  'test@',
  'a@b@c.com',
  '.test@iana.org',
  'test.@iana.org',
  'test..test@iana.org',
  'test@-iana.org',
  'test@iana-.com',
  'test@.iana.org',
  'test@iana.org.',
  'test@iana..com',
  'test@255.255.255.255',
  'test@[255.255.255.255]',
  '"test"@iana.org',
  ' test@iana.org',
  'test@iana.org\n',
  'te\u00a0st@iana.org',
  'te\u0007st@iana.org',
  'te\ufffdst@iana.org',
  'test@iana.org,other@iana.org',
  `${long}a@iana.org`,
  `x@${label}b.com`,
  `${long}@${label}.${label}.${'c'.repeat(59)}.fr`,
];

test('e-mail addresses, in the engine as in code', async () => {
  expect(valid.filter((one) => !isEmail(one))).toEqual([]);
  expect(invalid.filter(isEmail)).toEqual([]);
  const texts = [...valid, ...invalid];
  const database = await loadTexts(texts);
  const source = database.source('texts');
  const { text, values } = printStatement(
    filter(scan(source), patternMatch(column(source, 'value'), 'email')),
    database,
  );
  const found = (await database.all(text, values)).map(([id]) => texts[Number(id)]);
  expect(new Set(found)).toEqual(new Set(valid));
  database.close();
});

test('trimmed and folded, in the engine as in code', async () => {
  const texts = Array.from(whiteSpace).flatMap((space) => [`${space}Ab ${space}`, `A${space}b`]);
  const cases = ['ÀÉÎÕÜ', 'İSTANBUL', 'ΟΔΥΣΣΕΥΣ', 'ẞ', 'ПРИВЕТ', 'ǅ', 'Straße', '𐐀', '🦊'];
  const database = await loadTexts([...texts, ...cases]);
  const source = database.source('texts');
  const all = [...texts, ...cases];
  for (const wanted of new Set(all.map((one) => foldText(one.trim())))) {
    const value = comparableText(column(source, 'value'), { trim: true, fold: true });
    const where = compare('=', value, literal(wanted, 'text'));
    const { text, values } = printStatement(filter(scan(source), where), database);
    const found = (await database.all(text, values)).map(([id]) => Number(id));
    const expected = all.flatMap((one, id) => (foldText(one.trim()) === wanted ? [id] : []));
    expect(new Set(found)).toEqual(new Set(expected));
  }
  database.close();
});
