import { createHash } from 'node:crypto';
import {
  countPlan,
  type EndpointPart,
  type ExplainedActivity,
  type explainPerson as endpoint,
  type Explanation,
  hasSameRows,
  type Relation,
  type RowKey,
  rowMembership,
  type TableSource,
} from '@fanfare/shared';
import { type Caller, compileRequest, type CompiledRequest, type CountParts } from '../counts/count-request.ts';
import { termParts } from '../engine/populations/part-count.ts';
import { planPopulations } from '../engine/populations/population-plan.ts';
import { notFound } from '../http/errors.ts';
import { countRelations } from '../rules/count-relations.ts';
import { askedRows } from './asked-rows.ts';
import { dimensionSource } from './dimension-source.ts';
import { type ExplainableRow, explainRow } from './explain-row.ts';
import { explainedActivities } from './explained-activities.ts';
import { followRows } from './follow-rows.ts';
import { checkedKey, keyText } from './key-literal.ts';
import { namedRow, nameColumns } from './person-names.ts';
import { readFacts } from './row-facts.ts';

export type ExplainRequest = EndpointPart<typeof endpoint, 'body'>;

/**
 * What every activity of a campaign did with a person: membership in every population from the keys that counting has
 * stored and from tests on the person's own rows. What was not counted yet is counted first.
 * @throws HttpError 404 for an unknown dimension, 400 for a key it cannot have.
 */
export async function explainPerson(parts: CountParts, request: ExplainRequest, caller: Caller): Promise<Explanation> {
  const compiled = await compileRequest(parts, request.graph, caller.actor.workspace, caller.signal);
  try {
    const source = dimensionSource(compiled, request.dimension);
    const key = checkedKey(source, request.key);
    const person = createHash('sha256').update(keyText(source, key)).digest('hex').slice(0, 16);
    parts.log.info({ actor: caller.actor.name, dimension: request.dimension, person }, 'a person was looked up');
    return await explainCompiled(parts, compiled, { ...request, source, key }, caller);
  } finally {
    compiled.lease.release();
  }
}

/** As `explainPerson`, on a compiled graph whose lease is held. */
export async function explainCompiled(
  parts: CountParts,
  request: CompiledRequest,
  { graph, dimension, source, key }: ExplainRequest & { source: TableSource; key: RowKey },
  { actor, signal }: Caller,
): Promise<Explanation> {
  const activities = explainedActivities(graph, request);
  const counted = [...countPlan(graph, request.compiled).terms.values()].flatMap(termParts);
  const session = parts.populations.open(planPopulations(counted), actor.name);
  const close = (): void => session.close();
  signal.addEventListener('abort', close, { once: true });
  try {
    const stored = await session.tables();
    const isStored = (part: { key: string }): boolean => stored.has(part.key);
    const start = { dimension, source, keys: [key], more: false };
    const followed = await followRows(parts.engine, activities, start, stored, signal);
    const known = await Promise.all(
      followed.map(async (rows) => {
        const names = nameColumns(request.catalog, rows.dimension, rows.source);
        const { questions, values } = askedRows(activities.values(), rows.source, isStored);
        const sizes = await readSizes(parts, [...questions.sizes.values()], actor.name);
        const facts = await readFacts(
          parts.engine,
          {
            source: rows.source,
            keys: rows.keys,
            questions,
            values: [...values, ...[names.label, names.email].flatMap((one) => one ?? [])],
            stored,
            size: (relation) => sizes.get(relation) ?? 0,
            copies: parts.copies,
          },
          signal,
        );
        const found = facts.map(
          (row): ExplainableRow => ({
            row,
            membership: rowMembership(row, isStored),
            dimension: rows.dimension,
            label: namedRow(rows.dimension, row, names).label,
          }),
        );
        return { ...rows, names, found };
      }),
    );
    const [own] = known;
    const [person] = own?.found ?? [];
    if (own === undefined || person === undefined) throw notFound('The person');
    return {
      person: { ...namedRow(dimension, person.row, own.names), exists: person.row.isThere },
      activities: [...request.compiled.activities].map(([id, compiled]) => {
        const activity = activities.get(id);
        if (activity === undefined) {
          const reason = compiled.status === 'blocked' ? compiled.reason : 'failed';
          return { status: 'not-computable', activity: id, reason };
        }
        const about = known.filter((rows) => concerns(activity, rows.source));
        return {
          status: 'explained',
          activity: id,
          rows: about.flatMap((rows) => rows.found.map((one) => explainRow(activity, one, rows.source))),
          more: about.some(({ more: left }) => left),
        };
      }),
      asOf: request.now,
    };
  } finally {
    signal.removeEventListener('abort', close);
    session.close();
  }
}

/** True when rows of the table arrive at the activity or leave it. */
function concerns({ inbound, outputs }: ExplainedActivity, source: TableSource): boolean {
  const populations = [...inbound.map(({ population }) => population), ...Object.values(outputs)];
  return populations.some(({ relation }) => hasSameRows(relation.source, source));
}

async function readSizes(
  parts: CountParts,
  relations: readonly Relation[],
  actor: string,
): Promise<ReadonlyMap<string, number>> {
  return relations.length === 0 ? new Map() : countRelations(parts, actor, relations, () => undefined);
}
