import {
  type CompiledFormula,
  type DataType,
  type Relation,
  type Scalar,
  type TableSource,
  compileFormula,
  type EvaluationContext,
  printValues,
  scan,
} from '@fanfare/shared';
import type { TestDuckDb } from '../duckdb.ts';

/** Compiles a formula that must have no problems. */
export function compiled(text: string, table: string, context: EvaluationContext): Scalar {
  const { scalar, problems }: CompiledFormula = compileFormula(text, table, context);
  if (!scalar) throw new Error(`${text}: ${JSON.stringify(problems)}`);
  return scalar;
}

/** Values of rows of a table: by key (its columns as text, with spaces between) and then in the order of the scalars. */
export async function engineValues(
  database: Pick<TestDuckDb, 'all' | 'sourceSql'>,
  source: TableSource,
  scalars: readonly Scalar[],
  relation: Relation = scan(source),
): Promise<Map<string, (string | null)[]>> {
  const { text, values } = printValues(relation, scalars, { sourceSql: database.sourceSql });
  const columns = scalars.map((_, index) => `CAST(c${index} AS VARCHAR) AS c${index}`);
  const key = source.key.map((_, index) => `CAST(k${index} AS VARCHAR)`).join(" || ' ' || ");
  const rows = await database.all(`SELECT ${key} AS k, ${columns.join(', ')} FROM (${text})`, values);
  return new Map(
    rows.map((row) => [
      String(row[0]),
      scalars.map(({ type }, index) => written((row[index + 1] ?? null) as string | null, type)),
    ]),
  );
}

const forms: Record<DataType, (text: string) => string> = {
  text: (text) => text,
  integer: (text) => text,
  decimal: plainDecimal,
  float: (text) => String(Number(text) + 0),
  boolean: (text) => text,
  date: (text) => text,
  datetime: (text) => `${text.replace(' ', 'T').replace(/(\.\d*?)0+$/, '$1')}Z`,
};

/** Sums of floats come with nine places. */
function plainDecimal(text: string): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d*))?$/.exec(text) ?? [];
  const billionths = BigInt(`${whole}${fraction.padEnd(9, '0').slice(0, 9)}`);
  const digits = String((billionths + 500n) / 1000n).padStart(7, '0');
  const plain = `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, '');
  return plain === '0' ? plain : `${sign}${plain}`;
}

/** A value of the engine as the examples write it; null for empty. */
function written(text: string | null, type: DataType): string | null {
  return text === null || text === '' ? null : forms[type](text);
}
