const known = new WeakMap<object, ReadonlySet<string>>();

/**
 * Names of the variables that settings refer to, wherever they stand in them: as `{ variable: name }`, or as `$name`
 * in a formula. A `$name` inside a text of a formula counts as well.
 */
export function variablesIn(settings: unknown): ReadonlySet<string> {
  if (typeof settings !== 'object' || settings === null) return new Set();
  const before = known.get(settings);
  if (before) return before;
  const found = new Set<string>();
  collect(settings, found);
  known.set(settings, found);
  return found;
}

function collect(value: object, found: Set<string>): void {
  for (const [name, part] of Object.entries(value)) {
    if (name === 'variable' && typeof part === 'string') found.add(part);
    else if (name === 'formula' && typeof part === 'string') variablesInFormula(part, found);
    else if (typeof part === 'object' && part !== null) collect(part, found);
  }
}

/** Matches quoted texts and bracketed names as they are; its group is the name of a variable outside of them. */
export const variableInFormula = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\[(?:[^\]\n]|\]\])+\]|\$([A-Za-z_][A-Za-z0-9_]*)/gu;

function variablesInFormula(formula: string, found: Set<string>): void {
  for (const [, name] of formula.matchAll(variableInFormula)) if (name !== undefined) found.add(name);
}
