import { describe, expect, test } from 'vitest';
import { exampleCatalog } from '../testing/example/catalog.ts';
import { problem } from '../result/problem.ts';
import { locateCatalogProblems, parseCatalogFile, printCatalogFile } from './catalog-file.ts';

describe('a catalog file', () => {
  test.each(['yaml', 'json'] as const)('gives the same catalog back from %s', (format) => {
    const text = printCatalogFile(exampleCatalog, format);
    expect(parseCatalogFile(text)).toMatchObject({ catalog: exampleCatalog, problems: [] });
    expect(printCatalogFile(exampleCatalog, format)).toBe(text);
  });

  test('with a mistake names the field and the line', () => {
    const text = printCatalogFile(exampleCatalog, 'yaml').replace('type: integer', 'type: number');
    const { catalog, problems } = parseCatalogFile(text);
    expect(catalog).toBeUndefined();
    expect(problems).toMatchObject([
      { code: 'file.schema', place: { field: 'tables/0/columns/0/type', line: expect.any(Number) } },
    ]);
    const typo = printCatalogFile(exampleCatalog, 'yaml').replace('role: email', 'roel: email');
    expect(parseCatalogFile(typo).problems).toMatchObject([
      { code: 'file.schema', place: { field: expect.stringMatching(/roel$/) } },
    ]);
    expect(parseCatalogFile('tables: [').problems).toMatchObject([{ code: 'file.syntax' }]);
  });

  test('names the line of what does not fit the data', () => {
    const text = printCatalogFile(exampleCatalog, 'yaml');
    const parsed = parseCatalogFile(text);
    if (parsed.catalog === undefined) throw new Error('the file is wrong');
    const unknown = problem('catalog.unknown-table', { field: 'tables/1' }, { table: 'x' });
    const line = locateCatalogProblems([unknown], parsed)[0]?.place.line;
    expect(text.split('\n')[(line ?? 0) - 1]).toContain(exampleCatalog.tables[1]?.name);
  });
});
