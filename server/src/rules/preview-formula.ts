import {
  all,
  column,
  compileFormula,
  type EndpointPart,
  findColumn,
  findTable,
  holds,
  isEmpty,
  not,
  type previewFormula as endpoint,
  printValues,
  problem,
  readScalar,
  type Relation,
  type Scalar,
  scan,
  type StatementOptions,
  type TableSource,
} from '@fanfare/shared';
import type { Caller, CountParts } from '../counts/count-request.ts';
import { cellOf } from '../data/browse/cell-value.ts';
import { isAbortError } from '../engine/abort-error.ts';
import type { EngineConnection } from '../engine/engine.ts';
import { badRequest, HttpError } from '../http/errors.ts';
import { toCell } from '../people/cells.ts';
import { rowsOf } from '../people/read-rows.ts';
import { readableSource } from './readable-source.ts';
import { storedRows } from './stored-rows.ts';
import { findPlainTable, openRules, type RuleContext } from './rule-request.ts';

type Request = EndpointPart<typeof endpoint, 'body'>;
type Preview = EndpointPart<typeof endpoint, 'response'>;

const patienceMilliseconds = 5000;

/**
 * Checks a formula and computes it on rows of its table: those first whose columns the formula reads are filled.
 * @param patience milliseconds after which it is given up
 * @throws HttpError 422 `formula.slow` when it was given up
 */
export async function previewFormula(
  parts: CountParts,
  request: Request,
  caller: Caller,
  patience: number = patienceMilliseconds,
): Promise<Preview> {
  const context = await openRules(parts, caller.actor.workspace, request, []);
  try {
    const table = findPlainTable(context, request.table);
    if ('problem' in table) throw badRequest(table.problem.code, table.problem.message);
    const { source, rows: among } = table;
    const { scalar, problems } = compileFormula(request.formula, source.table, context);
    const told = problems.map(({ code, from, to, params }) => ({
      problem: problem(code, { field: 'formula' }, params),
      from,
      to,
    }));
    const wanted = scalar && { source, among, scalar, limit: request.limit, patience };
    const rows = wanted === null ? [] : await readSample(parts, context, wanted, caller);
    return { type: scalar?.type ?? null, problems: told, rows, asOf: context.now };
  } finally {
    context.lease.release();
  }
}

interface Wanted {
  source: TableSource;
  /** The rows of the table that are meant; all of a table without a key. */
  among: Relation | undefined;
  scalar: Scalar;
  limit: number;
  patience: number;
}

async function readSample(
  parts: CountParts,
  context: RuleContext,
  { source, among, scalar, limit, patience }: Wanted,
  { signal, actor }: Caller,
): Promise<Preview['rows']> {
  const readable = readableSource(source);
  if (readable === undefined) return [];
  const late = AbortSignal.timeout(patience);
  const stored = storedRows(parts, among, actor.name);
  const stop = (): void => stored.close();
  late.addEventListener('abort', stop, { once: true });
  try {
    const tables = await stored.tables();
    const statements = {
      sourceSql: (one: TableSource) => parts.engine.sourceSql(one),
      stored: (key: string) => tables.get(key),
    };
    const rows = among ?? scan(readable);
    const labels = labelColumn(context, source);
    return await parts.engine.withConnection(
      (connection) => readValues(connection, rows, { scalar, labels, limit, statements }),
      { signal: AbortSignal.any([signal, late]) },
    );
  } catch (error) {
    if (!isAbortError(error) || !late.aborted || signal.aborted) throw error;
    throw new HttpError(
      422,
      'formula.slow',
      `The formula takes more than ${patience / 1000} seconds on sample rows, so its value is not shown. It can still be used.`,
    );
  } finally {
    late.removeEventListener('abort', stop);
    stored.close();
  }
}

async function readValues(
  connection: EngineConnection,
  among: Relation,
  wanted: { scalar: Scalar; labels: readonly Scalar[]; limit: number; statements: StatementOptions },
): Promise<Preview['rows']> {
  const { source } = among;
  const names = source.key.map((_, index) => `k${index}`);
  const filled = filledColumns(source, wanted.scalar);
  const first = printValues(among, [holds(all(...filled.map((one) => not(isEmpty(one)))))], wanted.statements);
  const keys = await connection.all(
    `SELECT ${names.join(', ')} FROM (${first.text}) AS sample
     WHERE ${names.map((name) => `${name} IS NOT NULL`).join(' AND ')}
     ORDER BY c0 DESC, ${names.join(', ')} LIMIT ${wanted.limit}`,
    first.values,
  );
  if (keys.length === 0) return [];
  const { text, values } = printValues(
    rowsOf(source, keys),
    [holds(all(...filled.map((one) => not(isEmpty(one))))), wanted.scalar, ...wanted.labels],
    wanted.statements,
  );
  const rows = await connection.all(
    `SELECT * FROM (${text}) AS sample ORDER BY c0 DESC, ${names.join(', ')} LIMIT ${wanted.limit}`,
    values,
  );
  return rows.map((row) => {
    const [value, label] = row.slice(names.length + 1);
    return {
      key: row.slice(0, names.length).map(toCell).join(', '),
      label: label === undefined ? null : textOf(toCell(label)),
      value: value === '' ? null : cellOf(value, wanted.scalar.type),
    };
  });
}

/** Columns of the row itself that a value is made of. */
function filledColumns(source: TableSource, scalar: Scalar): Scalar[] {
  const names = new Set<string>();
  readScalar(scalar, { column: (name) => names.add(name) });
  return [...names].flatMap((name) => (Object.hasOwn(source.columns, name) ? [column(source, name)] : []));
}

/** The column shown for a row beside its key: that of the table's first targeting dimension which has one. */
function labelColumn({ catalog }: RuleContext, source: TableSource): Scalar[] {
  const name = catalog.dimensions.find(
    (one) => one.table === source.table && one.labelColumn !== undefined,
  )?.labelColumn;
  const table = findTable(catalog, source.table);
  return name === undefined || table === undefined || !findColumn(table, name) ? [] : [column(source, name)];
}

function textOf(cell: ReturnType<typeof toCell>): string | null {
  return cell === null ? null : String(cell);
}
