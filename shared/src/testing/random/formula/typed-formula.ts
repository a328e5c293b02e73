import type { Catalog } from '../../../catalog/catalog.ts';
import type { DataType } from '../../../catalog/data-type.ts';
import { findTable, linksFrom } from '../../../catalog/lookup.ts';
import {
  type AggregateFormulaFunction,
  aggregateFormulaFunctions,
} from '../../../expression/functions/aggregate-functions.ts';
import type { ParameterType, Signature } from '../../../expression/functions/formula-function.ts';
import {
  rowFormulaFunction,
  rowFormulaFunctions,
  windowFormulaFunction,
} from '../../../expression/functions/formula-functions.ts';
import { parametersFor } from '../../../expression/functions/signature.ts';
import { writeName } from '../../../expression/syntax/quoting.ts';
import type { Draw } from '../draw.ts';
import { randomConstant } from './random-constant.ts';
import { callOver, type OverParts, randomOver } from './random-over.ts';

/** What a formula is drawn for: rows of a table. */
export interface FormulaScope {
  draw: Draw;
  catalog: Catalog;
  table: string;
  /** Whether functions of linked rows may still occur. */
  rows: number;
}

const numbers: readonly DataType[] = ['integer', 'decimal', 'float'];
const values: readonly DataType[] = [...numbers, 'text', 'boolean', 'date', 'datetime'];
const ordered = values.filter((type) => type !== 'boolean');

/** A formula of a type, nested at most so deep. */
export function typedFormula(scope: FormulaScope, type: DataType, depth: number): string {
  const { draw } = scope;
  if (depth <= 0 || draw.chance(0.25)) return leaf(scope, type);
  return draw.weighted([
    [5, () => randomCall(scope, type, depth)],
    [2, () => operation(scope, type, depth)],
    [1, () => choice(scope, type, depth)],
    [scope.rows > 0 ? 2 : 0, () => randomAggregate(scope, type, depth) ?? leaf(scope, type)],
    [scope.rows > 0 ? 1 : 0, () => randomOver(overParts(scope, depth), type) ?? leaf(scope, type)],
  ]);
}

/** A formula whose outermost part is a function; undefined when the table leads to no rows it could read. */
export function formulaWith(scope: FormulaScope, name: string, depth: number): string | undefined {
  const row = rowFormulaFunction(name);
  if (windowFormulaFunction(name) || scope.draw.chance(0.3)) {
    const over = callOver(overParts(scope, depth), name, undefined);
    if (over !== undefined) return over;
  }
  if (row) return callOf(scope, name, scope.draw.pick(row.signatures), depth);
  const table: Readonly<Record<string, AggregateFormulaFunction>> = aggregateFormulaFunctions;
  const found = table[name];
  return found && aggregateOf(scope, name, found, depth, undefined);
}

/** What functions over the rows of the table are made of. */
function overParts(scope: FormulaScope, depth: number): OverParts {
  const inner = { ...scope, rows: 0 };
  return {
    draw: scope.draw,
    value: (type) => typedFormula(inner, type, depth - 1),
    attribute: () => leaf(inner, scope.draw.pick(ordered)),
  };
}

/** A constant, an attribute along links to one row, or the word empty. */
function leaf(scope: FormulaScope, type: DataType): string {
  const { draw, catalog } = scope;
  if (draw.chance(0.35)) return randomConstant(draw, type);
  const path: string[] = [];
  let { table } = scope;
  while (draw.chance(0.25)) {
    const links = linksFrom(catalog, table).filter((link) => link.cardinality === 'one');
    if (links.length === 0) break;
    const link = draw.pick(links);
    path.push(link.name);
    table = link.toTable;
  }
  const columns = (findTable(catalog, table)?.columns ?? []).filter((column) => column.type === type);
  if (columns.length === 0) return randomConstant(draw, type);
  return [...path, draw.pick(columns).name].map(writeName).join('.');
}

function randomCall(scope: FormulaScope, type: DataType, depth: number): string {
  const possible = Object.entries(rowFormulaFunctions).flatMap(([name, one]) =>
    one.signatures.filter((signature) => giving(signature, type)).map((signature) => ({ name, signature })),
  );
  const { name, signature } = scope.draw.pick(possible);
  return callOf(scope, name, signature, depth, type);
}

function giving({ gives }: Signature, type: DataType): boolean {
  if (gives === 'number') return numbers.includes(type);
  if (gives === 'ordered') return type !== 'boolean';
  return gives === type || gives === 'value' || gives === 'result';
}

