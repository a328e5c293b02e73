import { duckdb, printValues } from '@fanfare/shared';
import type { Engine } from '../engine/engine.ts';
import type { OpenPeople } from './open-people.ts';
import type { PeopleColumn } from './people-columns.ts';
import { peopleValues } from './people-values.ts';

/** Writes all people in key order to a Parquet file, typed as in the data. An interrupted attempt may leave a part of the file. */
export async function copyToParquet(
  engine: Engine,
  people: OpenPeople,
  file: string,
  signal: AbortSignal,
): Promise<void> {
  const { scalars } = peopleValues(people.columns);
  const { text, values } = printValues(people.relation, scalars, people.statements);
  const order = people.relation.source.key.map((_, index) => `k${index}`).join(', ');
  const query = `SELECT ${namedColumns(people.columns).join(', ')} FROM (${text}) AS people ORDER BY ${order}`;
  const target = duckdb.quotedText(file);
  await engine.withConnection(
    (connection) => connection.run(`COPY (${query}) TO ${target} (FORMAT parquet, COMPRESSION zstd)`, values),
    { signal },
  );
}

function namedColumns(columns: readonly PeopleColumn[]): string[] {
  let keys = 0;
  let values = 0;
  return columns.map(({ name, key }) => `${key ? `k${keys++}` : `c${values++}`} AS ${duckdb.quote(name)}`);
}
