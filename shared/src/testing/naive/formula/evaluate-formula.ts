import type { FormulaKind, FormulaSyntax, SyntaxOf } from '../../../expression/syntax/formula-syntax.ts';
import { parseFormula } from '../../../expression/syntax/parse-formula.ts';
import { keyPositionOf } from '../key-position.ts';
import { follow, type RuleContext, tableNamed } from '../rule-context.ts';
import { compareFilled, isEmpty, type NaiveRow } from '../value.ts';
import { aggregate } from './aggregate.ts';
import type { Place } from './place.ts';
import { choiceFunctions, shared } from './choices.ts';
import { type Cell, cell, inDecimals, inIntegers, type NaiveFunctions, sharedType, toType } from './cell.ts';
import { dateFunctions } from './dates.ts';
import { normalTextFunctions } from './normal-texts.ts';
import { combine, numberFunctions } from './numbers.ts';
import { isOver, over } from './over.ts';
import { rowNameFunctions } from './row-names.ts';
import { textFunctions } from './texts.ts';

export const naiveFunctions: NaiveFunctions = {
  ...textFunctions,
  ...normalTextFunctions,
  ...numberFunctions,
  ...dateFunctions,
  ...choiceFunctions,
  ...rowNameFunctions,
};

type Evaluators = { [Kind in FormulaKind]: (syntax: SyntaxOf<Kind>, place: Place) => Cell };
const truth = (value: boolean): Cell => cell('boolean', value);
const isTrue = (one: Cell) => one.value === true;

const comparisons: Record<string, (order: number) => boolean> = {
  '=': (order) => order === 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** A comparison; not true when a side is empty. */
function holds(operator: string, left: Cell, right: Cell): boolean {
  if (isEmpty(left.value) || isEmpty(right.value)) return false;
  const type = sharedType([left, right]);
  return comparisons[operator]?.(compareFilled(sideOf(left, type), sideOf(right, type))) ?? false;
}

/** Whole numbers compare with decimals however large they are. */
function sideOf(one: Cell, type: Cell['type']): Cell['value'] {
  return one.type === 'integer' && type === 'decimal' ? (one.value as bigint) * 1_000_000n : toType(one, type).value;
}

const evaluators: Evaluators = {
  number: ({ text }) => {
    if (!text.includes('.')) return cell('integer', BigInt(text));
    const [whole = '', fraction = ''] = text.split('.');
    return cell('decimal', BigInt(whole + fraction.padEnd(6, '0').slice(0, 6)));
  },
  text: ({ value }) => cell('text', value),
  date: ({ value }) => cell('date', value),
  boolean: ({ value }) => truth(value),
  empty: () => ({ type: 'text', value: null, word: true }),
  variable: ({ name }, { context }) => {
    const variable = context.variables.get(name);
    if (!variable) throw new Error(`no variable ${name}`);
    const value = variable.value as string | boolean;
    if (variable.type !== 'number') return cell(variable.type === 'list' ? 'text' : variable.type, value);
    return evaluate(numberSyntax(String(value)), { context } as Place);
  },
  attribute: ({ path }, { context, table, row }) => {
    const names = path.map((one) => one.name);
    const column = names.at(-1) ?? '';
    const target = follow(context, table, row, names.slice(0, -1));
    const type = tableNamed(context, target.table).columns.get(column) ?? 'text';
    return cell(type, target.row?.get(column) ?? null);
  },
  call: (syntax, place) => {
    const name = syntax.name.name;
    const found = place.functions[name];
    if (isOver(name, syntax)) return over(name, syntax, place, evaluate);
    if (!found) return aggregate(name, syntax, place, evaluate);
    const args = syntax.args.map((arg) => argument(arg.value, place));
    const { columns, key } = tableNamed(place.context, place.table);
    return found(args, place.context.clock, {
      position: (seed) => (place.row.size === 0 ? 0 : keyPositionOf(seed, place.row, key, columns)),
      table: place.table,
      key: key.map((column) => cell(columns.get(column) ?? 'text', place.row.get(column) ?? null)),
    });
  },
  choice: ({ branches, otherwise }, place) => {
    const results = branches.map(({ result }) => argument(result, place));
    const rest = otherwise ? [argument(otherwise, place)] : [];
    const at = branches.findIndex(({ when }) => isTrue(evaluate(when, place)));
    return shared(at < 0 ? rest[0] : results[at], [...results, ...rest]);
  },
  negative: ({ of }, place) => {
    const { type, value, word } = argument(of, place);
    if (value === null) return cell(word ? 'integer' : type, null);
    if (type === 'float') return cell(type, -(value as number));
    return cell(type, type === 'decimal' ? inDecimals(-(value as bigint)) : inIntegers(-(value as bigint)));
  },
  arithmetic: ({ operator, left, right }, place) => combine(operator, argument(left, place), argument(right, place)),
  joined: ({ parts }, place) => cell('text', parts.map((part) => evaluate(part, place).value ?? '').join('')),
  comparison: ({ operator, left, right }, place) => {
    const [a, b] = [evaluate(left, place), evaluate(right, place)];
    return truth(operator === '<>' ? !holds('=', a, b) : holds(operator, a, b));
  },
  'empty-test': ({ of, negated }, place) => truth(isEmpty(evaluate(of, place).value) !== negated),
  'list-test': ({ of, list, negated }, place) => {
    const value = evaluate(of, place);
    return truth(list.some((item) => items(item, place).some((one) => holds('=', value, one))) !== negated);
  },
  'range-test': ({ of, least, most, negated }, place) => {
    const value = evaluate(of, place);
    return truth((holds('>=', value, evaluate(least, place)) && holds('<=', value, evaluate(most, place))) !== negated);
  },
  negation: ({ of }, place) => truth(!isTrue(evaluate(of, place))),
  all: ({ parts }, place) => truth(parts.every((part) => isTrue(evaluate(part, place)))),
  any: ({ parts }, place) => truth(parts.some((part) => isTrue(evaluate(part, place)))),
};

/** A value as an argument: a sum beyond its type is empty there. */
function argument(syntax: FormulaSyntax, place: Place): Cell {
  const one = evaluate(syntax, place);
  if (typeof one.value !== 'bigint' || one.type === 'datetime') return one;
  return { ...one, value: one.type === 'decimal' ? inDecimals(one.value) : inIntegers(one.value) };
}

function items(item: FormulaSyntax, place: Place): Cell[] {
  const variable = item.kind === 'variable' ? place.context.variables.get(item.name) : undefined;
  if (variable?.type === 'list') return (variable.value as string[]).map((text) => cell('text', text));
  return [evaluate(item, place)];
}

function numberSyntax(text: string): FormulaSyntax {
  const span = { from: 0, to: text.length };
  if (!text.startsWith('-')) return { kind: 'number', text, ...span };
  return { kind: 'negative', of: { kind: 'number', text: text.slice(1), ...span }, ...span };
}

function evaluate(syntax: FormulaSyntax, place: Place): Cell {
  const evaluator = evaluators[syntax.kind] as (syntax: FormulaSyntax, place: Place) => Cell;
  return evaluator(syntax, place);
}

/** Reads a formula once, to evaluate it on many rows. The formula must be a right one. */
export function naiveFormula(
  text: string,
  table: string,
  context: RuleContext,
  functions: NaiveFunctions = naiveFunctions,
): (row: NaiveRow) => Cell {
  const { syntax } = parseFormula(text);
  if (!syntax) throw new Error(`no formula: ${text}`);
  return (row) => evaluate(syntax, { context, functions, table, row });
}
