import type { LiteralValue } from '../scalar.ts';
import { printLiteral, type SqlWriter } from './sql-writer.ts';

/** Longer lists travel as one JSON parameter instead of one parameter or constant per value. */
const longestPlainList = 100;

/** The right side of IN for a list of filled constants of one type, with its parentheses. */
export function printList(list: readonly LiteralValue[], writer: SqlWriter): string {
  const [first] = list;
  const hasOneType = list.every((one) => one.type === first?.type);
  if (!first || list.length <= longestPlainList || !hasOneType) {
    return `(${list.map((one) => printLiteral(one, writer)).join(', ')})`;
  }
  const json = writer.text(JSON.stringify(list.map((one) => String(one.value))));
  return writer.layout.nest(writer.dialect.listRows(json, first.type));
}
