import type { SyntaxNode } from '@lezer/common';
import type { Catalog } from '../../catalog/catalog.ts';
import { findLink } from '../../catalog/lookup.ts';
import { aggregateFormulaFunction, findFunction } from '../functions/formula-functions.ts';
import { parser } from '../syntax/formula-parser.generated.ts';
import { bracketedName } from '../syntax/quoting.ts';

/** Where in a formula something is typed. */
export interface CompletionPlace {
  /** Where the word that is typed begins; it ends at the position. */
  from: number;
  /** The word so far, `[` and `$` included. */
  word: string;
  /** The table that names at this place belong to; undefined after links that do not exist. */
  table: string | undefined;
  /** Whether names of links or a dot stand before the word. */
  isAfterDot: boolean;
  /** Whether a link to many rows is wanted here: the first argument of an aggregate. */
  wantsRows: boolean;
  /** Whether a value is good there as well: for an aggregate over rows of the same table. */
  takesValue: boolean;
}

const name = /(?:[\p{L}_][\p{L}\p{N}_]*|\[(?:[^\]\n]|\]\])*\])/u.source;
const typed = new RegExp(`((?:${name}\\s*\\.\\s*)*)(\\$?[\\p{L}\\p{N}_]*|\\[(?:[^\\]\\n]|\\]\\])*)$`, 'u');

/** Reads what surrounds a position; the formula may be unfinished or wrong. */
export function completionPlace(text: string, position: number, table: string, catalog: Catalog): CompletionPlace {
  const [, path = '', word = ''] = typed.exec(text.slice(0, position)) ?? [];
  const start = position - word.length - path.length;
  const links = Array.from(path.matchAll(new RegExp(name, 'gu')), ([link]) => bracketedName(link));
  const { at, ...wanted } = surroundings(text, start, table, catalog);
  return {
    from: position - word.length,
    word,
    table: follow(catalog, at, links),
    isAfterDot: links.length > 0,
    ...wanted,
  };
}

/** The table inside the aggregates around a position, from the outermost to the innermost. */
function surroundings(text: string, position: number, table: string, catalog: Catalog) {
  const calls: SyntaxNode[] = [];
  const tree = parser.parse(text);
  for (let node: SyntaxNode | null = tree.resolveInner(position, -1); node; node = node.parent) {
    const args = node.name === 'Call' ? node.getChild('Arguments') : null;
    if (args && args.from < position && !(args.to <= position && text[args.to - 1] === ')')) calls.unshift(node);
  }
  let at: string | undefined = table;
  let wantsRows = false;
  let takesValue = false;
  for (const call of calls) {
    const called = call.getChild('FunctionName');
    const found = called && findFunction(text.slice(called.from, called.to));
    const aggregate = found ? aggregateFormulaFunction(found) : undefined;
    takesValue = aggregate?.over !== undefined && aggregate.of !== null;
    if (!aggregate || call.getChild('Arguments')?.getChild('Over')) {
      wantsRows = false;
      continue;
    }
    const first = call.getChild('Arguments')?.getChild('Argument');
    const rows = first?.getChild('Attribute');
    const isBehind = rows && position > rows.to;
    wantsRows = !isBehind;
    if (isBehind) {
      const names = rows.getChildren('Name').map((one) => bracketedName(text.slice(one.from, one.to)));
      at = follow(catalog, at, names) ?? at;
    }
  }
  return { at, wantsRows, takesValue };
}

function follow(catalog: Catalog, table: string | undefined, links: readonly string[]): string | undefined {
  return links.reduce<string | undefined>((at, link) => at && findLink(catalog, at, link)?.toTable, table);
}
