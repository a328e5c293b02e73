import { describe, expect, test } from 'vitest';
import { exampleCatalog } from '../testing/example/catalog.ts';
import type { Catalog, Link } from './catalog.ts';
import { validateCatalog } from './validate-catalog.ts';

const [link] = exampleCatalog.links;

function changed(change: Partial<Catalog>): string[] {
  return validateCatalog({ ...exampleCatalog, ...change }).map(({ code, place }) => `${code} ${place.field}`);
}

function linked(change: Partial<Link>): string[] {
  return link === undefined ? [] : changed({ links: [{ ...link, ...change }] });
}

describe('a catalog', () => {
  test('without faults has no problems', () => {
    expect(validateCatalog(exampleCatalog)).toEqual([]);
  });

  test('refers only to what it has', () => {
    expect(changed({ tables: exampleCatalog.tables.slice(1), dimensions: [] })).toContain(
      'catalog.unknown-table links/0',
    );
    expect(linked({ from: { table: 'customers', columns: ['nope'] } })).toEqual([
      'catalog.unknown-column links/0/from',
    ]);
    expect(changed({ dimensions: [{ name: 'x', label: 'X', table: 'nope' }] })).toEqual([
      'catalog.unknown-table dimensions/0',
    ]);
    expect(changed({ dimensions: [{ name: 'x', label: 'X', table: 'stores', labelColumn: 'nope' }] })).toEqual([
      'catalog.unknown-column dimensions/0/labelColumn',
    ]);
  });

  test('links columns of one type, and to a key where one row is promised', () => {
    expect(linked({ from: { table: 'customers', columns: ['email'] } })).toEqual(['catalog.link.types links/0']);
    expect(
      linked({ from: { table: 'customers', columns: ['country'] }, to: { table: 'households', columns: ['city'] } }),
    ).toEqual(['catalog.link.cardinality links/0/to']);
    expect(linked({ cardinality: 'one-to-one' })).toEqual(['catalog.link.cardinality links/0/from']);
    expect(linked({ cardinality: 'many-to-many' })).toEqual([]);
  });

  test('names everything once', () => {
    const { tables, links, dimensions } = exampleCatalog;
    expect(changed({ dimensions: [...dimensions, ...dimensions.slice(0, 1)] })).toEqual([
      'catalog.duplicate dimensions',
    ]);
    expect(changed({ links: [...links, ...links.slice(0, 1)] })).toContain('catalog.duplicate links');
    expect(changed({ tables: [...tables, ...tables.slice(0, 1)] })).toContain('catalog.duplicate tables');
    const [customers] = tables;
    if (customers === undefined) return;
    const columns = customers.columns.map((column) => ({ ...column, role: 'email' as const }));
    expect(changed({ tables: [{ ...customers, columns }, ...tables.slice(1)] })).toEqual([
      'catalog.role.repeated tables/0/columns',
    ]);
  });

  test('has a key on every table that is a targeting dimension', () => {
    const tables = exampleCatalog.tables.map((table) => ({
      ...table,
      key: table.name === 'purchases' ? [] : table.key,
    }));
    expect(changed({ tables })).toEqual(['catalog.key.missing dimensions/2']);
  });
});
