import { type Variable, variableLimits } from '@fanfare/shared';
import { renameVariableUses } from '../../variables/variable-uses.ts';
import { applyEdit } from '../document/document-store.ts';
import type { EntryLabel } from '../document/history.ts';
import type { EditorSession } from '../editor-session.ts';

/** The variables of the campaign on screen. */
export function variablesOf(session: EditorSession): readonly Variable[] {
  return session.documents.getState().graph.settings.variables ?? [];
}

/** Declares a variable with a name that is free, and says at which place; undefined when there are as many as may be. */
export function addVariable(session: EditorSession, wanted = 'variable'): number | undefined {
  const variables = variablesOf(session);
  if (variables.length >= variableLimits.count) return undefined;
  const name = freeName(variables, wanted);
  const added: Variable = { name, type: 'text', source: 'campaign', value: null };
  apply(session, { key: 'variableAdd', values: { name } }, [...variables, added]);
  return variables.length;
}

/** Changes the variable at a place, but not its name. The same `field` in a row, as while typing, is one gesture. */
export function changeVariable(
  session: EditorSession,
  at: number,
  change: Partial<Omit<Variable, 'name'>>,
  field?: string,
): void {
  const variables = variablesOf(session);
  const before = variables[at];
  if (!before) return;
  const coalesce = field === undefined ? undefined : `variable:${at}:${field}`;
  const label: EntryLabel = { key: 'variableChange', values: { name: before.name } };
  apply(session, label, variables.with(at, { ...before, ...change }), coalesce);
}

/** Renames a variable wherever it stands: in its declaration, in rules and in formulas. */
export function renameVariable(session: EditorSession, at: number, next: string): void {
  const { graph } = session.documents.getState();
  const variables = variablesOf(session);
  const before = variables[at];
  if (!before || before.name === next) return;
  const twice = variables.some((one, index) => index !== at && one.name === before.name);
  const renamed = twice ? graph : renameVariableUses(graph, before.name, next);
  applyEdit(session.documents, {
    label: { key: 'variableRename', values: { name: next } },
    graph: { ...renamed, settings: { ...graph.settings, variables: variables.with(at, { ...before, name: next }) } },
  });
}

/** Takes a declaration away; what uses it stays and says that it is missing. */
export function removeVariable(session: EditorSession, at: number): void {
  const variables = variablesOf(session);
  const name = variables[at]?.name ?? '';
  apply(session, { key: 'variableRemove', values: { name } }, variables.toSpliced(at, 1));
}

function apply(session: EditorSession, label: EntryLabel, variables: readonly Variable[], coalesce?: string) {
  const { graph } = session.documents.getState();
  const settings = { ...graph.settings, variables: [...variables] };
  applyEdit(session.documents, { label, graph: { ...graph, settings }, coalesce });
}

function freeName(variables: readonly Variable[], wanted: string): string {
  const taken = new Set(variables.map((one) => one.name));
  if (wanted !== 'variable' && !taken.has(wanted)) return wanted;
  let number = 1;
  while (taken.has(`${wanted}${number}`)) number += 1;
  return `${wanted}${number}`;
}
