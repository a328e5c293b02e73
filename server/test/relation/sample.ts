import { type Catalog, columnLink, type LinkUse, type TableSource } from '@fanfare/shared';
import { openTestDuckDb, type TestDuckDb, type TestRow } from '../duckdb.ts';

/** People, their homes, what they bought (composite key) and messages, with names that need quoting. */
const sampleCatalog: Catalog = {
  tables: [
    {
      name: 'people',
      key: ['id'],
      columns: [
        { name: 'id', type: 'integer' },
        { name: 'select', type: 'text' },
        { name: 'e "mail', type: 'text' },
        { name: 'born', type: 'date' },
        { name: 'seen', type: 'datetime' },
        { name: 'points', type: 'decimal' },
        { name: 'score', type: 'float' },
        { name: 'ok', type: 'boolean' },
        { name: 'home', type: 'text' },
      ],
    },
    {
      name: 'Häuser "1"',
      key: ['code'],
      columns: [
        { name: 'code', type: 'text' },
        { name: 't1', type: 'text' },
        { name: 'k0', type: 'integer' },
      ],
    },
    {
      name: 'buys',
      key: ['order', 'line'],
      columns: [
        { name: 'order', type: 'integer' },
        { name: 'line', type: 'integer' },
        { name: 'person', type: 'integer' },
        { name: 'amount', type: 'decimal' },
        { name: 'weight', type: 'float' },
        { name: 'kind', type: 'text' },
        { name: 'quantity', type: 'integer' },
        { name: 'on', type: 'date' },
      ],
    },
    {
      name: 'returns',
      key: ['no'],
      columns: [
        { name: 'no', type: 'integer' },
        { name: 'order', type: 'integer' },
        { name: 'line', type: 'integer' },
        { name: 'why', type: 'text' },
      ],
    },
  ],
  links: [],
  dimensions: [],
};

function rowsOf(names: string, lines: readonly (readonly TestRow[string][])[]): TestRow[] {
  const columns = names.split('|');
  return lines.map((line) => Object.fromEntries(columns.map((name, index) => [name, line[index] ?? null])));
}

export const sampleRows: Record<string, TestRow[]> = {
  people: rowsOf('id|select|e "mail|born|seen|points|score|ok|home', [
    [1, 'Ada', 'ada@example.com', '1970-05-01', '2026-01-10T08:00:00Z', '10.50', 0.1, true, 'A'],
    [2, 'bo', 'ADA@example.com ', '1982-02-28', '2026-01-10T08:00:00.5Z', '10.500001', 0.2, false, 'A'],
    [3, '', 'not an address', '1990-12-31', null, '0', 0.3, null, 'B'],
    [4, null, '', null, '2025-12-31T23:59:59.999999Z', null, null, true, null],
    [5, "O'Neill; DROP TABLE people --", 'o@example.com', '2000-02-29', '2026-03-01T00:00:00Z', '-3', -1, false, 'X'],
    [6, 'Zoë 🦊 100%_\\', 'zoë@exämple.de', '2001-01-01', '2026-01-10T08:00:00Z', '10.50', 1e20, true, ''],
  ]),
  'Häuser "1"': rowsOf('code|t1|k0', [
    ['A', 'North', 1],
    ['B', '', 2],
    ['C', 'South', 3],
  ]),
  buys: rowsOf('order|line|person|amount|weight|kind|quantity|on', [
    [1, 1, 1, '10.10', 0.1, 'shoe', 1, '2026-01-01'],
    [1, 2, 1, '20.20', 0.2, 'sock', 2, '2026-01-01'],
    [2, 1, 1, '0.30', 0.3, 'shoe', null, '2026-01-05'],
    [3, 1, 2, '-5', 1.5, '', 5, '2025-06-01'],
    [4, 1, 3, null, null, null, null, null],
    [5, 1, null, '99', 9, 'shoe', 9, '2026-01-02'],
    [6, 1, 77, '1', 1, 'hat', 1, '2026-01-02'],
  ]),
  returns: rowsOf('no|order|line|why', [
    [1, 1, 2, 'late'],
    [2, 1, 2, ''],
    [3, 2, 1, 'big'],
    [4, 2, 9, 'big'],
    [5, null, 1, 'big'],
  ]),
};

/** The sample in DuckDB, with its sources and links. */
export interface Sample extends TestDuckDb {
  people: TableSource;
  homes: TableSource;
  buys: TableSource;
  returns: TableSource;
  /** Person to home, home to people, person to buys, buy to person, buy to returns, return to buy. */
  home: LinkUse;
  inhabitants: LinkUse;
  bought: LinkUse;
  buyer: LinkUse;
  returned: LinkUse;
  returnedBuy: LinkUse;
}

export async function openSample(): Promise<Sample> {
  const database = await openTestDuckDb(sampleCatalog, sampleRows);
  const [people, homes, buys, returns] = ['people', 'Häuser "1"', 'buys', 'returns'].map(database.source);
  if (!people || !homes || !buys || !returns) throw new Error('the sample lacks a table');
  return {
    ...database,
    people,
    homes,
    buys,
    returns,
    home: columnLink(people, ['home'], homes, ['code'], 'one'),
    inhabitants: columnLink(homes, ['code'], people, ['home'], 'many'),
    bought: columnLink(people, ['id'], buys, ['person'], 'many'),
    buyer: columnLink(buys, ['person'], people, ['id'], 'one'),
    returned: columnLink(buys, ['order', 'line'], returns, ['order', 'line'], 'many'),
    returnedBuy: columnLink(returns, ['order', 'line'], buys, ['order', 'line'], 'one'),
  };
}
