import { type Catalog, catalogSchema } from '../catalog/catalog.ts';
import { schemaIssues, unknownField } from '../graph/schema-issues.ts';
import type { Problem } from '../result/problem.ts';
import { printYaml } from './print-yaml.ts';
import { schemaProblems } from './schema-problems.ts';
import { type FilePath, readSource } from './source-text.ts';
import { unknownFields } from './unknown-fields.ts';

const header = { fanfare: 'catalog', format: 1 };

/** The catalog as text. The same catalog gives the same text; reading it gives the same catalog. */
export function printCatalogFile(catalog: Catalog<string>, format: 'yaml' | 'json'): string {
  const entries = { ...header, ...catalog };
  if (format === 'json') return `${JSON.stringify(entries, null, 2)}\n`;
  return printYaml(entries);
}

/** A catalog as read from a file, or what is wrong with the file. `lineOf` gives the line of a part of it. */
export type ParsedCatalogFile =
  | { catalog: Catalog<string>; problems: []; lineOf(path: FilePath): number | undefined }
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
  return { catalog: undefined, problems: schemaProblems(issues, source.lineOf) };
}

/** Problems of a file's catalog, with the line of the file each is about. */
export function locateCatalogProblems(
  problems: readonly Problem[],
  { lineOf }: Extract<ParsedCatalogFile, { catalog: Catalog<string> }>,
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
