import type { Activity, CampaignGraph } from '@fanfare/shared';

/** Quoted texts and bracketed names are left alone; what follows a `$` outside of them is the name of a variable. */
const IN_FORMULA = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\[(?:[^\]\n]|\]\])+\]|\$([A-Za-z_][A-Za-z0-9_]*)/gu;

/** Names of the variables a formula asks for. */
export function variablesInFormula(formula: string): Set<string> {
  return new Set([...formula.matchAll(IN_FORMULA)].flatMap((match) => match[1] ?? []));
}

/** Activities by the variable they ask for, in the order of the graph. */
export function variableUses(graph: CampaignGraph): ReadonlyMap<string, readonly Activity[]> {
  const uses = new Map<string, Activity[]>();
  for (const activity of graph.activities) {
    for (const name of variablesIn(activity.config)) uses.set(name, [...(uses.get(name) ?? []), activity]);
  }
  return uses;
}

/** Names of the variables settings or a rule ask for, at any depth. */
export function variablesIn(value: unknown): Set<string> {
  const names = new Set<string>();
  collect(value, names);
  return names;
}

/** The graph with every use of a variable under its new name; parts without one stay the same objects. */
export function renameVariableUses(graph: CampaignGraph, name: string, next: string): CampaignGraph {
  const activities = graph.activities.map((activity) => {
    if (!variablesIn(activity.config).has(name)) return activity;
    return { ...activity, config: renamed(activity.config, name, next) };
  });
  return { ...graph, activities };
}

function collect(value: unknown, names: Set<string>): void {
  if (Array.isArray(value)) {
    for (const one of value) collect(one, names);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (key === 'variable' && typeof part === 'string') names.add(part);
    else if (key === 'formula' && typeof part === 'string') {
      for (const name of variablesInFormula(part)) names.add(name);
    } else collect(part, names);
  }
}

function renamed(value: unknown, name: string, next: string): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => renamed(one, name, next));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]): [string, unknown] => {
      if (key === 'variable' && part === name) return [key, next];
      if (key === 'formula' && typeof part === 'string') return [key, renamedFormula(part, name, next)];
      return [key, renamed(part, name, next)];
    }),
  );
}

function renamedFormula(formula: string, name: string, next: string): string {
  return formula.replaceAll(IN_FORMULA, (whole, found?: string) => (found === name ? `$${next}` : whole));
}
