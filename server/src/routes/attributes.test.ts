import { attributeValues, type EndpointPart, pickLimits } from '@fanfare/shared';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadTable } from '../../test/example-counting.ts';
import { openRulesSite, type RulesSite } from '../../test/rules-site.ts';

type Values = EndpointPart<typeof attributeValues, 'response'>;

let site: RulesSite;
const injection = `'; DROP TABLE customers; -- " $1 %_\\`;

beforeAll(async () => {
  site = await openRulesSite();
});
afterAll(() => site.close());

async function values(table: string, path: string, more: object = {}): Promise<Values> {
  const names = path.split('/');
  const attribute = { links: names.slice(0, -1), column: names.at(-1) ?? '' };
  const { status, body } = await site.ask('Ann', 'POST', '/api/attributes/values', { table, attribute, ...more });
  expect([status, body]).toEqual([200, expect.anything()]);
  return attributeValues.response?.parse(body) as Values;
}

const topOf = ({ top }: Values) => top.map((one) => [one.value, one.label, one.count]);

describe('values of an attribute', () => {
  test('are counted exactly, empties apart, most frequent first, with their labels', async () => {
    const found = await values('customers', 'country');
    expect(topOf(found)).toEqual([
      ['FR', 'France', 4],
      ['DE', null, 3],
      ['ES', null, 3],
    ]);
    expect(found).toMatchObject({ type: 'text', rows: 12, empty: 2, distinct: 3, found: 3, min: 'DE', max: 'FR' });
    expect(found.histogram).toEqual([]);
  });

  test('along links are counted over the rows the links start from', async () => {
    const region = await values('customers', 'home_store/region');
    expect(region).toMatchObject({ rows: 12, empty: 4, distinct: 2 });
    expect(topOf(region)).toEqual([
      ['North', null, 6],
      ['South', null, 2],
    ]);
    const deep = await values('purchases', 'customer/household/city');
    expect(deep).toMatchObject({ rows: 11, distinct: 2 });
  });

  test('are searched among all, whatever their case, and by label', async () => {
    const one = await values('customers', 'email', { search: 'ADA@', limit: 1 });
    expect([topOf(one), one.found, one.distinct]).toEqual([[['ADA@example.com', null, 1]], 2, 9]);
    expect(topOf(await values('customers', 'country', { search: 'ranc' }))).toEqual([['FR', 'France', 4]]);
    expect(topOf(await values('customers', 'created_at', { search: '06-30t22:30' }))).toEqual([
      ['2025-06-30T22:30:00Z', null, 1],
    ]);
    expect(topOf(await values('purchases', 'amount', { search: '89.9' }))).toEqual([['89.9', null, 2]]);
    for (const search of [injection, '%', '_ada', "' or '1'='1"]) {
      expect((await values('customers', 'email', { search })).found).toBe(0);
    }
  });

  test.each([
    ['customers', 'points'],
    ['customers', 'born'],
    ['customers', 'created_at'],
    ['purchases', 'amount'],
    ['purchases', 'customer/points'],
  ])('of %s %s fill bars of equal width', async (table, path) => {
    const found = await values(table, path);
    const { histogram, rows, empty } = found;
    expect(histogram.length).toBeGreaterThan(0);
    expect(histogram.length).toBeLessThanOrEqual(20);
    expect(histogram.reduce((sum, bar) => sum + bar.count, 0)).toBe(rows - empty);
    for (const [index, bar] of histogram.entries()) {
      if (index > 0) expect(bar.from).toBe(histogram[index - 1]?.until);
    }
    const [single, ...links] = path.split('/').toReversed();
    const { engine } = site.counting;
    const lease = await engine.lease();
    const source = lease.environment.get(links.length > 0 ? 'customers' : table);
    const own = lease.environment.get(table);
    if (source === undefined || own === undefined) throw new Error('no such table');
    const type = { points: 'BIGINT', born: 'DATE', created_at: 'TIMESTAMP', amount: 'DECIMAL(24,6)' }[single ?? ''];
    const from =
      links.length === 0
        ? engine.sourceSql(own)
        : `(SELECT c.* FROM ${engine.sourceSql(own)} AS p JOIN ${engine.sourceSql(source)} AS c ON p.customer_id = c.id)`;
    for (const bar of histogram) {
      const [[counted] = []] = await engine.withConnection((connection) =>
        connection.all(
          `SELECT count(*) FROM ${from} AS r WHERE "${single}" >= CAST($1 AS ${type}) AND "${single}" < CAST($2 AS ${type})`,
          [bar.from.replace('Z', ''), bar.until.replace('Z', '')],
        ),
      );
      expect([bar, Number(counted)]).toEqual([bar, bar.count]);
    }
    lease.release();
  });

  test('are read anew when the data changed, and hold any text, also in a table without a key', async () => {
    const table = {
      name: 'notes',
      key: [],
      columns: [
        { name: 'a "quoted" name', type: 'text' as const },
        { name: 'share', type: 'float' as const },
      ],
    };
    const row = (text: string | null, share: number | null) => ({ 'a "quoted" name': text, share });
    await loadTable(site.counting.engine, table, [row(injection, 0.1), row(injection, -2.5), row('', null)]);
    const readCatalog = site.counting.parts.readCatalog;
    const withNotes = async () => ({ ...(await readCatalog('')), tables: [...(await readCatalog('')).tables, table] });
    Object.assign(site.counting.parts, { readCatalog: withNotes });
    const found = await values('notes', 'a "quoted" name', { search: injection });
    expect([topOf(found), found.rows, found.empty, found.version]).toEqual([[[injection, null, 2]], 3, 1, 1]);
    const shares = await values('notes', 'share');
    expect(shares.histogram.reduce((sum, bar) => sum + bar.count, 0)).toBe(2);
    expect(await values('notes', 'share')).toEqual(shares);
    await loadTable(site.counting.engine, table, [row('x', 7)]);
    expect(await values('notes', 'share')).toMatchObject({ rows: 1, min: 7, max: 7, version: 2 });
  });

  test('of what does not exist are refused', async () => {
    const ask = async (table: string, column: string, links: string[] = []) =>
      (await site.ask('Ann', 'POST', '/api/attributes/values', { table, attribute: { links, column } })).status;
    expect(await ask('nobody', 'id')).toBe(404);
    expect(await ask('customers', 'nothing')).toBe(422);
    expect(await ask('customers', 'amount', ['purchases'])).toBe(422);
    expect(await ask('customers', 'id"; DROP TABLE customers; --')).toBe(422);
  });
});

