import type { SchemaIssue } from '../graph/schema-issues.ts';
import { type Problem, problem } from '../result/problem.ts';
import { type FilePath, mostProblems } from './source-text.ts';

/** What a file says that its schema does not allow, each with its line; no more than are worth reading. */
export function schemaProblems(
  issues: readonly SchemaIssue[],
  lineOf: (path: FilePath) => number | undefined,
): Problem[] {
  return issues.slice(0, mostProblems).map(({ path, reason }) => {
    const field = path.join('/');
    return problem('file.schema', { field, line: lineOf(path) }, { field: field || 'The file', reason });
  });
}
