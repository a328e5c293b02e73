import {
  compileFormula,
  type EvaluationContext,
  formulaFunctions,
  type Scalar,
  type TableSource,
} from '@fanfare/shared';
import {
  type Cell,
  Draw,
  formulaWith,
  naiveFormula,
  type NaiveFunctions,
  printWall,
  type RandomCase,
  randomCatalog,
  randomClock,
  randomData,
  isEmpty,
  type RandomFormulaScope,
  ruleContext,
  typedFormula,
  writtenCell,
} from '@fanfare/shared/testing';
import type { DuckDbConnection } from '../../src/engine/duckdb/connection.ts';
import { loadCase } from '../property/load-case.ts';
import { engineValues } from './evaluate-formulas.ts';

/** Formulas on rows of one random case, with what the engine says of them. */
export interface FormulaCase {
  seed: number;
  one: RandomCase;
  source: TableSource;
  formulas: readonly string[];
  /** By key of the row, in the order of the formulas. */
  engine: ReadonlyMap<string, readonly (string | null)[]>;
}

export interface Disagreement {
  seed: number;
  formula: string;
  row: string;
  engine: string | null;
  naive: string | null;
}

/** Formulas in one query: each brings joins of its own. */
const batch = 40;

/** Draws formulas with every function at their root, and others, and asks the engine in one query. */
export async function openFormulaCase(
  connection: DuckDbConnection,
  seed: number,
  size: { each: number; more: number },
) {
  const one = emptyCase(seed);
  const { environment, sourceSql } = await loadCase(connection, one, `formulas_${seed}`);
  const [table] = one.catalog.tables.filter((each) => each.key.length > 0);
  const source = table && environment.get(table.name);
  if (!source) throw new Error('no table with a key');
  const context: EvaluationContext = {
    catalog: one.catalog,
    environment,
    now: `${printWall(one.clock.now)}Z`,
    timeZone: one.clock.timeZone,
    variables: new Map(),
  };
  const drawn = drawFormulas({ draw: new Draw(seed), catalog: one.catalog, table: source.table, rows: 2 }, size);
  const compiled = drawn.flatMap((formula) => {
    const { scalar, problems } = compileFormula(formula, source.table, context);
    const [problem] = problems;
    if (problem && !isExpected(problem.code)) throw new Error(`${formula}: ${JSON.stringify(problem)}`);
    return scalar ? [{ formula, scalar }] : [];
  });
  const database = { all: (sql: string, values?: readonly string[]) => connection.all(sql, values ?? []), sourceSql };
  const engine = new Map<string, (string | null)[]>();
  for (let start = 0; start < compiled.length; start += batch) {
    const scalars: Scalar[] = compiled.slice(start, start + batch).map(({ scalar }) => scalar);
    for (const [key, values] of await engineValues(database, source, scalars)) {
      engine.set(key, [...(engine.get(key) ?? []), ...values]);
    }
  }
  return { seed, one, source, formulas: compiled.map(({ formula }) => formula), engine };
}

/** A random data set without rules. */
function emptyCase(seed: number): RandomCase {
  const draw = new Draw(seed);
  const clock = randomClock(draw);
  const catalog = randomCatalog(draw);
  const data = randomData(draw, catalog, clock);
  return { seed, catalog, data, clock, variables: [], filters: [], audiences: [], files: [], rules: [], campaigns: [] };
}

/** A drawn formula may compare with the word empty where a type is wanted. */
function isExpected(code: string): boolean {
  return code === 'formula.type';
}

function drawFormulas(scope: RandomFormulaScope, { each, more }: { each: number; more: number }): string[] {
  const names = Object.keys(formulaFunctions);
  const { draw } = scope;
  const rooted = names.flatMap((name) =>
    Array.from({ length: each }, () => formulaWith(scope, name, draw.integer(1, 3)) ?? 'empty'),
  );
  const types = ['text', 'integer', 'decimal', 'float', 'boolean', 'date', 'datetime'] as const;
  const others = Array.from({ length: more }, () => typedFormula(scope, draw.pick(types), draw.integer(1, 4)));
  return [...rooted, ...others];
}

/** Where the naive interpreter says something else than the engine. */
export function disagreements(one: FormulaCase, functions?: NaiveFunctions): Disagreement[] {
  const { catalog, data, clock } = one.one;
  const context = ruleContext(catalog, data, clock);
  const { table, key } = one.source;
  const rows = data.get(table)?.rows ?? [];
  const columns = data.get(table)?.columns;
  return one.formulas.flatMap((formula, index) => {
    const evaluate = naiveFormula(formula, table, context, functions);
    for (const row of rows) {
      const name = key.map((column) => keyText(row.get(column) ?? null, columns?.get(column))).join(' ');
      const engine = one.engine.get(name)?.[index];
      if (engine === undefined) throw new Error(`the engine has no row ${name}`);
      const cell = evaluate(row);
      const naive = isEmpty(cell.value) ? null : writtenCell(cell);
      if (!isSame(engine, naive, cell.type)) return [{ seed: one.seed, formula, row: name, engine, naive }];
    }
    return [];
  });
}

function keyText(value: Cell['value'], type: Cell['type'] | undefined): string {
  return type === undefined || value === null ? '' : String(value);
}

/** Floats may differ in their last digits. */
function isSame(engine: string | null, naive: string | null, type: Cell['type']): boolean {
  if (engine === naive) return true;
  if (engine === null || naive === null || type !== 'float') return false;
  const [left, right] = [Number(engine), Number(naive)];
  return Math.abs(left - right) <= 1e-9 * Math.max(Math.abs(left), Math.abs(right), 1e-3);
}
