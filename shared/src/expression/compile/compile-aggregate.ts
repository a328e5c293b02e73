import { withoutAddedColumns } from '../../attribute/evaluation-context.ts';
import type { Predicate } from '../../relation/predicate.ts';
import { exists } from '../../relation/predicates.ts';
import type { AggregateValue, Scalar } from '../../relation/scalar.ts';
import { aggregate, followAll, holds } from '../../relation/scalars.ts';
import type { LinkUse } from '../../relation/table-source.ts';
import type { AggregateFormulaFunction } from '../functions/aggregate-functions.ts';
import type { SyntaxOf } from '../syntax/formula-syntax.ts';
import { compileRows } from './compile-path.ts';
import { type CompileIn, compileFilters, unsuited } from './compile-rows.ts';
import { type Compiled, type FormulaScope, nothing, report, reportType } from './scope.ts';
import { givenWords } from './type-words.ts';
import { phrase } from '../../words/phrase.ts';

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
    const given = phrase('given.arguments', { count: syntax.args.length });
    return report(scope, syntax.name, 'formula.arguments', { name, wanted, given });
  }
  if (rows.value.kind !== 'attribute') return reportType(scope, rows, phrase('needed.manyLink'), phrase('given.value'));
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
    return report(scope, order.value, 'formula.syntax', { reason: phrase('syntax.noOrder', { name }) });
  }
  if (!order || another) {
    const reason = phrase('syntax.needsOneOrder', { name });
    return report(scope, syntax.name, 'formula.syntax', { reason });
  }
  const by = compile(order.value, scope);
  if (!by) return undefined;
  if (by === nothing) return reportType(scope, order.value, phrase('takes.any'), phrase('given.empty'));
  return [{ by, direction: order.descending === one.turned ? 'ascending' : 'descending' }];
}
