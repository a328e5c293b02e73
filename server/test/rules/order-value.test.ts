import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { keysOf } from './read-populations.ts';
import { openRuleData } from './rule-data.ts';
import { total } from './rule-words.ts';
import { dataOf, link, written } from './table-text.ts';

const shared = process.env['FANFARE_SHARED_DATA'] ?? path.resolve(import.meta.dirname, '../../../../shared/data');
const tables = path.join(shared, 'adventureworks/csv');

/** Cells of a file without quoted line breaks, without its line of names. */
function linesOf(name: string): string[][] {
  const text = gunzipSync(readFileSync(path.join(tables, `${name}.csv.gz`))).toString('utf8');
  return text
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(','));
}

/** Money in ten thousandths, as an integer. */
function exact(price: string): number {
  const [whole = '', decimals = ''] = price.split('.');
  return Number(whole) * 10_000 + Number(decimals.padEnd(4, '0'));
}

test('(30) AdventureWorks customers with an order value of at least 3,000.00', async () => {
  if (!existsSync(tables)) {
    process.stderr.write(`The AdventureWorks tables are not in ${tables}: the order value was not checked.\n`);
    expect(process.env['FANFARE_REQUIRE_DATA'] ?? '').toBe('');
    return;
  }
  const customers = linesOf('customers').map(([id = '']) => id);
  const lines = linesOf('order_lines');
  const values = new Map<string, number>();
  for (const [, , , customer = '', , quantity, price = ''] of lines) {
    values.set(customer, (values.get(customer) ?? 0) + Number(quantity) * exact(price));
  }
  const expected = customers.filter((id) => (values.get(id) ?? 0) >= 3000 * 10_000);
  expect(expected).toHaveLength(2904);

  const data = await openRuleData(
    dataOf(
      [
        written('customers', ['id*: integer', ...customers].join('\n')),
        written(
          'order lines',
          [
            'order*|line*: integer|customer: integer|quantity: integer|unit price: decimal',
            ...lines.map(([order, line, , customer, , quantity, price]) =>
              [order, line, customer, quantity, price].join('|'),
            ),
          ].join('\n'),
        ),
      ],
      [link('order lines.customer', 'customer', 'customers.id', 'order lines')],
    ),
  );
  const rule = total('sum', 'order lines', '=quantity * [unit price]', 'at-least', '3000.00');
  const found = keysOf(await data.select('customers', rule));
  await data.close();
  expect(found).toHaveLength(2904);
  expect(found).toEqual(expected.toSorted((left, right) => Number(left) - Number(right)));
});
