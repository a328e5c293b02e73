import { expect, it } from 'vitest';
import { tableSource } from '../../compile/environment.ts';
import { printStatement } from '../../relation/sql/statement.ts';
import { exampleCatalog } from '../../testing/example/catalog.ts';
import { exampleContext, tryActivity } from '../../testing/example/try-activity.ts';
import { definitionOf } from '../registry.ts';
import { incrementalQueryConfigSchema, type ProcessedData } from './config.ts';
import { historyColumns, historyTable } from './history-table.ts';

const tried = (processed: ProcessedData, dimension: string | null = 'customers') =>
  tryActivity('incremental-query', { dimension, processed }, []);
const byDate = (column: string): ProcessedData => ({ kind: 'date', attribute: { links: [], column } });
const customers = exampleCatalog.tables.find(({ name }) => name === 'customers') ?? { name: '', columns: [], key: [] };

it('needs a dimension, and a date where one decides', () => {
  expect(tried({ kind: 'returned', retentionDays: 0 }, null).codes).toEqual(['config.missing']);
  expect(tried({ kind: 'returned', retentionDays: 0 }, 'gone').codes).toEqual(['dimension.unknown']);
  expect(tried({ kind: 'date', attribute: null }).codes).toEqual(['config.missing']);
  expect(tried(byDate('created_at')).codes).toEqual([]);
  expect(tried(byDate('points')).codes).toEqual(['config.limit']);
  expect(tried(byDate('gone')).codes).toEqual(['attribute.unknown']);
  const settings = {
    ...definitionOf('incremental-query').initial(7),
    processed: { kind: 'returned', retentionDays: -1 },
  };
  expect(incrementalQueryConfigSchema.safeParse(settings).success).toBe(false);
});

it('has a history of its own when it is copied', () => {
  const { initial, copy } = definitionOf('incremental-query');
  expect(copy?.(initial(7), 8)).toEqual({ ...initial(7), history: 8 });
});

it('says in words who is new', () => {
  expect(tried({ kind: 'returned', retentionDays: 0 }).summary).toBe('Customers not returned before');
  expect(tried({ kind: 'returned', retentionDays: 90 }).summary).toBe('Customers not returned in the last 90 days');
  expect(tried(byDate('created_at')).summary).toBe('New Customers by created_at');
});

it('says while there was no run that everybody is new, and drops nobody', () => {
  const { drops, notes } = tried({ kind: 'returned', retentionDays: 0 }).compile();
  expect([drops, notes?.map(({ id }) => id)]).toEqual([[], ['first-run']]);
});

it('looks in the history by key, in SQL', () => {
  const table = { name: historyTable(7, 'customers'), key: ['id'], columns: historyColumns(customers) };
  const environment = new Map([...exampleContext.environment, [table.name, tableSource(table, 3)]]);
  const definition = definitionOf('incremental-query');
  const compiled = definition.compile(
    [],
    { ...definition.initial(7), dimension: 'customers' },
    { ...exampleContext, environment },
  );
  const relation = compiled.outputs['out']?.relation;
  const text = relation ? printStatement(relation, { sourceSql: ({ table: name }) => `"${name}"` }).text : '';
  expect(text).toContain('"_fanfare_history_7_customers"');
  expect(text).toContain('IS NOT TRUE');
});
