import type { DataType } from '../../catalog/data-type.ts';
import type { FormulaSyntax, OverSyntax, SyntaxOf } from '../../expression/syntax/formula-syntax.ts';
import { parseFormula } from '../../expression/syntax/parse-formula.ts';
import { aggregate } from './aggregate.ts';
import { attributeOf, plain, typeAt } from './attribute.ts';
import { type Measured, parseScaled } from './measured.ts';
import { byKey, byValue } from './order.ts';
import { linkNamed, rowsAlong, type RuleContext, tableNamed, withColumns } from './rule-context.ts';
import { folded } from './text-shape.ts';
import { compareFilled, identityOf, isEmpty, type NaiveRow, type NaiveValue } from './value.ts';

type Plain = Extract<Measured, { kind: 'plain' }>;
const most = { integer: 2n ** 63n - 1n, decimal: 10n ** 24n - 1n } as const;

/**
 * The value of a formula of a few plain forms on a row: attributes, constants, + and -, lower, sum over a link,
 * places among the rows of the table, comparisons. What rules do with formulas is compared with it; the whole language has an interpreter of its own.
 */
export function formulaOf(context: RuleContext, table: string, row: NaiveRow | undefined, text: string): Plain {
  return valueOf(context, table, row, syntaxOf(text));
}

/** Formulas by their text, read once. */
const known = new Map<string, FormulaSyntax>();

function syntaxOf(text: string): FormulaSyntax {
  const before = known.get(text);
  if (before !== undefined) return before;
  const { syntax } = parseFormula(text);
  if (syntax === null) throw new Error(`not a formula: ${text}`);
  known.set(text, syntax);
  return syntax;
}

/** Type of such a formula. */
export function formulaType(context: RuleContext, table: string, text: string): DataType {
  return formulaOf(context, table, undefined, text).type;
}

function valueOf(context: RuleContext, table: string, row: NaiveRow | undefined, syntax: FormulaSyntax): Plain {
  const inner = (part: FormulaSyntax) => valueOf(context, table, row, part);
  switch (syntax.kind) {
    case 'number':
      return /\./.test(syntax.text)
        ? of('decimal', parseScaled(syntax.text, 6))
        : of('integer', parseScaled(syntax.text, 0));
    case 'text':
      return of('text', syntax.value);
    case 'variable':
      return variable(context, syntax.name);
    case 'attribute': {
      const names = syntax.path.map(({ name }) => name);
      const path = { links: names.slice(0, -1), column: names.at(-1) ?? '' };
      const type = typeAt(context, table, path);
      return of(type, row === undefined ? null : plain(attributeOf(context, table, row, path)));
    }
    case 'arithmetic':
      return arithmetic(syntax, inner(syntax.left), inner(syntax.right));
    case 'comparison':
      return comparison(syntax, inner(syntax.left), inner(syntax.right));
    case 'call':
      return call(context, table, row, syntax, inner);
    default:
      throw new Error(`no ${syntax.kind} here`);
  }
}

function of(type: DataType, value: NaiveValue): Plain {
  return { kind: 'plain', type, value };
}

function variable({ variables }: RuleContext, name: string): Plain {
  const found = variables.get(name);
  if (found?.type === 'number') return of('decimal', parseScaled(String(found.value), 6));
  if (found?.type === 'text' || found?.type === 'date') return of(found.type, String(found.value));
  throw new Error(`no variable ${name} here`);
}

function arithmetic({ operator }: SyntaxOf<'arithmetic'>, left: Plain, right: Plain): Plain {
  const type = left.type === 'integer' && right.type === 'integer' ? 'integer' : 'decimal';
  if (isEmpty(left.value) || isEmpty(right.value)) return of(type, null);
  const [a, b] = [inType(left, type), inType(right, type)];
  const result = operator === '+' ? a + b : a - b;
  return of(type, result > most[type] || result < -most[type] - (type === 'integer' ? 1n : 0n) ? null : result);
}

function inType({ type, value }: Plain, wanted: 'integer' | 'decimal'): bigint {
  if (typeof value !== 'bigint') throw new Error(`no arithmetic with ${type}`);
  return type === 'integer' && wanted === 'decimal' ? value * 1_000_000n : value;
}

function comparison({ operator }: SyntaxOf<'comparison'>, left: Plain, right: Plain): Plain {
  if (isEmpty(left.value) || isEmpty(right.value)) return of('boolean', operator === '<>');
  const type = left.type === right.type ? undefined : ('decimal' as const);
  const order = type ? compareFilled(inType(left, type), inType(right, type)) : compareFilled(left.value, right.value);
  const holds = {
    '=': order === 0,
    '<>': order !== 0,
    '<': order < 0,
    '<=': order <= 0,
    '>': order > 0,
    '>=': order >= 0,
  };
  return of('boolean', holds[operator]);
}

function call(
  context: RuleContext,
  table: string,
  row: NaiveRow | undefined,
  { name, args, over }: SyntaxOf<'call'>,
  inner: (part: FormulaSyntax) => Plain,
): Plain {
  const [argument, summand] = args;
  if (name.name === 'lower' && argument !== undefined) {
    const { value } = inner(argument.value);
    return of('text', isEmpty(value) ? null : folded(String(value)));
  }
  if (over !== null) return of('integer', row === undefined ? null : placeAmong(context, table, row, name.name, over));
  if (name.name !== 'sum' || argument?.value.kind !== 'attribute' || summand === undefined) {
    throw new Error(`no function ${name.name} here`);
  }
  const link = linkNamed(context, table, argument.value.path[0]?.name ?? '');
  const onRows = withColumns(context, []);
  const { type } = valueOf(onRows, link.toTable, undefined, summand.value);
  const linked = row === undefined ? [] : rowsAlong(context, link, row);
  const values = linked.map((one) => valueOf(onRows, link.toTable, one, summand.value).value);
  const summed = aggregate('sum', type, values);
  if (summed.kind !== 'plain') throw new Error('a sum is never an average');
  return summed;
}

/** Where a row stands among the rows of its table that are alike, or how many these are. */
function placeAmong(context: RuleContext, table: string, row: NaiveRow, name: string, over: OverSyntax): bigint {
  const onRows = withColumns(context, []);
  const read = (syntax: FormulaSyntax) => (one: NaiveRow) => valueOf(onRows, table, one, syntax).value;
  const parts = over.partitionBy.map(read);
  const alike = tableNamed(context, table).rows.filter((one) =>
    parts.every((part) => identityOf(part(one)) === identityOf(part(row))),
  );
  if (name === 'count') return BigInt(alike.length);
  const orders = over.orderBy.map(({ value, descending }) =>
    byValue(read(value), descending ? 'descending' : 'ascending'),
  );
  const criteria = name === 'rank' ? orders : [...orders, byKey(context, table)];
  const isBefore = (one: NaiveRow) => (criteria.map((by) => by(one, row)).find((order) => order !== 0) ?? 0) < 0;
  return BigInt(alike.filter(isBefore).length + 1);
}
