/** A value of a row: text, numbers, dates as "2026-01-31", datetimes as UTC instants, null for empty. */
export type ExampleValue = string | number | boolean | null;
export type ExampleRow = Readonly<Record<string, ExampleValue>>;

function rows(names: string, values: readonly (readonly ExampleValue[])[]): ExampleRow[] {
  const columns = names.split(' ');
  return values.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index] ?? null])));
}

const customers = rows('id first_name email consent_email country tier born points household_id store_id created_at', [
  [1, 'Ada', 'ada@example.com', true, 'FR', 'gold', '1970-05-01', 120, 1, 'N1', '2024-01-10T08:00:00Z'],
  [2, 'Bo', 'ADA@example.com', true, 'FR', 'gold', '1982-02-28', 120, 1, 'N1', '2024-01-11T08:00:00Z'],
  [3, 'Cy', 'cy@example.test', false, 'DE', 'silver', '1990-12-31', 80, 2, 'S1', '2024-02-01T00:00:00Z'],
  [4, 'Di', null, true, 'DE', 'silver', '1965-07-15', 80, 2, 'S1', '2024-02-01T00:00:00Z'],
  [5, 'Ed', '', true, 'DE', '', null, null, 3, null, '2025-06-30T22:30:00Z'],
  [6, 'Fi', 'not an address', true, null, null, '1999-01-01', 0, null, 'S2', '2025-07-01T00:00:00Z'],
  [7, 'Gus', 'gus@example.com', null, 'FR', 'gold', '1970-05-01', 500, 4, 'N2', '2025-12-31T23:30:00Z'],
  [8, 'Gus', 'gus@example.com', true, 'FR', 'bronze', '1970-05-01', 500, 4, 'N2', '2026-01-01T00:00:00Z'],
  [9, null, 'hal@example.com', true, 'ES', 'bronze', '2001-03-01', 15, 5, 'X9', '2026-02-28T12:00:00Z'],
  [10, ' Ivy ', 'ivy@example.com', true, 'ES', 'silver', '2000-02-29', 15, 5, 'N1', '2026-02-28T12:00:00Z'],
  [11, 'ivy', 'ivy@example.test', true, 'ES', 'silver', '1988-08-08', 15, null, 'N1', null],
  [12, 'Jo', 'jo@example.com', true, '', 'gold', '1955-11-11', 300, 6, 'S2', '2026-03-01T11:59:59Z'],
]);

const households = rows('id city', [
  [1, 'Lyon'],
  [2, 'Bonn'],
  [3, 'Kiel'],
  [4, null],
  [5, 'Cádiz'],
  [6, ''],
]);

const stores = rows('code region', [
  ['N1', 'North'],
  ['N2', 'North'],
  ['S1', 'South'],
  ['S2', null],
]);

const products = rows('sku category price', [
  ['boot', 'shoes', 89.9],
  ['sock', 'clothes', 4.5],
  ['hat', 'clothes', 19],
  ['gift', null, 0],
]);

const purchases = rows('order_no line customer_id sku store amount bought_on', [
  [100, 1, 1, 'boot', 'N1', 89.9, '2025-12-24'],
  [100, 2, 1, 'sock', 'N1', 9, '2025-12-24'],
  [101, 1, 1, 'hat', 'N1', 19, '2026-02-27'],
  [102, 1, 2, 'boot', 'N2', 89.9, '2026-02-28'],
  [103, 1, 3, 'gift', null, 0, '2026-02-01'],
  [104, 1, 4, 'hat', 'S1', null, '2026-01-15'],
  [105, 1, 7, 'boot', 'N1', 179.8, '2025-03-01'],
  [106, 1, 8, 'sock', 'S2', 4.5, null],
  [107, 1, null, 'hat', 'N1', 19, '2026-02-10'],
  [108, 1, 12, 'unknown', 'N1', 25.5, '2026-02-28'],
  [109, 1, 12, null, 'S1', 25.5, '2026-03-01'],
]);

/** Rows of the example catalog by table: with empties, ties, duplicates, and links that lead nowhere. */
export const exampleRows: Readonly<Record<string, readonly ExampleRow[]>> = {
  customers,
  households,
  stores,
  products,
  purchases,
};
