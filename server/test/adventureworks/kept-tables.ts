import { type Audience, audienceTable, type DataType, historyTable, returnedColumn } from '@fanfare/shared';

/** A table that campaigns keep: its rows are made from the files by a query. */
export interface KeptTable {
  name: string;
  columns: readonly { name: string; type: DataType }[];
  key: readonly string[];
  /** @param file the FROM item that reads a table's file. */
  rows(file: (table: string) => string): string;
}

/** One audience filled by a campaign and by hand, one by a rule. */
export const audiences: readonly Audience[] = [
  {
    id: 'vip',
    label: 'VIP',
    description: 'Saved by a campaign: who spent 3,000 or more; by hand 11000 taken out and 29000 put in.',
    dimension: 'customers',
    rule: null,
    columns: [{ name: 'spent', type: 'decimal', label: 'Spent' }],
    stored: 'kept',
    madeBy: null,
  },
  {
    id: 'germans',
    label: 'Germans',
    description: 'By a rule.',
    dimension: 'customers',
    rule: {
      kind: 'group',
      operator: 'and',
      items: [
        {
          kind: 'attribute',
          attribute: { links: [], column: 'territory_country' },
          operator: 'equals',
          value: { kind: 'one', value: 'DE' },
        },
      ],
      except: [],
    },
    columns: [],
    stored: 'none',
    madeBy: null,
  },
];

/** What the campaigns find stored: members of the audience, and customers returned by an incremental query. */
export const keptTables: readonly KeptTable[] = [
  {
    name: audienceTable('vip'),
    columns: [
      { name: 'customer_id', type: 'integer' },
      { name: 'spent', type: 'decimal' },
      { name: '_fanfare_how', type: 'text' },
      { name: '_fanfare_since', type: 'datetime' },
      { name: '_fanfare_saved', type: 'boolean' },
    ],
    key: ['customer_id'],
    rows: (file) => `
      SELECT customer_id, sum(quantity * unit_price) AS spent,
        CASE WHEN customer_id = 11000 THEN 'removed' ELSE 'saved' END AS _fanfare_how,
        TIMESTAMP '2021-12-01 00:00:00' AS _fanfare_since, true AS _fanfare_saved
      FROM ${file('order_lines')} GROUP BY customer_id HAVING sum(quantity * unit_price) >= 3000
      UNION ALL SELECT 29000, NULL, 'added', TIMESTAMP '2021-12-01 00:00:00', false
      UNION ALL SELECT 1, 5000, 'saved', TIMESTAMP '2021-12-01 00:00:00', true`,
  },
  {
    name: historyTable(2022, 'customers'),
    columns: [
      { name: 'customer_id', type: 'integer' },
      { name: returnedColumn, type: 'datetime' },
    ],
    key: ['customer_id'],
    rows: (file) => `
      SELECT customer_id, max(order_date)::TIMESTAMP AS ${returnedColumn} FROM ${file('order_lines')} GROUP BY customer_id`,
  },
];
