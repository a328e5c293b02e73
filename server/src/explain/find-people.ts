import {
  all,
  any,
  canonicalLiteral,
  column,
  comparableText,
  compare,
  type EndpointPart,
  explainLimits,
  filter,
  findDimension,
  type findPeople as endpoint,
  type FoundPerson,
  literal,
  type Predicate,
  printValues,
  scan,
  type TableSource,
  textMatch,
} from '@fanfare/shared';
import { type Caller, compileRequest, type CompiledRequest, type CountParts } from '../counts/count-request.ts';
import { dimensionSource } from './dimension-source.ts';
import { keyOf } from './key-literal.ts';
import { foundPerson, type NameColumns, nameColumns } from './person-names.ts';

type Request = EndpointPart<typeof endpoint, 'body'>;
type Answer = EndpointPart<typeof endpoint, 'response'>;

/** Rows by key, else by whole e-mail address, else by a part of it or of the label, in key order. */
export async function findPeople(
  parts: CountParts,
  { graph, dimension: wanted, search }: Request,
  caller: Caller,
): Promise<Answer> {
  const compiled = await compileRequest(parts, graph, caller.actor.workspace, caller.signal);
  try {
    const dimension = wanted ?? usualDimension(compiled);
    const source = dimensionSource(compiled, dimension);
    const names = nameColumns(compiled.catalog, dimension, source);
    for (const predicate of ways(source, names, search)) {
      const people = await read(parts, { source, dimension, names, predicate }, caller.signal);
      if (people.length > 0) {
        const more = people.length > explainLimits.people;
        return { dimension, people: people.slice(0, explainLimits.people), more };
      }
    }
    return { dimension, people: [], more: false };
  } finally {
    compiled.lease.release();
  }
}

/** The dimension of what is built first, else the first of the catalog. */
function usualDimension({ compiled, catalog }: CompiledRequest): string {
  for (const activity of compiled.activities.values()) {
    if (activity.status === 'blocked') continue;
    const [population] = Object.values(activity.compiled.outputs);
    const own = population?.dimension ?? '';
    if (findDimension(catalog, own)) return own;
  }
  return catalog.dimensions[0]?.name ?? '';
}

/** What the text may be, the most exact first. */
function ways(source: TableSource, { label, email }: NameColumns, search: string): Predicate[] {
  const words = search.trim();
  const folded = (one: NonNullable<NameColumns['email']>) => comparableText(one.scalar, { trim: true, fold: true });
  const texts = [email, label].flatMap((one) => (one?.scalar.type === 'text' ? [one] : []));
  const parts = texts.map((one) => textMatch('contains', folded(one), words.toLowerCase()));
  const mail = email?.scalar.type === 'text' ? [compare('=', folded(email), literal(words.toLowerCase(), 'text'))] : [];
  return [...keyTests(source, words), ...mail, ...(parts.length === 0 ? [] : [any(...parts)])];
}

/** A key of several columns is written with commas between. */
function keyTests(source: TableSource, words: string): Predicate[] {
  const texts = source.key.length === 1 ? [words] : words.split(',').map((text) => text.trim());
  if (texts.length !== source.key.length) return [];
  const tests = source.key.flatMap((name, index) => {
    const value = column(source, name);
    const text = texts[index] ?? '';
    const known = canonicalLiteral(value.type === 'boolean' ? text === 'true' : text, value.type);
    return known === undefined || known === '' ? [] : [compare('=', value, literal(known, value.type))];
  });
  return tests.length === source.key.length ? [all(...tests)] : [];
}

interface Lookup {
  source: TableSource;
  dimension: string;
  names: NameColumns;
  predicate: Predicate;
}

async function read(
  { engine }: CountParts,
  { source, dimension, names, predicate }: Lookup,
  signal: AbortSignal,
): Promise<FoundPerson[]> {
  const told = [names.label, names.email].flatMap((one) => one ?? []);
  const { text, values } = printValues(
    filter(scan(source), predicate),
    told.map(({ scalar }) => scalar),
    { sourceSql: (one) => engine.sourceSql(one) },
  );
  const keys = source.key.map((_, index) => `k${index}`).join(', ');
  const query = `SELECT * FROM (${text}) AS found ORDER BY ${keys} LIMIT ${explainLimits.people + 1}`;
  const rows = await engine.withConnection((connection) => connection.all(query, values), {
    signal,
    leavesNothing: true,
  });
  const width = source.key.length;
  return rows.map((row) => {
    const valueOf = (one: NameColumns['label']) => (one ? row[width + told.indexOf(one)] : null);
    return foundPerson(dimension, keyOf(source, row), { label: valueOf(names.label), email: valueOf(names.email) });
  });
}
