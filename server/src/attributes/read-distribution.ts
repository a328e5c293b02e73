import {
  type attributeValues as endpoint,
  type DataType,
  type EndpointPart,
  printValues,
  type StatementOptions,
} from '@fanfare/shared';
import { type Cell, cellOf } from '../data/browse/cell-value.ts';
import type { EngineConnection, SqlValue } from '../engine/engine.ts';
import type { FoundAttribute } from './attribute-values.ts';
import { histogramBars } from './histogram-bars.ts';

type Values = EndpointPart<typeof endpoint, 'response'>;

/** What is asked about an attribute. */
export interface DistributionQuery {
  search: string;
  limit: number;
  statements: StatementOptions;
}

/**
 * Exact figures of an attribute: each different value is counted once, everything else is read from these counts.
 * Empty are nulls and empty texts. A search finds values that contain it, upper and lower case alike, or whose label does.
 */
export async function readDistribution(
  connection: EngineConnection,
  { rows: looked, scalar, listed }: FoundAttribute,
  { search, limit, statements }: DistributionQuery,
): Promise<Values> {
  const { type } = scalar;
  const { text, values } = printValues(looked, [scalar], statements);
  const value = type === 'text' ? "nullif(c0, '')" : 'c0';
  await connection.run(
    `CREATE TEMP TABLE distribution AS SELECT v, count(*) AS n FROM (SELECT ${value} AS v FROM (${text}) AS r) AS r GROUP BY v`,
    values,
  );
  const [figures = []] = await connection.all(
    'SELECT coalesce(sum(n), 0), coalesce(sum(n) FILTER (WHERE v IS NULL), 0), count(v), min(v), max(v) FROM temp.distribution',
  );
  const [rows, empty, distinct, min, max] = figures;
  const found = await readTop(connection, { type, listed, search, limit });
  const [least, most] = [cellOf(min, type), cellOf(max, type)];
  return {
    type,
    rows: Number(rows),
    empty: Number(empty),
    distinct: Number(distinct),
    ...found,
    min: least,
    max: most,
    histogram: await readHistogram(connection, type, least, most),
    version: looked.source.version,
  };
}

async function readTop(
  connection: EngineConnection,
  { type, listed, search, limit }: { type: DataType; search: string; limit: number } & Pick<FoundAttribute, 'listed'>,
): Promise<Pick<Values, 'found' | 'top'>> {
  const labels = new Map(listed.map((one) => [one.value, one.label ?? null]));
  const wanted = search.toLowerCase();
  const labelled = listed.filter(({ label }) => label?.toLowerCase().includes(wanted)).map((one) => one.value);
  const written = textOf[type]('v');
  const places = labelled.map((_, index) => `$${index + 2}`).join(', ');
  const matches =
    search === ''
      ? 'TRUE'
      : `(contains(lower(${written}), lower($1))${labelled.length === 0 ? '' : ` OR ${written} IN (${places})`})`;
  const values: SqlValue[] = search === '' ? [] : [search, ...labelled];
  const from = `FROM temp.distribution WHERE v IS NOT NULL AND ${matches}`;
  const [counted = []] = await connection.all(`SELECT count(*) ${from}`, values);
  const top = await connection.all(`SELECT v, n, ${written} ${from} ORDER BY n DESC, v LIMIT ${limit}`, values);
  return {
    found: Number(counted[0]),
    top: top.map(([value, count, text]) => ({
      value: cellOf(value, type),
      label: labels.get(String(text)) ?? null,
      count: Number(count),
    })),
  };
}

async function readHistogram(
  connection: EngineConnection,
  type: DataType,
  min: Cell,
  max: Cell,
): Promise<Values['histogram']> {
  const bars = min === null || max === null ? undefined : histogramBars(type, String(min), String(max));
  if (bars === undefined) return [];
  const count = bars.edges.length - 1;
  const inner = bars.bounds.slice(1, -1);
  const bound = (index: number) => `CAST($${index} AS ${bars.type})`;
  const tests = Array.from({ length: count }, (_, index) => {
    const from = index === 0 ? [] : [`m >= ${bound(index)}`];
    const until = index === count - 1 ? [] : [`m < ${bound(index + 1)}`];
    return ['TRUE', ...from, ...until].join(' AND ');
  });
  const [sums = []] = await connection.all(
    `SELECT ${tests.map((test) => `coalesce(sum(n) FILTER (WHERE ${test}), 0)`).join(', ')}
     FROM (SELECT ${bars.measure('v')} AS m, n FROM temp.distribution WHERE v IS NOT NULL) AS d`,
    inner,
  );
  return sums.map((sum, index) => ({
    from: bars.edges[index] ?? '',
    until: bars.edges[index + 1] ?? '',
    count: Number(sum),
  }));
}

/** SQL for a value as it is shown, so that what is seen can be searched. */
const textOf: Readonly<Record<DataType, (value: string) => string>> = {
  text: (value) => value,
  integer: (value) => `CAST(${value} AS VARCHAR)`,
  decimal: (value) => `regexp_replace(CAST(${value} AS VARCHAR), '\\.?0+$', '')`,
  float: (value) => `CAST(${value} AS VARCHAR)`,
  boolean: (value) => `CAST(${value} AS VARCHAR)`,
  date: (value) => `CAST(${value} AS VARCHAR)`,
  datetime: (value) => `strftime(${value}, '%Y-%m-%dT%H:%M:%SZ')`,
};
