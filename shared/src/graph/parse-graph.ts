import { type Problem, problem } from '../result/problem.ts';
import { type CampaignGraph, campaignGraphSchema } from './graph.ts';
import { currentFormat, formatOf, migrateGraph } from './migrate.ts';
import { schemaIssues, unknownField } from './schema-issues.ts';
import { unknownFields } from './unknown-fields.ts';

/** A graph, or why the value is not one. The settings of activities are checked by `validateGraph`. */
export type ParsedGraph = { graph: CampaignGraph; problems: [] } | { graph: undefined; problems: Problem[] };

/** Reads a graph from a plain value of any format up to the current one; unknown fields are refused. */
export function parseGraph(input: unknown): ParsedGraph {
  const format = formatOf(input);
  if (format !== undefined && format > currentFormat) {
    return refuse(problem('file.version', { field: 'format' }, { version: format, max: currentFormat }));
  }
  const migrated = migrateGraph(input);
  const parsed = campaignGraphSchema.safeParse(migrated);
  if (!parsed.success) {
    return refuse(
      ...schemaIssues(parsed.error.issues).map(({ path, reason }) => schemaProblem(path.join('/'), reason)),
    );
  }
  const unknown = unknownFields(migrated, parsed.data);
  if (unknown.length > 0) return refuse(...unknown.map((field) => schemaProblem(field, unknownField)));
  return { graph: parsed.data, problems: [] };
}

function refuse(...problems: Problem[]): ParsedGraph {
  return { graph: undefined, problems };
}

function schemaProblem(field: string, reason: string): Problem {
  return problem('file.schema', { field }, { field: field || 'graph', reason });
}
