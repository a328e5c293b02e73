import { type Problem, problem, type Variable, variableValueProblem } from '@fanfare/shared';

/** What is wrong with the variable at a place, apart from how it is used. */
export function problemsOf(variables: readonly Variable[], at: number, used: boolean): readonly Problem[] {
  const variable = variables[at];
  if (!variable) return [];
  const name = { variable: variable.name };
  const failure = variableValueProblem(variable);
  const missing = variable.value === null || variable.value === '';
  return [
    ...(variables.some((one, index) => index !== at && one.name === variable.name)
      ? [problem('variable.duplicate', {}, name)]
      : []),
    ...(failure ? [problem(failure.code, {}, failure.params)] : []),
    ...(missing && used ? [problem('variable.no-value', {}, name)] : []),
    ...(used ? [] : [problem('variable.unused', {}, name)]),
  ];
}
