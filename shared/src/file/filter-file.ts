import { z } from 'zod';
import { filterLimits, predefinedFilterSchema } from '../condition/predefined-filter.ts';
import { schemaIssues, unknownField } from '../graph/schema-issues.ts';
import type { Problem } from '../result/problem.ts';
import { printYaml } from './print-yaml.ts';
import { schemaProblems } from './schema-problems.ts';
import { readSource } from './source-text.ts';
import { unknownFields } from './unknown-fields.ts';

const header = { fanfare: 'filters', format: 1 } as const;

/** A filter as it stands in a file. Whoever applies a file owns the filters that are new. */
const filterEntrySchema = predefinedFilterSchema.extend({
  description: predefinedFilterSchema.shape.description.default(''),
  parameters: predefinedFilterSchema.shape.parameters.default([]),
  shared: z.boolean().default(true),
});
export type FilterEntry = z.infer<typeof filterEntrySchema>;

/** The form of a filter file, as it stands in YAML or JSON. */
const filterFileSchema = z.strictObject({
  fanfare: z.literal(header.fanfare),
  format: z.literal(header.format),
  filters: z.array(filterEntrySchema).max(filterLimits.file),
});

/** Filters as text. The same filters give the same text; reading it gives the same filters. */
export function printFilterFile(filters: readonly FilterEntry[], format: 'yaml' | 'json'): string {
  const entries = { ...header, filters: filters.map(toEntry) };
  return format === 'json' ? `${JSON.stringify(entries, null, 2)}\n` : printYaml(entries);
}

/** Filters as read from a file, or what is wrong with the file. */
export type ParsedFilterFile = { filters: FilterEntry[]; problems: [] } | { filters: undefined; problems: Problem[] };

/** Reads a filter file, YAML or JSON. Unknown fields and repeated ids are refused. Rules are not checked here. */
export function parseFilterFile(text: string): ParsedFilterFile {
  const source = readSource(text);
  if (!('lineOf' in source)) return { filters: undefined, problems: source.problems };
  const parsed = filterFileSchema.safeParse(source.value);
  const issues = parsed.success
    ? [
        ...unknownFields(source.value, parsed.data).map((path) => ({ path, reason: unknownField })),
        ...repeatedIds(parsed.data.filters),
      ]
    : schemaIssues(parsed.error.issues);
  if (parsed.success && issues.length === 0) return { filters: parsed.data.filters, problems: [] };
  return { filters: undefined, problems: schemaProblems(issues, source.lineOf) };
}

function toEntry({ id, name, description, table, shared, rule, parameters }: FilterEntry): object {
  return {
    id,
    name,
    ...(description === '' ? {} : { description }),
    table,
    ...(shared ? {} : { shared }),
    rule,
    ...(parameters.length === 0 ? {} : { parameters }),
  };
}

function repeatedIds(filters: readonly FilterEntry[]) {
  const ids = filters.map((one) => one.id);
  return filters.flatMap(({ id }, index) =>
    ids.indexOf(id) === index ? [] : [{ path: ['filters', index, 'id'], reason: `${id} is there already` }],
  );
}
