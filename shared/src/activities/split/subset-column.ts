import { phrase } from '../../words/phrase.ts';
import type { CarriedColumn } from '../population.ts';

/** The column that names the subset of a row, when all subsets leave in one table. */
export function subsetColumn(addedBy: string): CarriedColumn {
  return { name: 'subset', label: phrase('column.subset'), type: 'text', addedBy };
}
