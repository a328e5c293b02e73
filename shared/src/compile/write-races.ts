import type { Environment } from '../activities/definition.ts';
import { findColumn, findTable } from '../catalog/lookup.ts';
import { nameOf } from '../graph/activity-name.ts';
import type { ActivityId, CampaignGraph } from '../graph/graph.ts';
import type { GraphSurvey } from '../graph/survey.ts';
import { downstreamOf, upstreamOf } from '../graph/traverse.ts';
import { type Problem, problem } from '../result/problem.ts';
import { addColumn, columnsRead, type TableColumns, writesOver } from './columns-read.ts';
import type { CompiledActivities, CompiledActivity } from './compile-activities.ts';
import { phrase } from '../words/phrase.ts';

/** Activities that run in parallel, of which one writes what the other writes or reads: a problem at each of them. */
export function writeRaces(graph: CampaignGraph, survey: GraphSurvey, compiled: CompiledActivities): Problem[] {
  const writers = findWriters(compiled);
  const told = new Map<string, Problem>();
  const known = new Map<ActivityId, TableColumns>();
  const readAt = (id: ActivityId, activity: Extract<CompiledActivity, { status: 'compiled' }>) => {
    const found = known.get(id) ?? readBy(graph, id, activity, compiled);
    known.set(id, found);
    return found;
  };
  const tell = (writer: ActivityId, other: ActivityId, does: 'writes' | 'reads', columns: TableColumns) => {
    for (const one of raceProblems(survey, { writer, other, does, columns })) {
      told.set(JSON.stringify([one.place, [writer, other].sort(), one.params.column]), one);
    }
  };
  for (const [writer, writes] of writers) {
    const ordered = new Set([writer, ...upstreamOf(graph, [writer]), ...downstreamOf(graph, [writer])]);
    for (const [other, activity] of compiled.activities) {
      if (ordered.has(other) || activity.status === 'blocked') continue;
      const written = both(writes, writers.get(other) ?? new Map());
      if (written.size > 0) tell(writer, other, 'writes', written);
      const read = both(writes, readAt(other, activity));
      for (const key of written.keys()) read.delete(key);
      if (read.size > 0) tell(writer, other, 'reads', read);
    }
  }
  return [...told.values()];
}

interface Race {
  writer: ActivityId;
  other: ActivityId;
  does: 'writes' | 'reads';
  columns: TableColumns;
}

/** One problem at each of the two, for each column; of two writers each is told once. */
function raceProblems({ catalog, activities }: GraphSurvey, { writer, other, does, columns }: Race): Problem[] {
  const labelOf = (id: ActivityId) => {
    const activity = activities.get(id)?.activity;
    return activity ? nameOf(activity).label : id;
  };
  return [...columns.values()].flatMap(({ table, column }) => {
    const found = findTable(catalog, table);
    const params = {
      activity: labelOf(writer),
      other: labelOf(other),
      does: phrase(`race.${does}`),
      column: (found && findColumn(found, column)?.label) ?? column,
      table: found?.label ?? table,
    };
    return [writer, other].map((activity) => problem('graph.write.race', { activity }, params));
  });
}

function findWriters({ activities, environments }: CompiledActivities): Map<ActivityId, TableColumns> {
  const writers = new Map<ActivityId, TableColumns>();
  for (const [id, activity] of activities) {
    const before = environments.get(id);
    if (activity.status === 'blocked' || !before) continue;
    const columns: TableColumns = new Map();
    for (const { base, set } of writesOver(before, activity.compiled.environment)) {
      for (const column of Object.keys(set)) addColumn(columns, base.table, column);
    }
    if (columns.size > 0) writers.set(id, columns);
  }
  return writers;
}

/** Columns read at an activity and not at those before it. */
function readBy(
  graph: CampaignGraph,
  id: ActivityId,
  { inbound, compiled }: Extract<CompiledActivity, { status: 'compiled' }>,
  { activities, environments }: CompiledActivities,
): TableColumns {
  const before: Environment = environments.get(id) ?? new Map();
  const given = new Set(inbound.map(({ population }) => population.relation.key));
  for (const { rows } of writesIn(before)) given.add(rows.key);
  for (const one of upstreamOf(graph, [id])) {
    const activity = activities.get(one);
    if (activity?.status !== 'compiled') continue;
    for (const { relation } of Object.values(activity.compiled.outputs)) given.add(relation.key);
    for (const { relation } of activity.compiled.drops) given.add(relation.key);
  }
  return columnsRead(compiled, given, before);
}

/** Overlays of all tables, also those under others. */
function writesIn(environment: Environment) {
  return [...environment.values()].flatMap((source) => {
    const found = [];
    for (let { derived } = source; derived?.kind === 'overlay'; derived = derived.base.derived) found.push(derived);
    return found;
  });
}

function both(left: TableColumns, right: TableColumns): TableColumns {
  return new Map([...left].filter(([key]) => right.has(key)));
}