function callOf(scope: FormulaScope, name: string, signature: Signature, depth: number, type?: DataType): string {
  const { draw } = scope;
  const wanted = type && giving(signature, type) ? type : undefined;
  const chosen = new Map<ParameterType, DataType>([
    ['value', draw.pick(values)],
    ['result', draw.pick(values)],
    ['ordered', draw.pick(ordered)],
    ['number', draw.pick(numbers)],
  ]);
  if (wanted && chosen.has(signature.gives)) chosen.set(signature.gives, wanted);
  const count = signature.parameters.length;
  const repeating = signature.parameters.filter((parameter) => parameter.repeats).length;
  const parameters = parametersFor(signature, count + repeating * draw.integer(-1, 1)) ?? signature.parameters;
  const args = parameters.map(({ type: kind }) => {
    if (kind === 'zone') return draw.pick(["'UTC'", "'Asia/Tokyo'", "'America/New_York'", "'Pacific/Auckland'"]);
    if (kind === 'seed') return String(draw.integer(0, 1000));
    if (kind === 'path') return draw.pick(["'order/item'", "'a'", "'a/@b'"]);
    if (draw.chance(0.06)) return 'empty';
    if (kind === 'any') return typedFormula(scope, draw.pick(values), depth - 1);
    return typedFormula(scope, chosen.get(kind) ?? (kind as DataType), depth - 1);
  });
  return `${name}(${args.join(', ')})`;
}

function operation(scope: FormulaScope, type: DataType, depth: number): string {
  const { draw } = scope;
  const of = (one: DataType) => typedFormula(scope, one, depth - 1);
  if (type === 'text') return `(${of('text')} & ${of('text')})`;
  if (type === 'boolean') return test(scope, depth);
  if (!numbers.includes(type)) return leaf(scope, type);
  if (draw.chance(0.2)) return `(-${leaf(scope, type)})`;
  return `(${of(type)} ${draw.pick(['+', '-', '*', '/', '%'])} ${of(type === 'float' ? draw.pick(numbers) : type)})`;
}

function test(scope: FormulaScope, depth: number): string {
  const { draw } = scope;
  const of = (one: DataType) => typedFormula(scope, one, depth - 1);
  const type = draw.pick(ordered);
  const other = numbers.includes(type) ? draw.pick(numbers) : type;
  const negation = draw.pick(['', 'not ']);
  return draw.weighted([
    [4, () => `(${of(type)} ${draw.pick(['=', '<>', '<', '<=', '>', '>='])} ${of(other)})`],
    [1, () => `(${of(type)} is ${negation}empty)`],
    [
      2,
      () => `(${of(type)} ${negation}in (${of(type)}, ${randomConstant(draw, other)}, ${randomConstant(draw, type)}))`,
    ],
    [2, () => `(${of(type)} ${negation}between ${of(other)} and ${of(type)})`],
    [1, () => `(${of('boolean')} ${draw.pick(['and', 'or'])} ${of('boolean')})`],
    [1, () => `(not ${of('boolean')})`],
  ]);
}

function choice(scope: FormulaScope, type: DataType, depth: number): string {
  const { draw } = scope;
  const of = (one: DataType) => typedFormula(scope, one, depth - 1);
  const branches = draw.several(1, 2, () => `when ${of('boolean')} then ${of(type)}`);
  const otherwise = draw.chance(0.7) ? ` else ${draw.chance(0.2) ? 'empty' : of(type)}` : '';
  return `case ${branches.join(' ')}${otherwise} end`;
}

function randomAggregate(scope: FormulaScope, type: DataType, depth: number): string | undefined {
  const suits = (name: string, { fn, of }: AggregateFormulaFunction) => {
    if (fn === 'exists') return type === 'boolean';
    if (fn === 'count' || fn === 'count-filled' || fn === 'count-distinct') return type === 'integer';
    if (fn === 'avg' || fn === 'stddev') return type === 'float';
    if (fn === 'sum') return type === 'integer' || type === 'decimal';
    return of === 'text' ? type === 'text' : name !== 'min' && name !== 'max' ? true : type !== 'boolean';
  };
  const possible = Object.entries(aggregateFormulaFunctions).filter(([name, one]) => suits(name, one));
  const [name, one] = scope.draw.pick(possible);
  return aggregateOf(scope, name, one, depth, type);
}

function aggregateOf(
  scope: FormulaScope,
  name: string,
  one: AggregateFormulaFunction,
  depth: number,
  type: DataType | undefined,
): string | undefined {
  const { draw, catalog } = scope;
  const links = linksFrom(catalog, scope.table).filter(
    (link) => link.cardinality === 'many' && (findTable(catalog, link.toTable)?.key.length ?? 0) > 0,
  );
  if (links.length === 0) return undefined;
  const link = draw.pick(links);
  const inner: FormulaScope = { ...scope, table: link.toTable, rows: scope.rows - 1 };
  const of = one.of === null ? [] : [typedFormula(inner, ofType(draw, one, type), depth - 1)];
  const where = draw.chance(0.4) ? ` where ${typedFormula(inner, 'boolean', depth - 1)}` : '';
  const by = () => `${typedFormula(inner, draw.pick(ordered), 0)}${draw.pick(['', ' asc', ' desc'])}`;
  const order = one.turned === undefined ? '' : ` order by ${by()}`;
  return `${name}(${[writeName(link.name), ...of].join(', ')}${where}${order})`;
}

function ofType(draw: Draw, { of, fn }: AggregateFormulaFunction, type: DataType | undefined): DataType {
  if (of === 'text') return 'text';
  if (of === 'number') return fn === 'sum' && type ? type : draw.pick(numbers);
  if (type && (fn === 'min' || fn === 'max' || fn === 'first')) return type;
  return draw.pick(of === 'ordered' ? ordered : values);
}
