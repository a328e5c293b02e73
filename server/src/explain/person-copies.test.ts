import { scan, type TableSource } from '@fanfare/shared';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExampleCounting, openExampleCounting } from '../../test/example-counting.ts';
import { createPersonCopies, type PersonCopies } from './person-copies.ts';

let example: ExampleCounting;
beforeAll(async () => {
  example = await openExampleCounting();
});
afterAll(() => example.close());

async function tableNamed(name: string): Promise<TableSource> {
  const { environment, release } = await example.engine.lease();
  release();
  const source = environment.get(name);
  if (source === undefined) throw new Error(`there is no ${name}`);
  return source;
}

/** Copies of tables that are taken for large ones, with so much room. */
async function withCopies(budgetBytes: number, work: (copies: PersonCopies) => Promise<void>): Promise<void> {
  const copies = createPersonCopies(example.engine, {
    tableRows: () => 1_000_000,
    budgetBytes,
    onError: (error) => expect.unreachable(String(error)),
  });
  await work(copies);
  await copies.close();
}

const rowsOf = (sql: string) => example.engine.withConnection((connection) => connection.all(sql));

test('a linked table is copied in the order of what refers, with more columns when more are wanted', async () => {
  const purchases = await tableNamed('purchases');
  await withCopies(1e12, async ({ linked, settled }) => {
    const by = ['customer_id'];
    expect(linked.isSlow(purchases)).toBe(true);
    expect(linked.find(purchases, by, new Set(['customer_id', 'sku']))).toBeUndefined();
    await settled();
    const copy = linked.find(purchases, by, new Set(['customer_id', 'sku']));
    expect(linked.isSlow(purchases)).toBe(false);
    const found = await rowsOf(`SELECT customer_id, sku FROM ${copy?.table}`);
    expect(found.map(([id]) => (id === null ? null : Number(id)))).toEqual([1, 1, 1, 2, 3, 4, 7, 8, 12, 12, null]);
    copy?.release();
    expect(linked.find(purchases, by, new Set(['customer_id', 'amount']))).toBeUndefined();
    await settled();
    const wider = linked.find(purchases, by, new Set(['customer_id', 'amount', 'sku']));
    expect(wider).toBeDefined();
    wider?.release();
  });
});

test('what was used lately makes no room for others', async () => {
  const [purchases, customers] = [await tableNamed('purchases'), await tableNamed('customers')];
  await withCopies(30e6, async ({ linked, settled }) => {
    const find = (source: TableSource, column: string) => linked.find(source, [column], new Set([column]));
    find(purchases, 'customer_id');
    find(customers, 'household_id');
    find(customers, 'store_id');
    await settled();
    const held = [find(purchases, 'customer_id'), find(customers, 'household_id'), find(customers, 'store_id')];
    expect(held.map((one) => one !== undefined)).toEqual([true, true, false]);
    for (const one of held) one?.release();
  });
});

test('stored parts of a table become one when they are wanted again, and are held until then', async () => {
  const source = await tableNamed('customers');
  const parts = [scan(source)];
  const table = `(SELECT id AS k0 FROM ${example.engine.sourceSql(source)})`;
  await withCopies(1e12, async ({ keys, settled }) => {
    let held = 0;
    const wanted = {
      parts,
      stored: new Map(parts.map(({ key }) => [key, table])),
      rows: 12,
      hold: () => {
        held += 1;
        return { release: () => void (held -= 1) };
      },
    };
    expect(keys.find(wanted)).toBeUndefined();
    expect(held).toBe(0);
    expect(keys.find(wanted)).toBeUndefined();
    expect(held).toBe(1);
    await settled();
    expect(held).toBe(0);
    const lookup = keys.find(wanted);
    expect(lookup?.part(parts[0]?.key ?? '')).toBe(0);
    expect(await rowsOf(`SELECT part, code, k0 FROM ${lookup?.table} WHERE k0 = 7`)).toEqual([[0n, 0n, 7n]]);
    lookup?.release();
  });
});
