import { Document, isMap, visit } from 'yaml';
import { type Catalog, catalogSchema } from '../catalog/catalog.ts';
import { schemaIssues } from '../graph/schema-issues.ts';
import { type Problem, problem } from '../result/problem.ts';
import { readSource } from './source-text.ts';

const oneLine = 110;

/** The catalog as text. The same catalog gives the same text; reading it gives the same catalog. */
export function printCatalogFile(catalog: Catalog, format: 'yaml' | 'json'): string {
  const entries = { fanfare: 'catalog', format: 1, ...catalog };
  if (format === 'json') return `${JSON.stringify(entries, null, 2)}\n`;
  const document = new Document(entries, { aliasDuplicateObjects: false });
  visit(document, {
    Collection: (_, collection) => {
      const text = JSON.stringify(collection);
      if (text.length <= oneLine && !text.includes('\\n') && (!isMap(collection) || collection.items.length <= 6))
        collection.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** Reads a catalog file, YAML or JSON. It is not compared with the data here. */
export function parseCatalogFile(
  text: string,
): { catalog: Catalog; problems: [] } | { catalog: undefined; problems: Problem[] } {
  const source = readSource(text);
  if (!('lineOf' in source)) return { catalog: undefined, problems: source.problems };
  const parsed = catalogSchema.safeParse(source.value);
  if (parsed.success) return { catalog: parsed.data, problems: [] };
  const problems = schemaIssues(parsed.error.issues).map(({ path, reason }) => {
    const field = path.join('/');
    return problem('file.schema', { field, line: source.lineOf(path) }, { field: field || 'The file', reason });
  });
  return { catalog: undefined, problems };
}
