import type { Column } from '../../catalog/catalog.ts';
import type { DataType } from '../../catalog/data-type.ts';
import { findTable } from '../../catalog/lookup.ts';
import { writeName } from '../../expression/syntax/quoting.ts';
import { Draw } from './draw.ts';
import { directions, randomAttribute, type Scope } from './scope.ts';

/** A plain formula on rows of a table, of a type when one is asked for; undefined when the table has nothing for it. */
export function randomFormula(
  scope: Scope,
  table: string,
  wanted?: DataType,
): { text: string; type: DataType } | undefined {
  const { draw } = scope;
  const found = randomAttribute(scope, table, ({ type }) => wanted === undefined || type === wanted);
  const attribute = found && [...found.path.links, found.path.column].map(writeName).join('.');
  if (!found || attribute === undefined) return undefined;
  const { type } = found.column;
  const plain = { text: attribute, type };
  return draw.weighted<{ text: string; type: DataType } | undefined>([
    [2, () => placeAmongRows(scope, table, plain)],
    [2, () => changed(scope, attribute, type)],
    [type === 'decimal' ? 1.5 : 0, () => sumOverLink(scope, table) ?? plain],
  ]);
}

function changed({ draw, context }: Scope, attribute: string, type: DataType): { text: string; type: DataType } {
  const by = `${draw.pick(['+', '-'])} ${draw.integer(0, 9)}`;
  if (type === 'integer') return { text: `${attribute} ${by}`, type };
  if (type === 'decimal') {
    return {
      text: draw.chance(context.variables.size > 0 ? 0.5 : 1) ? `${attribute} ${by}.25` : `${attribute} + $number_1`,
      type,
    };
  }
  return type === 'text' ? { text: `lower(${attribute})`, type } : { text: attribute, type };
}

function sumOverLink(scope: Scope, table: string): { text: string; type: DataType } | undefined {
  const isDecimal = ({ type }: Column) => type === 'decimal';
  const sums = directions(scope, table, 'many').flatMap((link) => {
    const columns = findTable(scope.context.catalog, link.toTable)?.columns.filter(isDecimal) ?? [];
    return columns.map(({ name }) => `sum(${writeName(link.name)}, ${writeName(name)})`);
  });
  return sums.length === 0 ? undefined : { text: scope.draw.pick(sums), type: 'decimal' };
}

/**
 * For some whole numbers, where the row stands among the rows of its table by columns of its own. What is drawn follows
 * from the names, so that nothing else of a case depends on it.
 */
function placeAmongRows({ context }: Scope, table: string, plain: { text: string; type: DataType }) {
  const found = findTable(context.catalog, table);
  if (!found || found.key.length === 0 || plain.type !== 'integer') return plain;
  const columns = found.columns.filter(({ type }) => type !== 'float');
  const draw = new Draw(seedOf([plain.text, ...columns.map(({ name }) => name)].join(' ')));
  const [partition, order] = draw.shuffled(columns);
  if (!partition || !order || draw.chance(0.1)) return plain;
  const name = draw.pick(['rowNumber', 'rank', 'count']);
  const by = `partition by ${writeName(partition.name)}`;
  const sorted = `order by ${writeName(order.name)}${draw.pick(['', ' desc'])}`;
  return { ...plain, text: `${name}(${name === 'count' ? `over ${by}` : `${by} ${sorted}`})` };
}

function seedOf(text: string): number {
  return Array.from(text).reduce((seed, character) => (seed * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003, 7);
}
