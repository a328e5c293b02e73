import { sourceOf, withoutAddedColumns } from '../../attribute/evaluation-context.ts';
import type { Predicate } from '../../relation/predicate.ts';
import type { Order } from '../../relation/relation.ts';
import type { Scalar } from '../../relation/scalar.ts';
import { aggregate } from '../../relation/scalars.ts';
import { partitionLink, windowValue } from '../../relation/windows.ts';
import type { AggregateFormulaFunction } from '../functions/aggregate-functions.ts';
import type { WindowFormulaFunction } from '../functions/window-functions.ts';
import type { ArgumentSyntax, FormulaSpan, FormulaSyntax, OverSyntax, SyntaxOf } from '../syntax/formula-syntax.ts';
import { type CompileIn, compileFilters, unsuited } from './compile-rows.ts';
import { type Compiled, type FormulaScope, hasKey, nothing, report, reportType } from './scope.ts';
import { givenWords } from './type-words.ts';
import { type Phrase, phrase } from '../../words/phrase.ts';

/** Most values rows are divided by, and most they are ordered by. */
const mostValues = 16;

/** Functions over rows of the same table in one another; each level may be worked out twice. */
const mostNested = 3;

/** Which rows a function goes over, and in which order. */
interface Over {
  partitionBy: readonly Scalar[];
  orderBy: readonly Order[];
}

/** A call of a function of the order of all rows of the table. */
export function compileWindow(
  one: WindowFormulaFunction,
  name: string,
  syntax: SyntaxOf<'call'>,
  scope: FormulaScope,
  compile: CompileIn,
): Compiled {
  const inner = overScope(syntax, scope);
  const over = inner && compileOver(syntax.over, inner, compile);
  if (!over) return undefined;
  const [stray] = syntax.args;
  if (stray) {
    const reason = phrase('syntax.noValue', { name });
    return report(scope, stray, 'formula.syntax', { reason });
  }
  if (one.needsOrder && over.orderBy.length === 0) {
    return report(scope, syntax.name, 'formula.syntax', {
      reason: phrase('syntax.needsOrder', { name }),
    });
  }
  return windowValue(sourceOf(inner.context, inner.table), { fn: one.fn, ...over });
}

/** A call of a function of rows, over those of the same table. */
export function compileAggregateOver(
  one: AggregateFormulaFunction,
  name: string,
  syntax: SyntaxOf<'call'>,
  scope: FormulaScope,
  compile: CompileIn,
): Compiled {
  if (one.over === undefined) {
    return report(scope, syntax.over ?? syntax, 'formula.syntax', { reason: phrase('syntax.noOver', { name }) });
  }
  const [argument] = syntax.args;
  if (syntax.args.length !== (one.of === null ? 0 : 1)) {
    const wanted = `(${one.over.split('->')[0]?.trim() ?? ''})`;
    const given = phrase('given.beforeOver', { arguments: phrase('given.arguments', { count: syntax.args.length }) });
    return report(scope, syntax.name, 'formula.arguments', { name, wanted, given });
  }
  const inner = overScope(syntax, scope);
  const over = inner && compileOver(syntax.over, inner, compile);
  const of = inner && argument ? compile(argument.value, inner) : null;
  const where = inner && compileFilters(syntax.args, inner, compile);
  if (!over || of === undefined || !where) return undefined;
  const problem = of && argument ? unsuited(one, of) : undefined;
  if (problem) return reportType(scope, argument ?? syntax, problem, givenWords(of ?? nothing));
  const misplaced = orderProblem(one, name, argument, syntax, over);
  if (misplaced) return report(scope, misplaced.at, 'formula.syntax', { reason: misplaced.reason });
  return goingOver(one, inner, of, where, over);
}

function goingOver(
  one: AggregateFormulaFunction,
  { context, table }: FormulaScope,
  of: Scalar | null,
  where: Predicate,
  { partitionBy, orderBy }: Over,
): Scalar | undefined {
  const source = sourceOf(context, table);
  if (one.fn === 'exists') return undefined;
  if (one.running !== undefined && orderBy.length > 0) {
    const kept = where.kind === 'always' && where.holds ? null : where;
    return windowValue(source, { fn: one.running, of, where: kept, partitionBy, orderBy });
  }
  const turned = orderBy.map(({ by, direction }): Order => {
    const isAscending = (direction === 'ascending') !== (one.turned === true);
    return { by, direction: isAscending ? 'ascending' : 'descending' };
  });
  return aggregate(partitionLink(source, partitionBy), one.fn, of, where, one.fn === 'first' ? turned : null);
}

function orderProblem(
  one: AggregateFormulaFunction,
  name: string,
  argument: ArgumentSyntax | undefined,
  syntax: SyntaxOf<'call'>,
  { orderBy }: Over,
): { at: FormulaSpan; reason: Phrase } | undefined {
  if (argument?.orderBy) return { at: argument.orderBy.value, reason: phrase('syntax.orderBehindOver') };
  const [first] = syntax.over?.orderBy ?? [];
  if (one.fn === 'first' && orderBy.length === 0) {
    return { at: syntax.name, reason: phrase('syntax.needsOrderOver', { name }) };
  }
  const isFree = one.fn === 'first' || one.running !== undefined;
  return isFree || !first ? undefined : { at: first.value, reason: phrase('syntax.noOrder', { name }) };
}

/** The scope of what goes over all rows of a table, which have no added columns; undefined when it cannot. */
function overScope(syntax: SyntaxOf<'call'>, scope: FormulaScope): FormulaScope | undefined {
  const overs = scope.overs + 1;
  if (overs > mostNested) return report(scope, syntax.name, 'formula.depth', { max: mostNested });
  const source = sourceOf(scope.context, scope.table);
  if (!hasKey(source, syntax.name, scope)) return undefined;
  return { ...scope, overs, context: withoutAddedColumns(scope.context) };
}

function compileOver(syntax: OverSyntax | null, scope: FormulaScope, compile: CompileIn): Over | undefined {
  const { partitionBy = [], orderBy = [] } = syntax ?? {};
  const tooMany = partitionBy[mostValues] ?? orderBy[mostValues]?.value;
  if (tooMany) {
    return report(scope, tooMany, 'formula.syntax', { reason: phrase('syntax.manyValues', { most: mostValues }) });
  }
  const partitions = partitionBy.flatMap((value) => compileValue(value, scope, compile) ?? []);
  const orders = orderBy.flatMap(({ value, descending }): Order[] => {
    const by = compileValue(value, scope, compile);
    return by ? [{ by, direction: descending ? 'descending' : 'ascending' }] : [];
  });
  if (partitions.length < partitionBy.length || orders.length < orderBy.length) return undefined;
  return { partitionBy: partitions, orderBy: orders };
}

function compileValue(syntax: FormulaSyntax, scope: FormulaScope, compile: CompileIn): Compiled {
  const value = compile(syntax, scope);
  return value === nothing ? reportType(scope, syntax, phrase('takes.any'), phrase('given.empty')) : value;
}