describe('picked attributes', () => {
  const attribute = (column: string | null, links: string[] = []) => ({ table: 'customers', links, column });
  const mark = (actor: string, column: string, favourite: boolean) =>
    site.ask(actor, 'PUT', '/api/attributes/favourite', { attribute: attribute(column), favourite });

  test('favourites are each actor’s own, once each, and limited', async () => {
    expect((await site.ask('Ann', 'GET', '/api/attributes/picked')).body).toEqual({ favourites: [], recents: [] });
    const names = Array.from({ length: pickLimits.favourites }, (_, index) => `c${index}`);
    await Promise.all([...names, 'c0'].map((name) => mark('Ann', name, true)));
    expect(await mark('Ann', 'more', true)).toMatchObject({
      status: 409,
      body: { error: { code: 'attribute.too-many-favourites' } },
    });
    expect(await mark('Ann', 'c3', true)).toMatchObject({ status: 200 });
    await mark('Ann', 'c3', false);
    expect((await mark('Ann', 'more', true)).body).toMatchObject({ favourites: { length: pickLimits.favourites } });
    expect((await site.ask('Bob', 'GET', '/api/attributes/picked')).body).toEqual({ favourites: [], recents: [] });
  });

  test('the attribute noted last comes first', async () => {
    const note = (one: object) => site.ask('Cy', 'POST', '/api/attributes/recent', { attribute: one });
    const link = attribute(null, ['purchases']);
    for (const one of [attribute('a'), link, attribute('b'), attribute('a')]) await note(one);
    expect((await site.ask('Cy', 'GET', '/api/attributes/picked')).body).toEqual({
      favourites: [],
      recents: [attribute('a'), attribute('b'), link],
    });
    for (let index = 0; index < pickLimits.recents; index += 1) await note(attribute(`n${index}`));
    const { body } = await note(attribute('last'));
    expect((body as { recents: unknown[] }).recents).toHaveLength(pickLimits.recents);
  });
});
