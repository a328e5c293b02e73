import { type Activity, type CampaignGraph, variableInFormula, variablesIn } from '@fanfare/shared';

/** Activities by the variable they ask for, in the order of the graph. */
export function variableUses(graph: CampaignGraph): ReadonlyMap<string, readonly Activity[]> {
  const uses = new Map<string, Activity[]>();
  for (const activity of graph.activities) {
    for (const name of variablesIn(activity.config)) uses.set(name, [...(uses.get(name) ?? []), activity]);
  }
  return uses;
}

/** The graph with every use of a variable under its new name; parts without one stay the same objects. */
export function renameVariableUses(graph: CampaignGraph, name: string, next: string): CampaignGraph {
  const activities = graph.activities.map((activity) => {
    if (!variablesIn(activity.config).has(name)) return activity;
    return { ...activity, config: renamed(activity.config, name, next) };
  });
  return { ...graph, activities };
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
  return formula.replaceAll(variableInFormula, (whole, found?: string) => (found === name ? `$${next}` : whole));
}
