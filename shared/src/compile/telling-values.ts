import { findColumn, findTable } from '../catalog/lookup.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Exists, Predicate } from '../relation/predicate.ts';
import { scalarKey } from '../relation/predicate-key.ts';
import type { Scalar } from '../relation/scalar.ts';
import { aggregate } from '../relation/scalars.ts';
import type { LinkUse, TableSource } from '../relation/table-source.ts';
import { phrase, type Text } from '../words/phrase.ts';

/** A value of a row that a test depends on. */
export interface TellingValue {
  /** The column it is read from, in words; null where it is worked out or counted. */
  label: Text | null;
  /** `place`: where the row stands under a seed; `count`: how many linked rows were found. */
  meaning: 'value' | 'place' | 'count';
  scalar: Scalar;
}

/** What values of rows are called. */
export interface ValueNames {
  catalog: Catalog;
  /** Labels of columns that were added on the way, by `scalarKey` of their values. */
  added: ReadonlyMap<string, Text>;
}

/** More values tell less. */
const mostValues = 6;

/** The values of the row that a predicate compares, each once, in the order they stand. */
export function tellingValues(predicate: Predicate, source: TableSource, names: ValueNames): TellingValue[] {
  const found = new Map<string, TellingValue>();
  for (const scalar of compared(predicate, source)) {
    const shown = bare(scalar);
    const key = scalarKey(shown);
    if (!found.has(key)) found.set(key, tellingValue(shown, source, names));
  }
  return [...found.values()].slice(0, mostValues);
}

/** A value with what can be said about where it comes from. */
export function tellingValue(scalar: Scalar, source: TableSource, { catalog, added }: ValueNames): TellingValue {
  const shown = bare(scalar);
  const meaning = shown.kind === 'key-position' ? 'place' : isCount(shown) ? 'count' : 'value';
  return { label: added.get(scalarKey(shown)) ?? labelOf(shown, source.table, catalog), meaning, scalar: shown };
}

function compared(predicate: Predicate, source: TableSource): Scalar[] {
  switch (predicate.kind) {
    case 'compare':
      return [predicate.left, predicate.right].flatMap((one) => {
        if (one.kind === 'literal') return [];
        return one.kind === 'aggregate' ? [one, ...pairedBy(one.link)] : [one];
      });
    case 'is-empty':
    case 'in-list':
    case 'text-match':
    case 'pattern-match':
    case 'regex-match':
      return [predicate.of];
    case 'all':
    case 'any':
      return predicate.of.flatMap((part) => compared(part, source));
    case 'not':
      return compared(predicate.of, source);
    case 'exists':
      return linked(predicate, source);
    default:
      return [];
  }
}

/** The values that a link starts from, as far as they are not the row's key, and how many rows it leads to. */
function linked({ link, where }: Exists, { key }: TableSource): Scalar[] {
  const from = link.from.filter((one) => one.kind !== 'column' || !key.includes(one.name));
  return link.cardinality === 'many' ? [...from, aggregate(link, 'count', null, where), ...pairedBy(link)] : from;
}

/** The values by which the row is paired with others, where a link leads to such pairs. */
function pairedBy({ to: { derived } }: LinkUse): Scalar[] {
  if (derived?.kind !== 'pairs') return [];
  return [...derived.blocks.flatMap(({ left }) => left), ...derived.score.map(({ left }) => left)].flatMap(readIn);
}

/** What a value is made comparable from. */
function readIn(scalar: Scalar): Scalar[] {
  if (scalar.kind === 'literal') return [];
  return scalar.kind === 'call' ? scalar.args.flatMap(readIn) : [scalar];
}

/** The value before it was made comparable, or asked whether it is empty. */
function bare(scalar: Scalar): Scalar {
  if (scalar.kind === 'text') return bare(scalar.of);
  if (scalar.kind === 'list-position') return bare(scalar.of);
  if (scalar.kind === 'holds' && scalar.of.kind === 'is-empty') return bare(scalar.of.of);
  return scalar;
}

function isCount(scalar: Scalar): boolean {
  return scalar.kind === 'aggregate' && scalar.fn === 'count';
}

function labelOf(scalar: Scalar, table: string, catalog: Catalog): Text | null {
  if (scalar.kind === 'follow') return labelOf(scalar.value, scalar.link.to.table, catalog);
  if (scalar.kind === 'aggregate' && !isCount(scalar) && scalar.link.to.derived?.kind === 'pairs')
    return phrase('column.likeness');
  if (scalar.kind !== 'column') return null;
  const found = findTable(catalog, table);
  return (found && findColumn(found, scalar.name)?.label) ?? scalar.name;
}
