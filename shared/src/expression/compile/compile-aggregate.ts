import { withoutAddedColumns } from '../../attribute/evaluation-context.ts';
import { isNumeric } from '../../catalog/data-type.ts';
import { all } from '../../relation/logic.ts';
import type { Predicate } from '../../relation/predicate.ts';
import { exists } from '../../relation/predicates.ts';
import type { AggregateValue, Scalar } from '../../relation/scalar.ts';
import { aggregate, followAll, holds } from '../../relation/scalars.ts';
import type { LinkUse } from '../../relation/table-source.ts';
import type { AggregateFormulaFunction } from '../functions/aggregate-functions.ts';
import type { ArgumentSyntax, FormulaSyntax, SyntaxOf } from '../syntax/formula-syntax.ts';
import { compileRows } from './compile-path.ts';
import { type Compiled, type FormulaScope, nothing, report, reportType } from './scope.ts';
import { truthOf } from './truth.ts';
import { givenWords } from './type-words.ts';

type CompileIn = (syntax: FormulaSyntax, scope: FormulaScope) => Compiled;

/** A call of a function of linked rows. */
export function compileAggregate(
  one: AggregateFormulaFunction,
  name: string,
  syntax: SyntaxOf<'call'>,
  scope: FormulaScope,
  compile: CompileIn,
): Compiled {
  const [rows, value] = syntax.args;
  if (!rows || syntax.args.length !== (one.of === null ? 1 : 2)) {
    const wanted = `(${one.takes.split('->')[0]?.trim() ?? ''})`;
    const given = syntax.args.length === 1 ? '1 argument' : `${syntax.args.length} arguments`;
    return report(scope, syntax.name, 'formula.arguments', { name, wanted, given });
  }
  if (rows.value.kind !== 'attribute') return reportType(scope, rows, 'a link to many rows', 'a value');
  const found = compileRows(rows.value, scope);
  if (!found) return undefined;
  const inner: FormulaScope = { ...scope, context: withoutAddedColumns(scope.context), table: found.table };
  const of = value ? compile(value.value, inner) : null;
  const where = compileFilters(syntax.args, inner, compile);
  const order = compileOrder(one, syntax, inner, compile);
  if (of === undefined || !where || order === undefined) return undefined;
  const problem = of && value ? unsuited(one, of) : undefined;
  if (problem) return reportType(scope, value ?? syntax, problem, givenWords(of ?? nothing));
  return followAll(found.links, aggregated(one, found.rows, of, where, order));
}

function aggregated(
  one: AggregateFormulaFunction,
  rows: LinkUse,
  of: Scalar | null,
  where: Predicate,
  order: AggregateValue['orderBy'],
): Scalar {
  return one.fn === 'exists' ? holds(exists(rows, where)) : aggregate(rows, one.fn, of, where, order);
}

function compileFilters(
  args: readonly ArgumentSyntax[],
  scope: FormulaScope,
  compile: CompileIn,
): Predicate | undefined {
  const filters = args.flatMap(({ where }) => (where ? [{ where, test: compile(where, scope) }] : []));
  const tests = filters.map(({ where, test }) => test && truthOf(test, where, scope));
  const found = tests.filter((test) => test !== undefined);
  return found.length === tests.length ? all(...found) : undefined;
}

/** The order of `first` and `last`; null for the others. */
function compileOrder(
  one: AggregateFormulaFunction,
  syntax: SyntaxOf<'call'>,
  scope: FormulaScope,
  compile: CompileIn,
): AggregateValue['orderBy'] | undefined {
  const [order, another] = syntax.args.flatMap(({ orderBy }) => orderBy ?? []);
  const { name } = syntax.name;
  if (one.turned === undefined) {
    if (!order) return null;
    return report(scope, order.value, 'formula.syntax', { reason: `${name} takes no “order by”` });
  }
  if (!order || another) {
    const reason = `${name} needs one “order by”, such as ${name}(orders, category order by date)`;
    return report(scope, syntax.name, 'formula.syntax', { reason });
  }
  const by = compile(order.value, scope);
  if (!by) return undefined;
  if (by === nothing) return reportType(scope, order.value, 'a value', 'empty');
  return [{ by, direction: order.descending === one.turned ? 'ascending' : 'descending' }];
}

function unsuited(one: AggregateFormulaFunction, of: Scalar): string | undefined {
  if (of === nothing) return 'a value of the rows';
  if (one.of === 'number' && !isNumeric(of.type)) return 'a number';
  if (one.of === 'text' && of.type !== 'text') return 'a text; toText makes one';
  return one.of === 'ordered' && of.type === 'boolean' ? 'a value with an order' : undefined;
}
