import {
  all,
  compare,
  type EndpointPart,
  type explainPlace as endpoint,
  filter,
  isEmpty,
  literal,
  type Predicate,
  printValues,
  type Rank,
  type RowKey,
  type Scalar,
} from '@fanfare/shared';
import { type Caller, compileRequest, type CompiledRequest, type CountParts } from '../counts/count-request.ts';
import { planPopulations } from '../engine/populations/population-plan.ts';
import { notFound } from '../http/errors.ts';
import { toCell } from '../people/cells.ts';
import { rowsOf } from '../people/read-rows.ts';
import { dimensionSource } from './dimension-source.ts';
import { explainedActivities } from './explained-activities.ts';
import { checkedKey, hasOneOfKeys, keyOf, keyText } from './key-literal.ts';
import { foundPerson, nameColumns } from './person-names.ts';

type Request = EndpointPart<typeof endpoint, 'body'>;
type Answer = EndpointPart<typeof endpoint, 'response'>;

const none: Omit<Answer, 'asOf' | 'quota'> = { place: null, among: 0, first: null };

/** Where a row stands in an order that an activity makes, and who is first in its group. @throws HttpError 404 */
export async function explainPlace(parts: CountParts, request: Request, caller: Caller): Promise<Answer> {
  const compiled = await compileRequest(parts, request.graph, caller.actor.workspace, caller.signal);
  try {
    const key = checkedKey(dimensionSource(compiled, request.dimension), request.key);
    const activity = explainedActivities(request.graph, compiled).get(request.activity);
    const choice = activity?.choices.find(({ kind, from }) => kind === 'rank' && from.key === request.rank);
    if (choice?.kind !== 'rank') throw notFound('The order');
    const { from } = choice;
    const quota = from.quota.kind === 'rows' ? from.quota.rows : null;
    const found = await placeOf(parts, compiled, { rank: from, key, dimension: request.dimension }, caller);
    return { ...none, ...found, quota, asOf: compiled.now };
  } finally {
    compiled.lease.release();
  }
}

async function placeOf(
  parts: CountParts,
  compiled: CompiledRequest,
  { rank, key, dimension }: { rank: Rank; key: RowKey; dimension: string },
  { actor, signal }: Caller,
): Promise<Partial<Answer>> {
  const { source } = rank;
  const session = parts.populations.open(planPopulations([rank]), actor.name);
  const close = (): void => session.close();
  signal.addEventListener('abort', close, { once: true });
  try {
    const stored = await session.tables();
    const statements = {
      sourceSql: (one: typeof source) => parts.engine.sourceSql(one),
      stored: (part: string) => stored.get(part),
    };
    const read = (text: string, values: readonly string[]) =>
      parts.engine.withConnection((connection) => connection.all(text, values), { signal, leavesNothing: true });
    const own = printValues(rowsOf(source, [key]), rank.partitionBy, statements);
    const [mine] = await read(own.text, own.values);
    if (mine === undefined) return {};
    const group = rank.partitionBy.map((value, index) => equals(value, mine[source.key.length + index]));
    const rows = filter(rank.input, all(...(rank.among ? [rank.among] : []), ...group));
    const names = nameColumns(compiled.catalog, dimension, source);
    const told = [names.label, names.email].flatMap((one) => (one ? [one.scalar] : []));
    const { text, values } = printValues(rows, [...rank.orderBy.map(({ by }) => by), ...told], statements);
    const keys = source.key.map((_, index) => `k${index}`);
    const order = [...rank.orderBy.map(({ by, direction }, index) => orderOf(by, direction, index)), ...keys].join(
      ', ',
    );
    const placed = `SELECT *, row_number() OVER (ORDER BY ${order}) AS place, count(*) OVER () AS among FROM (${text}) AS r`;
    const query = `SELECT * FROM (${placed}) AS p WHERE place = 1 OR ${hasOneOfKeys(source, keys, [key])} ORDER BY place`;
    const found = await read(query, values);
    const [first] = found;
    if (first === undefined) return {};
    const ours = found.find((row) => keyText(source, row) === keyText(source, key));
    const at = keys.length + rank.orderBy.length;
    const value = (one: typeof names.label) => (one ? first[at + told.indexOf(one.scalar)] : null);
    return {
      place: ours === undefined ? null : Number(ours.at(-2)),
      among: Number(first.at(-1)),
      first: foundPerson(dimension, keyOf(source, first), { label: value(names.label), email: value(names.email) }),
    };
  } finally {
    signal.removeEventListener('abort', close);
    session.close();
  }
}

/** Rows that share the partition: empty equals empty. */
function equals(value: Scalar, mine: unknown): Predicate {
  if (mine === null || mine === undefined || mine === '') return isEmpty(value);
  return compare('=', value, literal(typeof mine === 'boolean' ? mine : String(toCell(mine)), value.type));
}

function orderOf(by: Scalar, direction: 'ascending' | 'descending', index: number): string {
  const value = by.type === 'text' ? `nullif(c${index}, '')` : `c${index}`;
  return `${value} ${direction === 'descending' ? 'DESC' : 'ASC'} NULLS LAST`;
}
