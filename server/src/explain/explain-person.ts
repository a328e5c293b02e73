import { createHash } from 'node:crypto';
import {
  type EndpointPart,
  type ExplainedActivity,
  explainLimits,
  type explainPerson as endpoint,
  type Explanation,
  hasSameRows,
  type Relation,
  type RowKey,
  rowMembership,
  type TableSource,
} from '@fanfare/shared';
import { type Caller, compileRequest, type CompiledRequest, type CountParts } from '../counts/count-request.ts';
import type { PopulationPlan } from '../engine/populations/population-plan.ts';
import { notFound } from '../http/errors.ts';
import { rowsOf } from '../people/read-rows.ts';
import { countRelations } from '../rules/count-relations.ts';
import { dimensionSource } from './dimension-source.ts';
import { type ExplainableRow, explainRow } from './explain-row.ts';
import { explainedCanvas } from './explained-canvas.ts';
import { type FollowedRows, followRows, isCut } from './follow-rows.ts';
import { checkedKey, keyText } from './key-literal.ts';
import type { KeyLookup } from './key-lookups.ts';
import { namedRow } from './person-names.ts';
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
  {
    graph,
    dimension,
    source,
    key,
    rows: most = explainLimits.rows,
  }: ExplainRequest & { source: TableSource; key: RowKey },
  { actor, signal }: Caller,
): Promise<Explanation> {
  const canvas = explainedCanvas(graph, request);
  const { activities, plan } = canvas;
  const session = parts.populations.open(plan, actor.name);
  const close = (): void => session.close();
  signal.addEventListener('abort', close, { once: true });
  const lookups = new Map<string, KeyLookup>();
  try {
    const stored = await session.tables();
    for (const [rows, planned] of canvas.stored) {
      const counts = await Promise.all(planned.map(({ part }) => session.counted(part.key)));
      const lookup = parts.copies?.keys.find({
        parts: planned.map(({ part }) => part),
        stored,
        rows: counts.reduce((sum, { count }) => sum + count.rows, 0),
        hold: () => holdStored(parts, plan, actor.name),
      });
      if (lookup) lookups.set(rows, lookup);
    }
    const start = { dimension, source, keys: [key], rows: rowsOf(source, [key]), total: 1, way: 'own' } as const;
    const learn = async (rows: FollowedRows) => {
      const asked = canvas.asked(rows.dimension, rows.source);
      const sizes = await readSizes(parts, [...asked.questions.sizes.values()], actor.name);
      const facts = await readFacts(
        parts.engine,
        {
          source: rows.source,
          keys: rows.keys,
          rows: rows.rows,
          areThere: rows !== start,
          asked,
          stored,
          lookups,
          size: (relation) => sizes.get(relation) ?? 0,
          copies: parts.copies?.linked,
        },
        signal,
      );
      const found = facts.map(
        (row): ExplainableRow => ({
          row,
          membership: rowMembership(row, canvas.isStored),
          dimension: rows.dimension,
          label: namedRow(rows.dimension, row, asked.names).label,
          way: rows.way,
        }),
      );
      return { ...rows, names: asked.names, found };
    };
    const followed = followRows({ engine: parts.engine, activities, stored, most, signal }, start);
    const [own, others] = await Promise.all([
      learn(start),
      followed.then((rows) => Promise.all(rows.slice(1).map(learn))),
    ]);
    const known = [own, ...others];
    const [person] = own.found;
    if (person === undefined) throw notFound('The person');
    return {
      person: { ...namedRow(dimension, person.row, own.names), exists: person.row.isThere },
      activities: [...request.compiled.activities].map(([id, compiled]) => {
        const activity = activities.get(id);
        if (activity === undefined) {
          const reason = compiled.status === 'blocked' ? compiled.reason : 'failed';
          return { status: 'not-computable', activity: id, reason };
        }
        const about = known.filter((rows) => concerns(activity, rows.source));
        const cut = about.find(isCut);
        return {
          status: 'explained',
          activity: id,
          rows: about.flatMap((rows) => rows.found.map((one) => explainRow(activity, one, rows.source))),
          ...(cut ? { cut: { dimension: cut.dimension, followed: cut.keys.length, total: cut.total ?? null } } : {}),
        };
      }),
      asOf: request.now,
    };
  } finally {
    signal.removeEventListener('abort', close);
    for (const lookup of lookups.values()) lookup.release();
    session.close();
  }
}

/** Keeps what is stored of a plan for as long as it is copied. */
function holdStored(parts: CountParts, plan: PopulationPlan, actor: string): { release(): void } {
  const session = parts.populations.open(plan, actor);
  return { release: () => session.close() };
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
