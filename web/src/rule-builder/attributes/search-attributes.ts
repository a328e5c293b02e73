import { type Catalog, type DataType, findTable } from '@fanfare/shared';
import { say } from '../../i18n/speak.ts';
import { addedRoot, type AttributeNode, childrenOf, rootNode } from './attribute-node.ts';

/** Links in a row that the search follows; the tree goes further. */
const DEPTH = 3;
/** So that a catalog with very many links cannot stop the page. */
const MOST = 20_000;

export interface Searchable {
  readonly node: AttributeNode;
  readonly text: string;
  readonly label: string;
}

/** Everything a rule on the table can speak of, nearest first; a table is not entered twice on one path. */
export function searchableAttributes(
  catalog: Catalog,
  table: string,
  typeWord: (type: DataType) => string,
): readonly Searchable[] {
  const added = addedRoot(catalog, table, table);
  const found = (added ? childrenOf(catalog, added) : []).map((node) => searchable(catalog, node, typeWord));
  let level = [{ node: rootNode(table, table), visited: [table] }];
  for (let depth = 0; depth <= DEPTH && found.length < MOST; depth += 1) {
    const next: typeof level = [];
    for (const { node: parent, visited } of level) {
      for (const node of childrenOf(catalog, parent)) {
        found.push(searchable(catalog, node, typeWord));
        if (node.link && !visited.includes(node.table)) next.push({ node, visited: [...visited, node.table] });
      }
    }
    level = next;
  }
  return found;
}

/** Those in which every word occurs in the label, the name, the type, the table or the way; labels that begin with it first. */
export function searchAttributes(all: readonly Searchable[], search: string): AttributeNode[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const first = words[0] ?? '';
  const rank = ({ label }: Searchable) => (label.startsWith(first) ? 0 : label.includes(first) ? 1 : 2);
  return all
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .map((one) => ({ one, rank: rank(one) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ one }) => one.node);
}

function searchable(catalog: Catalog, node: AttributeNode, typeWord: (type: DataType) => string): Searchable {
  const { label, trail, table, column, picked, addedBy = '' } = node;
  const tableLabel = say(findTable(catalog, table)?.label ?? '');
  const own = column ? [column.name, column.type, typeWord(column.type)] : [picked.links.at(-1) ?? ''];
  return {
    node,
    label: label.toLowerCase(),
    text: [label, ...own, table, tableLabel, addedBy, ...trail].join(' ').toLowerCase(),
  };
}
