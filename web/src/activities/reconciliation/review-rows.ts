import { type Catalog, type Likeness, reviewedAttributes } from '@fanfare/shared';
import type { listPeople } from '@fanfare/shared';
import type { ResponseOf } from '../../api/request.ts';
import { sayNamed } from '../../i18n/speak.ts';

export type ReviewPage = ResponseOf<typeof listPeople>;
type Cell = ReviewPage['rows'][number][number];

/** A line with its best candidate. */
export interface ReviewRow {
  readonly line: readonly string[];
  readonly target: readonly string[];
  readonly score: number;
  /** What was compared: the label, the value of the line and that of the candidate. */
  readonly compared: readonly { readonly label: string; readonly line: Cell; readonly candidate: Cell }[];
}

/** Columns to ask for. */
export function reviewColumnNames(likeness: Likeness, candidateKey: readonly string[]): string[] {
  const pairs = reviewedAttributes(likeness.parts).flatMap(({ name, source }) => [...sourceNames(source), name]);
  return [...new Set(['review_score', ...candidateNames(candidateKey), ...pairs])];
}

/** The rows of a page as lines with their candidates. */
export function reviewRows(
  { columns, rows }: Pick<ReviewPage, 'columns' | 'rows'>,
  likeness: Likeness,
  candidateKey: readonly string[],
): ReviewRow[] {
  const places = new Map(columns.map(({ name }, index) => [name, index]));
  const keys = columns.flatMap((column, index) => (column.key ? [index] : []));
  const attributes = reviewedAttributes(likeness.parts);
  return rows.map((row) => {
    const at = (name: string): Cell => row[places.get(name) ?? -1] ?? null;
    return {
      line: keys.map((index) => String(row[index] ?? '')),
      target: candidateNames(candidateKey).map((name) => String(at(name) ?? '')),
      score: Number(at('review_score')),
      compared: attributes.map(({ name, source }) => {
        const [own = ''] = sourceNames(source);
        const column = columns[places.get(own) ?? -1];
        const label = column ? sayNamed(column) : own;
        return { label, line: at(own), candidate: at(name) };
      }),
    };
  });
}

/** The key of a dimension's table. */
export function keyOfDimension(catalog: Catalog, name: string | null): readonly string[] {
  const dimension = catalog.dimensions.find((one) => one.name === name);
  return catalog.tables.find((table) => table.name === dimension?.table)?.key ?? [];
}

function candidateNames(key: readonly string[]): string[] {
  return key.length === 1 ? ['review_candidate'] : key.map((_, index) => `review_candidate_${index + 1}`);
}

function sourceNames(source: Likeness['parts'][number]['source']): string[] {
  return source === null ? [] : [[...source.links, source.column].join('.')];
}
