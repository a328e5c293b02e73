import { Document, isMap, visit } from 'yaml';
import { type Catalog, catalogSchema } from '../catalog/catalog.ts';
import { schemaIssues, unknownField } from '../graph/schema-issues.ts';
import { type Problem, problem } from '../result/problem.ts';
import { type FilePath, readSource } from './source-text.ts';

const oneLine = 110;
const header = { fanfare: 'catalog', format: 1 };

/** The catalog as text. The same catalog gives the same text; reading it gives the same catalog. */
export function printCatalogFile(catalog: Catalog, format: 'yaml' | 'json'): string {
  const entries = { ...header, ...catalog };
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

/** A catalog as read from a file, or what is wrong with the file. `lineOf` gives the line of a part of it. */
export type ParsedCatalogFile =
  | { catalog: Catalog; problems: []; lineOf(path: FilePath): number | undefined }
  | { catalog: undefined; problems: Problem[] };

/** Reads a catalog file, YAML or JSON. Unknown fields are refused. It is not compared with the data here. */
export function parseCatalogFile(text: string): ParsedCatalogFile {
  const source = readSource(text);
  if (!('lineOf' in source)) return { catalog: undefined, problems: source.problems };
  const parsed = catalogSchema.safeParse(source.value);
  const issues = parsed.success
    ? unknownFields(source.value, { ...header, ...parsed.data }).map((path) => ({ path, reason: unknownField }))
    : schemaIssues(parsed.error.issues);
  if (parsed.success && issues.length === 0) return { catalog: parsed.data, problems: [], lineOf: source.lineOf };
  const problems = issues.map(({ path, reason }) => {
    const field = path.join('/');
    return problem('file.schema', { field, line: source.lineOf(path) }, { field: field || 'The file', reason });
  });
  return { catalog: undefined, problems };
}

/** Paths of fields that were written but not read. */
function unknownFields(written: unknown, read: unknown, path: FilePath = []): FilePath[] {
  if (typeof written !== 'object' || written === null) return [];
  const known = new Map<string, unknown>(Object.entries(read ?? {}));
  return Object.entries(written).flatMap(([name, value]) => {
    const here = [...path, Array.isArray(written) ? Number(name) : name];
    return known.has(name) ? unknownFields(value, known.get(name), here) : [here];
  });
}

/** Problems of a file's catalog, with the line of the file each is about. */
export function locateCatalogProblems(
  problems: readonly Problem[],
  { lineOf }: Extract<ParsedCatalogFile, { catalog: Catalog }>,
): Problem[] {
  return problems.map((one) => {
    const { field } = one.place;
    if (field === undefined) return one;
    return { ...one, place: { ...one.place, line: lineOf(field.split('/').map(partOfPath)) } };
  });
}

function partOfPath(part: string): string | number {
  return /^\d+$/.test(part) ? Number(part) : part;
}
