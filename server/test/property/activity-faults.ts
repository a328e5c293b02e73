import {
  type CampaignGraph,
  type CompiledActivity,
  type CompiledGraph,
  dependencyOrder,
  setBreakpoint,
  type TableSource,
} from '@fanfare/shared';
import { inSql, withoutCause } from './faults.ts';
import { rewritePart } from './rewrite-part.ts';
import type { Subject } from './subject.ts';

/** Faults of activities that change rows, columns, tables or memory. */
export const activityFaults: Readonly<Record<string, Subject>> = {
  'rows without a match that vanish': {
    compiled: (compiled) => ({
      ...compiled,
      activities: new Map(
        [...compiled.activities].map(([id, one]) => [id, withoutCause(withoutCause(one, 'no-match'), 'unmatched')]),
      ),
    }),
  },

  'lines with several matches that are matched with the first': {
    graph: (graph) => changedConfig(graph, 'reconciliation', { ambiguous: { kind: 'first', sort: [] } }),
  },

  'a join that gives a row once for each row it is joined with': inSql((text) =>
    text.replace(/ QUALIFY row_number\(\) OVER \((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\) <= 1/g, ''),
  ),

  'a write that is seen by activities that do not come after it': { compiled: writesSeenEverywhere },

  'keys returned by earlier runs that are returned again': {
    context: (context) => ({
      ...context,
      environment: new Map([...context.environment].filter(([table]) => !/^_fanfare_(?:history|runs)_/.test(table))),
    }),
  },

  'a breakpoint that is passed': {
    graph: (graph) =>
      setBreakpoint(
        graph,
        graph.activities.map(({ id }) => id),
        false,
      ),
  },

  'people removed from an audience by hand who come back by its rule': {
    part: (part) =>
      rewritePart(part, (one) => ('value' in one && one.value === 'removed' ? { ...one, value: 'no more' } : one)),
  },
};

function changedConfig(graph: CampaignGraph, type: string, change: object): CampaignGraph {
  const activities = graph.activities.map((one) =>
    one.type === type && typeof one.config === 'object' ? { ...one, config: { ...one.config, ...change } } : one,
  );
  return { ...graph, activities };
}

/**
 * All reads of a table that an activity writes read what it wrote, beside it and upstream too, except those that decide
 * which rows it writes: they would wait for themselves.
 */
function writesSeenEverywhere(compiled: CompiledGraph): CompiledGraph {
  const written = new Map<string, TableSource>();
  const deciding = new Set<unknown>();
  for (const one of compiled.activities.values()) {
    if (one.status !== 'compiled') continue;
    for (const { relation } of Object.values(one.compiled.outputs)) {
      const { derived } = relation.source;
      if (derived?.kind !== 'overlay') continue;
      written.set(relation.source.table, relation.source);
      for (const { key } of dependencyOrder([derived.rows])) deciding.add(key);
    }
  }
  const done = new Map<object, unknown>();
  const rewrite = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rewrite);
    if (typeof value !== 'object' || value === null) return value;
    if (isSource(value)) return value.derived === undefined ? (written.get(value.table) ?? value) : value;
    if ('key' in value && deciding.has(value.key)) return value;
    const known = done.get(value);
    if (known !== undefined) return known;
    const copy = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, rewrite(inner)]));
    done.set(value, copy);
    return copy;
  };
  const activities = [...compiled.activities].map(([id, one]): [string, CompiledActivity] => {
    if (one.status !== 'compiled') return [id, one];
    const { outputs, drops } = one.compiled;
    return [
      id,
      {
        ...one,
        compiled: {
          ...one.compiled,
          outputs: rewrite(outputs) as typeof outputs,
          drops: rewrite(drops) as typeof drops,
        },
      },
    ];
  });
  return { ...compiled, activities: new Map(activities) };
}

function isSource(value: object): value is TableSource {
  return 'table' in value && 'version' in value && 'columns' in value && 'key' in value;
}
