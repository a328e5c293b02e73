import type { AddedColumns } from '../../attribute/added-columns.ts';
import { linkUse, sourceOf } from '../../attribute/evaluation-context.ts';
import { attributeLinkLimit } from '../../attribute/attribute-path.ts';
import { findTable, type LinkDirection, linksFrom } from '../../catalog/lookup.ts';
import { column, followAll } from '../../relation/scalars.ts';
import type { LinkUse } from '../../relation/table-source.ts';
import type { NameSyntax, SyntaxOf } from '../syntax/formula-syntax.ts';
import { writeName } from '../syntax/quoting.ts';
import { hintFor } from './nearest.ts';
import { type Compiled, type FormulaScope, report, reportType } from './scope.ts';
import { phrase } from '../../words/phrase.ts';

/** The value of an attribute, along links to one row, or of a column added to the row itself. */
export function compileAttribute({ path }: SyntaxOf<'attribute'>, scope: FormulaScope): Compiled {
  const last = path.at(-1);
  const walked = last && walkSingle(path.slice(0, -1), scope);
  if (!walked) return undefined;
  const source = sourceOf(scope.context, walked.table);
  if (Object.hasOwn(source.columns, last.name)) return followAll(walked.links, column(source, last.name));
  const added = addedTo(scope, walked.table, path.length === 1)?.get(last.name);
  if (added) return followAll(walked.links, added.value);
  const link = findDirection(scope, walked.table, last.name);
  if (link?.cardinality === 'many') {
    return reportType(scope, last, phrase('needed.single'), phrase('given.manyRows', { link: writeName(last.name) }));
  }
  if (link) {
    const given = phrase('given.link', { link: writeName(last.name) });
    return reportType(scope, last, phrase('needed.attribute'), given);
  }
  return unknownName(scope, last, walked.table);
}

/** The link to many rows an aggregate reads, and the links to one row that lead to it. */
export function compileRows(
  { path }: SyntaxOf<'attribute'>,
  scope: FormulaScope,
): { links: LinkUse[]; rows: LinkUse; table: string } | undefined {
  const last = path.at(-1);
  const walked = last && walkSingle(path.slice(0, -1), scope);
  if (!walked) return undefined;
  const direction = findDirection(scope, walked.table, last.name);
  if (direction?.cardinality === 'many') {
    return { links: walked.links, rows: linkUse(scope.context, direction), table: direction.toTable };
  }
  if (direction) {
    return reportType(scope, last, phrase('needed.manyLink'), phrase('given.singleLink'));
  }
  const names = linksFrom(scope.context.catalog, walked.table).filter((link) => link.cardinality === 'many');
  const hint = hintFor(
    last.name,
    names.map((link) => link.name),
  );
  return report(scope, last, 'formula.name', { what: phrase('named.manyLink'), name: last.name, hint });
}

function walkSingle(path: readonly NameSyntax[], scope: FormulaScope): { links: LinkUse[]; table: string } | undefined {
  const [beyond] = path.slice(attributeLinkLimit);
  if (beyond) return report(scope, beyond, 'formula.depth', { max: attributeLinkLimit });
  const links: LinkUse[] = [];
  let { table } = scope;
  for (const name of path) {
    const direction = findDirection(scope, table, name.name);
    if (!direction) return unknownName(scope, name, table);
    if (direction.cardinality === 'many') {
      const given = phrase('given.manyRows', { link: writeName(name.name) });
      return reportType(scope, name, phrase('needed.singleLink'), given);
    }
    links.push(linkUse(scope.context, direction));
    table = direction.toTable;
  }
  return { links, table };
}

/** Columns added to rows of a table: those a formula is on, or a row beside them. */
function addedTo({ context }: FormulaScope, table: string, isOwnRow: boolean): AddedColumns | undefined {
  if (table === context.beside?.table) return context.beside.columns;
  return isOwnRow ? context.columns : undefined;
}

function findDirection(scope: FormulaScope, table: string, name: string): LinkDirection | undefined {
  return linksFrom(scope.context.catalog, table).find((link) => link.name === name);
}

function unknownName(scope: FormulaScope, at: NameSyntax, table: string): undefined {
  const found = findTable(scope.context.catalog, table);
  const columns = (found?.columns ?? []).filter((one) => !one.hidden).map((one) => one.name);
  const links = linksFrom(scope.context.catalog, table).map((link) => link.name);
  const added = addedTo(scope, table, table === scope.table)?.keys() ?? [];
  const hint = hintFor(at.name, [...columns, ...links, ...added]);
  return report(scope, at, 'formula.name', {
    what: phrase('named.attributeOf', { table: found?.label ?? table }),
    name: at.name,
    hint,
  });
}
