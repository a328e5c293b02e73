import {
  type CarriedColumn,
  type Catalog,
  findTable,
  type Likeness,
  type ReconciliationConfig,
  suggestRules,
  type TakenColumn,
} from '@fanfare/shared';
import { freeName } from '../../inspector/free-name.ts';

/** What the likeness begins with when nothing can be proposed. */
const plainLikeness: Likeness = {
  parts: [{ source: null, target: null, normalise: 'text', weight: 10, how: 'similar' }],
  blocks: [{ pairs: [{ source: null, target: null, normalise: 'text' }] }],
  least: 80,
  review: 65,
  decisions: [],
};

type Suggested = Pick<ReconciliationConfig, 'alternatives' | 'fuzzy'>;

/** Rules proposed from the columns of both tables; undefined when there is no hint. */
export function suggestedRules(
  catalog: Catalog,
  source: string | undefined,
  carried: readonly CarriedColumn[],
  target: string | undefined,
): Suggested | undefined {
  const lines = source === undefined ? undefined : findTable(catalog, source);
  const rows = target === undefined ? undefined : findTable(catalog, target);
  return lines && rows && suggestRules([...lines.columns, ...carried], rows);
}

/** Likeness as it is switched on: as proposed, or with fields to fill. */
export function firstLikeness(suggested: Suggested | undefined): Likeness {
  return suggested?.fuzzy ?? plainLikeness;
}

/** The key of the rows as columns of the lines. */
export function keyColumnsTaken(catalog: Catalog, target: string | undefined, taken: readonly string[]): TakenColumn[] {
  const table = target === undefined ? undefined : findTable(catalog, target);
  return (table?.key ?? []).map((column) => ({
    name: freeName(taken.includes(column) ? `matched_${column}` : column, taken),
    label: '',
    attribute: { links: [], column },
  }));
}
