import {
  type AttributePath,
  type changeByHand as endpoint,
  type EndpointPart,
  type HandResult,
  printValues,
  problem,
  resolveAttribute,
  scan,
} from '@fanfare/shared';
import type { DataEngine } from '../engine/data-engine.ts';
import type { EngineConnection } from '../engine/engine.ts';
import { physicalTypes, quoteName } from '../engine/duckdb/names.ts';
import { refusedWithProblems } from '../http/errors.ts';
import type { Cell } from '../people/cells.ts';
import { findRuleTable, type RuleContext } from '../rules/rule-request.ts';
import { currentRows, type MemberTable } from './member-table.ts';
import type { GivenPeople } from './rewrite-members.ts';

export type People = EndpointPart<typeof endpoint, 'body'>['people'];
type Found = Omit<HandResult, 'changed'>;

const samples = 20;
const given = '_fanfare_given';
const wanted = '_fanfare_wanted';
const found = '_fanfare_found';

/** Where people are looked for. */
export interface LookingPlace {
  connection: EngineConnection;
  engine: DataEngine;
  context: RuleContext;
  dimension: string;
  members: MemberTable;
}

/**
 * The people meant, in a temporary table of the connection, and which values stand for nobody or for several.
 * @throws HttpError 422 when there is no such attribute
 */
export async function findGiven(place: LookingPlace, people: People): Promise<{ found: Found; people: GivenPeople }> {
  const table = { table: given, columns: [] };
  switch (people.kind) {
    case 'everyone':
      return { found: await takeEveryone(place), people: table };
    case 'keys':
      return { found: await findKeys(place, people.keys), people: table };
    case 'values':
      return { found: await findValues(place, people.attribute, people.values), people: table };
  }
}

async function takeEveryone({ connection, engine, members }: LookingPlace): Promise<Found> {
  const keys = members.key.map(({ name }, index) => `c.${quoteName(name)} AS k${index}`);
  await connection.run(
    `CREATE TEMP TABLE ${given} AS SELECT ${keys.join(', ')} FROM ${currentRows(engine, members)} c`,
  );
  const [row] = await connection.all(`SELECT count(*) FROM ${given}`);
  const count = Number(row?.[0] ?? 0);
  return { given: count, matched: count, notFound: none(), ambiguous: none() };
}

/** Keys are known when the data or the audience has them. */
async function findKeys(place: LookingPlace, keys: readonly (readonly Cell[])[]): Promise<Found> {
  const { connection, engine, members } = place;
  const texts = keys.map((key) => key.map((one) => (one === null ? null : String(one))));
  const typed = members.key.map(
    ({ type }, index) => `TRY_CAST(r[${index + 1}] AS ${physicalTypes[type]}) AS k${index}`,
  );
  await connection.run(
    `CREATE TEMP TABLE ${wanted} AS SELECT DISTINCT array_to_string(r, ' ') AS v, ${typed.join(', ')}
     FROM (SELECT unnest(from_json($1, '[["VARCHAR"]]')) AS r)`,
    [JSON.stringify(texts)],
  );
  const names = members.key.map(({ name }) => quoteName(name));
  const source = sourceOf(place);
  const same = names.map((name, index) => `p.${name} = w.k${index}`).join(' AND ');
  await connection.run(
    `CREATE TEMP TABLE ${given} AS SELECT DISTINCT ${names.map((_, index) => `w.k${index}`).join(', ')} FROM ${wanted} w
     JOIN (SELECT ${names.join(', ')} FROM ${engine.sourceSql(source)} UNION ALL SELECT ${names.join(', ')}
           FROM ${currentRows(engine, members)}) p ON ${same}`,
  );
  const missing = `FROM ${wanted} w ANTI JOIN ${given} g ON ${names.map((_, i) => `g.k${i} = w.k${i}`).join(' AND ')}`;
  const [row] = await connection.all(
    `SELECT (SELECT count(*) FROM ${wanted}), (SELECT count(*) FROM ${given}), (SELECT count(*) ${missing})`,
  );
  const [all = 0, matched = 0, notFound = 0] = (row ?? []).map(Number);
  const sample = await connection.all(`SELECT v ${missing} ORDER BY v LIMIT ${samples}`);
  return {
    given: all,
    matched,
    notFound: { count: notFound, sample: sample.map(([v]) => String(v)) },
    ambiguous: none(),
  };
}

/** Values are compared trimmed and without regard to case; one that several people share stands for none of them. */
async function findValues(place: LookingPlace, attribute: AttributePath, values: readonly string[]): Promise<Found> {
  const { connection, engine, context, members } = place;
  const source = sourceOf(place);
  const resolved = resolveAttribute(context, source.table, attribute);
  if (!resolved.ok) {
    throw refusedWithProblems([problem(resolved.failure.code, { field: 'people/attribute' }, resolved.failure.params)]);
  }
  await connection.run(
    `CREATE TEMP TABLE ${wanted} AS SELECT lower(trim(v)) AS folded, min(trim(v)) AS v
     FROM (SELECT unnest(from_json($1, '["VARCHAR"]')) AS v) WHERE trim(v) <> '' GROUP BY ALL`,
    [JSON.stringify(values)],
  );
  const statement = printValues(scan(source), [resolved.value.scalar], { sourceSql: (one) => engine.sourceSql(one) });
  const keys = members.key.map((_, index) => `p.k${index}`).join(', ');
  await connection.run(
    `CREATE TEMP TABLE ${found} AS SELECT w.folded, min(w.v) AS v, count(*) AS people,
       ${members.key.map((_, index) => `min(p.k${index}) AS k${index}`).join(', ')}
     FROM ${wanted} w JOIN (SELECT ${keys}, lower(trim(CAST(c0 AS VARCHAR))) AS folded FROM (${statement.text}) p) p
       ON p.folded = w.folded GROUP BY w.folded`,
    statement.values,
  );
  await connection.run(
    `CREATE TEMP TABLE ${given} AS
     SELECT ${members.key.map((_, index) => `k${index}`).join(', ')} FROM ${found} WHERE people = 1`,
  );
  const missing = `FROM ${wanted} w ANTI JOIN ${found} f ON f.folded = w.folded`;
  const shared = `FROM ${found} WHERE people > 1`;
  const [row] = await connection.all(
    `SELECT (SELECT count(*) FROM ${wanted}), (SELECT count(*) FROM ${given}), (SELECT count(*) ${missing}), (SELECT count(*) ${shared})`,
  );
  const [all = 0, matched = 0, notFound = 0, ambiguous = 0] = (row ?? []).map(Number);
  const sample = async (of: string) =>
    (await connection.all(`SELECT v ${of} ORDER BY v LIMIT ${samples}`)).map(([v]) => String(v));
  return {
    given: all,
    matched,
    notFound: { count: notFound, sample: await sample(missing) },
    ambiguous: { count: ambiguous, sample: await sample(shared) },
  };
}

function sourceOf({ context, dimension }: LookingPlace) {
  const table = findRuleTable(context, dimension);
  if ('problem' in table) throw refusedWithProblems([table.problem]);
  return table.source;
}

function none() {
  return { count: 0, sample: [] };
}
