import { type Variable, variablesInGraph } from '@fanfare/shared';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useDocument, useEditor } from '../editor/EditorContext.tsx';
import type { VariableRow } from './VariableTable.tsx';
import { problemsOf } from './variable-problems.ts';
import { variableUses } from './variable-uses.ts';

const NONE: readonly Variable[] = [];

/** The variables of the campaign with what uses them and what is wrong with them. */
export function useVariableRows(): readonly VariableRow[] {
  const graph = useDocument((state) => state.graph);
  const filters = useStore(useEditor().filters, (state) => state.filters);
  return useMemo(() => {
    const variables = graph.settings.variables ?? NONE;
    const uses = variableUses(graph);
    const asked = variablesInGraph(graph, filters);
    return variables.map((variable, at) => {
      const problems = problemsOf(variables, at, asked.has(variable.name));
      return { at, variable, uses: uses.get(variable.name) ?? [], problems };
    });
  }, [graph, filters]);
}
