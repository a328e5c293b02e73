import type { FilterLookup } from '../condition/predefined-filter.ts';
import { type Problem, problem } from '../result/problem.ts';
import { variableValueProblem } from '../variable/read-variable.ts';
import type { CampaignGraph } from './graph.ts';
import { variablesInGraph } from './references.ts';

/** Problems of the declared variables: two of one name, a value of another type, one that nothing refers to. */
export function variableProblems(graph: CampaignGraph, filters: FilterLookup): Problem[] {
  const { variables = [] } = graph.settings;
  if (variables.length === 0) return [];
  const used = variablesInGraph(graph, filters);
  const seen = new Set<string>();
  return variables.flatMap((variable, index) => {
    const { name } = variable;
    const field = `settings/variables/${index}`;
    const isRepeated = seen.has(name);
    seen.add(name);
    const wrong = variableValueProblem(variable);
    return [
      ...(isRepeated ? [problem('variable.duplicate', { field: `${field}/name` }, { variable: name })] : []),
      ...(wrong ? [problem(wrong.code, { field: `${field}/value` }, wrong.params)] : []),
      ...(isRepeated || used.has(name) ? [] : [problem('variable.unused', { field }, { variable: name })]),
    ];
  });
}
