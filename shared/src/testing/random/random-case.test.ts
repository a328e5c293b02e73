import { describe, expect, test } from 'vitest';
import { validateCatalog } from '../../catalog/validate-catalog.ts';
import { catalogSchema } from '../../catalog/catalog.ts';
import { parseGraph } from '../../graph/parse-graph.ts';
import { identityOf } from '../naive/value.ts';
import { randomCase } from './random-case.ts';

const cases = Array.from({ length: 20 }, (_, i) => randomCase(500 + i, { rules: 3, campaigns: 1 }));

describe('a random case', () => {
  test('is the same for the same seed', () => {
    const print = (seed: number) =>
      JSON.stringify(randomCase(seed, { rules: 3, campaigns: 1 }), (_, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value instanceof Map ? [...value] : value,
      );
    expect(print(7)).toBe(print(7));
    expect(print(7)).not.toBe(print(8));
  });

  test('has a valid catalog with a dimension for every table that has a key', () => {
    for (const { catalog } of cases) {
      catalogSchema.parse(catalog);
      expect(validateCatalog(catalog)).toEqual([]);
      expect(catalog.dimensions.length).toBe(catalog.tables.filter(({ key }) => key.length > 0).length);
    }
  });

  test('has unique filled keys', () => {
    for (const { data } of cases) {
      for (const { key, rows } of data.values()) {
        if (key.length === 0) continue;
        const keys = rows.map((row) => key.map((column) => identityOf(row.get(column))).join(' '));
        expect(new Set(keys).size).toBe(rows.length);
        expect(keys.filter((one) => one.includes('empty'))).toEqual([]);
      }
    }
  });

  test('has campaigns that can be read back', () => {
    for (const { campaigns } of cases) {
      for (const graph of campaigns)
        expect(parseGraph(JSON.parse(JSON.stringify(graph)))).toMatchObject({ problems: [] });
    }
  });
});
