import {
  type CampaignGraph,
  type Catalog,
  type ConfigOf,
  historyColumns,
  historyTable,
  runColumns,
  runsTable,
  type Table,
} from '@fanfare/shared';
import { activity, exampleCatalog, exampleRows, graphOf } from '@fanfare/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openExample } from './evaluate-graph.ts';

function tableOf(name: string): Table {
  const found = exampleCatalog.tables.find((one) => one.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
}

/** What two earlier runs left: customers 1, 2 and 99 in the one, 3 in the other; one purchase. */
const customers: Table = {
  name: historyTable(7, 'customers'),
  key: ['id'],
  columns: historyColumns(tableOf('customers')),
};
const purchases: Table = {
  name: historyTable(7, 'purchases'),
  key: ['order_no', 'line'],
  columns: historyColumns(tableOf('purchases')),
};
const runs: Table = {
  name: runsTable(8),
  key: [runColumns.run],
  columns: [
    { name: runColumns.run, type: 'text' },
    { name: runColumns.at, type: 'datetime' },
    { name: runColumns.rows, type: 'integer' },
    { name: runColumns.all, type: 'boolean' },
  ],
};
const catalog: Catalog = { ...exampleCatalog, tables: [...exampleCatalog.tables, customers, purchases, runs] };
const rows = {
  ...exampleRows,
  [customers.name]: [
    { id: 1, _fanfare_returned: '2025-11-01T10:00:00Z' },
    { id: 2, _fanfare_returned: '2025-11-01T10:00:00Z' },
    { id: 99, _fanfare_returned: '2025-11-01T10:00:00Z' },
    { id: 3, _fanfare_returned: '2026-02-20T23:30:00Z' },
  ],
  [purchases.name]: [{ order_no: 100, line: 2, _fanfare_returned: '2026-02-20T10:00:00Z' }],
  [runs.name]: [
    { _fanfare_run: 'a', _fanfare_returned: '2025-11-01T10:00:00Z', _fanfare_rows: 5, _fanfare_all: true },
    { _fanfare_run: 'b', _fanfare_returned: '2026-01-01T00:00:00Z', _fanfare_rows: 0, _fanfare_all: true },
  ],
};

let example: Awaited<ReturnType<typeof openExample>>;
beforeAll(async () => {
  example = await openExample(catalog, rows);
});
afterAll(() => example.close());

function graph(settings: Partial<ConfigOf<'incremental-query'>>): CampaignGraph {
  const french = "country = 'FR'";
  const rule = {
    kind: 'group' as const,
    operator: 'and' as const,
    items: [
      {
        kind: 'formula' as const,
        formula: french,
        operator: 'equals' as const,
        value: { kind: 'one' as const, value: true },
      },
    ],
    except: [],
  };
  return graphOf([activity('incremental-query', 'new', { dimension: 'customers', rule, ...settings })], []);
}

async function found(settings: Partial<ConfigOf<'incremental-query'>>) {
  const { outlets, drops, facts } = await example.evaluate(graph(settings));
  return { out: outlets['new/out'], before: drops['new/returned-before'], selected: facts['new/selected'] };
}

const everyone = { kind: 'group' as const, operator: 'and' as const, items: [], except: [] };

describe('not returned before', () => {
  it('leaves out those of the rule that the history has, and says so', async () => {
    expect(await found({})).toEqual({ out: ['7', '8'], before: ['1', '2'], selected: 4 });
  });

  it('returns everybody on the first run', async () => {
    expect(await found({ history: 1 })).toEqual({ out: ['1', '2', '7', '8'], before: undefined, selected: 4 });
  });

  it('forgets keys when the days are over, by days of the zone', async () => {
    const kept = (retentionDays: number) => found({ rule: everyone, processed: { kind: 'returned', retentionDays } });
    expect((await kept(30)).before).toEqual(['3']);
    expect((await kept(9)).before).toEqual(['3']);
    expect((await kept(8)).before).toEqual([]);
    expect((await kept(365)).before).toEqual(['1', '2', '3']);
  });

  it('keeps keys of several columns, and never takes those of another dimension for its own', async () => {
    const { before } = await found({ dimension: 'purchases', rule: everyone });
    expect(before).toEqual(['100.2']);
    const { out, before: none } = await found({ dimension: 'households', rule: everyone });
    expect([out?.length, none]).toEqual([6, undefined]);
  });
});

describe('date later than the last run', () => {
  const by = (column: string, more: Partial<ConfigOf<'incremental-query'>> = {}) =>
    found({ rule: everyone, history: 8, processed: { kind: 'date', attribute: { links: [], column } }, ...more });

  it('compares with the newest run, also one that returned nobody; without a date nobody is new', async () => {
    const { out, before } = await by('created_at');
    expect(out).toEqual(['9', '10', '12']);
    expect(before).toHaveLength(9);
  });

  it('takes the day of the last run as done for dates without a time', async () => {
    const { out } = await by('bought_on', { dimension: 'purchases' });
    expect(out).toEqual(['101.1', '102.1', '103.1', '104.1', '107.1', '108.1', '109.1']);
  });

  it('returns everybody on the first run', async () => {
    expect((await by('created_at', { history: 1 })).out).toHaveLength(12);
  });
});
