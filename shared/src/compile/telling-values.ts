import { findColumn, findTable } from '../catalog/lookup.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Predicate } from '../relation/predicate.ts';
import { scalarKey } from '../relation/predicate-key.ts';
import type { Scalar } from '../relation/scalar.ts';
import { aggregate } from '../relation/scalars.ts';
import type { TableSource } from '../relation/table-source.ts';
import type { Text } from '../words/phrase.ts';

/** A value of a row that a test depends on. */
export interface TellingValue {
  /** The column it is read from, in words; null where it is worked out or counted. */
  label: Text | null;
  /** `place`: where the row stands under a seed; `count`: how many linked rows were found. */
  meaning: 'value' | 'place' | 'count';
  scalar: Scalar;
}

/** More values tell less. */
const mostValues = 6;

/** The values of the row that a predicate compares, each once, in the order they stand. */
export function tellingValues(predicate: Predicate, source: TableSource, catalog: Catalog): TellingValue[] {
  const found = new Map<string, TellingValue>();
  for (const scalar of compared(predicate)) {
    const shown = bare(scalar);
    const key = scalarKey(shown);
    if (!found.has(key)) found.set(key, tellingValue(shown, source, catalog));
  }
  return [...found.values()].slice(0, mostValues);
}

/** A value with what can be said about where it comes from. */
export function tellingValue(scalar: Scalar, source: TableSource, catalog: Catalog): TellingValue {
  const shown = bare(scalar);
  const meaning = shown.kind === 'key-position' ? 'place' : isCount(shown) ? 'count' : 'value';
  return { label: labelOf(shown, source.table, catalog), meaning, scalar: shown };
}

function compared(predicate: Predicate): Scalar[] {
  switch (predicate.kind) {
    case 'compare':
      return [predicate.left, predicate.right].filter(({ kind }) => kind !== 'literal');
    case 'is-empty':
    case 'in-list':
    case 'text-match':
    case 'pattern-match':
    case 'regex-match':
      return [predicate.of];
    case 'all':
    case 'any':
      return predicate.of.flatMap(compared);
    case 'not':
      return compared(predicate.of);
    case 'exists':
      return predicate.link.cardinality === 'many' ? [aggregate(predicate.link, 'count', null, predicate.where)] : [];
    default:
      return [];
  }
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
  if (scalar.kind !== 'column') return null;
  const found = findTable(catalog, table);
  return (found && findColumn(found, scalar.name)?.label) ?? scalar.name;
}
