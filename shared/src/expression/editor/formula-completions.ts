import { type EvaluationContext, withoutAddedColumns } from '../../attribute/evaluation-context.ts';
import { findTable, linksFrom } from '../../catalog/lookup.ts';
import { aggregateFormulaFunctions } from '../functions/aggregate-functions.ts';
import type { FormulaCategory } from '../functions/formula-function.ts';
import { rowFormulaFunctions } from '../functions/formula-functions.ts';
import { writeName } from '../syntax/quoting.ts';
import { type CompletionPlace, completionPlace } from './completion-place.ts';

/** Something that can be written at a place. */
export interface FormulaCompletion {
  kind: 'attribute' | 'added' | 'link' | 'rows' | 'variable' | 'function';
  /** What it is called. */
  label: string;
  /** Its type, where it leads, or how it is called. */
  detail: string;
  /** A sentence about it; empty when there is none. */
  info: string;
  /** What replaces the text from `from` to the position. */
  apply: string;
  /** Other words people may look for it with, in small letters. */
  search: readonly string[];
  category?: FormulaCategory;
}

export interface FormulaCompletions {
  /** Where the replaced text begins. */
  from: number;
  options: readonly FormulaCompletion[];
}

type Context = Pick<EvaluationContext, 'catalog' | 'variables' | 'columns'>;

/**
 * What can be written at a position of a formula on rows of a table: attributes and links of the table meant there,
 * variables, functions. Pure; the formula may be unfinished. What does not contain the typed word is left out.
 */
export function formulaCompletions(
  text: string,
  position: number,
  table: string,
  context: Context,
): FormulaCompletions {
  const place = completionPlace(text, position, table, context.catalog);
  const wanted = place.word.replace(/^[[$]/, '').toLowerCase();
  const suits = (one: FormulaCompletion) =>
    wanted === '' || [one.label.toLowerCase(), ...one.search].some((word) => word.includes(wanted));
  const isOwnRow = place.table === table && !place.isAfterDot;
  const own = isOwnRow ? context : withoutAddedColumns(context);
  return { from: place.from, options: everything(place, own).filter(suits) };
}

function everything(place: CompletionPlace, context: Context): FormulaCompletion[] {
  if (place.word.startsWith('$')) return variablesOf(context);
  const names = namesOf(place, context);
  if (place.isAfterDot || place.wantsRows || place.word.startsWith('[')) return names;
  return [...names, ...variablesOf(context), ...functionCompletions];
}

function namesOf({ table, wantsRows }: CompletionPlace, { catalog, columns }: Context): FormulaCompletion[] {
  const found = table === undefined ? undefined : findTable(catalog, table);
  if (!found) return [];
  const attributes = wantsRows ? [] : found.columns.filter((column) => !column.hidden);
  return [
    ...attributes.map(
      (column): FormulaCompletion => ({
        kind: 'attribute',
        label: column.name,
        detail: column.type,
        info: [column.label, column.description].filter((part) => part !== undefined).join('. '),
        apply: writeName(column.name),
        search: [column.label ?? ''].map((word) => word.toLowerCase()),
      }),
    ),
    ...(wantsRows ? [] : [...(columns ?? [])]).map(
      ([name, { label, value, addedBy }]): FormulaCompletion => ({
        kind: 'added',
        label: name,
        detail: value.type,
        info: [label, ...(addedBy ? [`Added by ${addedBy}`] : [])].join('. '),
        apply: writeName(name),
        search: [label.toLowerCase()],
      }),
    ),
    ...linksFrom(catalog, found.name).map(
      (link): FormulaCompletion => ({
        kind: link.cardinality === 'many' ? 'rows' : 'link',
        label: link.name,
        detail: link.cardinality === 'many' ? `rows of ${link.toTable}` : `one row of ${link.toTable}`,
        info: link.label === link.name ? '' : link.label,
        apply: link.cardinality === 'many' ? writeName(link.name) : `${writeName(link.name)}.`,
        search: [link.label.toLowerCase()],
      }),
    ),
  ];
}

function variablesOf({ variables }: Context): FormulaCompletion[] {
  return [...variables.values()].map((variable) => ({
    kind: 'variable',
    label: `$${variable.name}`,
    detail: variable.type,
    info: variable.description ?? '',
    apply: `$${variable.name}`,
    search: [],
  }));
}

const rowCompletions = Object.entries(rowFormulaFunctions).map(
  ([name, one]): FormulaCompletion => ({
    kind: 'function',
    label: name,
    detail: one.signatures.map((signature) => `${name}(${signature.text.replace(/ ?->/, ') →')}`).join('\n'),
    info: `${one.doc} ${one.empties}`,
    apply: `${name}(`,
    search: [...one.also.map((word: string) => word.toLowerCase()), one.doc.toLowerCase()],
    category: one.category,
  }),
);

const aggregateCompletions = Object.entries(aggregateFormulaFunctions).map(
  ([name, one]): FormulaCompletion => ({
    kind: 'function',
    label: name,
    detail: `${name}(${one.takes.replace(' ->', ') →')}`,
    info: `${one.doc} ${one.empties}`,
    apply: `${name}(`,
    search: [...one.also.map((word: string) => word.toLowerCase()), one.doc.toLowerCase()],
    category: one.category,
  }),
);

/** Every function as a completion: a list for looking through. */
export const functionCompletions: readonly FormulaCompletion[] = [...rowCompletions, ...aggregateCompletions];
