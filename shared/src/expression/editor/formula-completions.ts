import { type EvaluationContext, withoutAddedColumns } from '../../attribute/evaluation-context.ts';
import { findTable, linksFrom } from '../../catalog/lookup.ts';
import type { FormulaCategory } from '../functions/formula-function.ts';
import { type FormulaFunction, formulaFunctions, signaturesOf } from '../functions/formula-functions.ts';
import { writeName } from '../syntax/quoting.ts';
import { type CompletionPlace, completionPlace } from './completion-place.ts';
import { inEnglish } from '../../words/english.ts';
import { phrase, type Text } from '../../words/phrase.ts';

/** Something that can be written at a place. */
export interface FormulaCompletion {
  kind: 'attribute' | 'added' | 'link' | 'rows' | 'variable' | 'function';
  /** What it is called. */
  label: string;
  /** Its type, where it leads, or how it is called. */
  detail: Text;
  /** A sentence about it; empty when there is none. */
  info: Text;
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

/** Puts words of the product into the reader's language. */
type Say = (text: Text) => string;
type Context = Pick<EvaluationContext, 'catalog' | 'variables' | 'columns'>;

/**
 * What can be written at a position of a formula on rows of a table: attributes and links of the table meant there,
 * variables, functions. Pure; the formula may be unfinished. What does not contain the typed word is left out; labels are
 * looked at in the language of `say`.
 */
export function formulaCompletions(
  text: string,
  position: number,
  table: string,
  context: Context,
  say: Say = inEnglish,
): FormulaCompletions {
  const place = completionPlace(text, position, table, context.catalog);
  const wanted = place.word.replace(/^[[$]/, '').toLowerCase();
  const suits = (one: FormulaCompletion) =>
    wanted === '' || [one.label.toLowerCase(), ...one.search].some((word) => word.includes(wanted));
  const isOwnRow = place.table === table && !place.isAfterDot;
  const own = isOwnRow ? context : withoutAddedColumns(context);
  return { from: place.from, options: everything(place, own, say).filter(suits) };
}

function everything(place: CompletionPlace, context: Context, say: Say): FormulaCompletion[] {
  if (place.word.startsWith('$')) return variablesOf(context);
  const names = namesOf(place, context, say);
  if (place.isAfterDot || place.wantsRows || place.word.startsWith('[')) return names;
  return [...names, ...variablesOf(context), ...functionCompletions];
}

function namesOf(
  { table, wantsRows, takesValue }: CompletionPlace,
  { catalog, columns }: Context,
  say: Say,
): FormulaCompletion[] {
  const found = table === undefined ? undefined : findTable(catalog, table);
  if (!found) return [];
  const attributes = wantsRows && !takesValue ? [] : found.columns.filter((column) => !column.hidden);
  const own = [
    ...attributes.map(
      (column): FormulaCompletion => ({
        kind: 'attribute',
        label: column.name,
        detail: column.type,
        info: [column.label === undefined ? undefined : say(column.label), column.description]
          .filter((part) => part !== undefined)
          .join('. '),
        apply: writeName(column.name),
        search: [say(column.label ?? '').toLowerCase()],
      }),
    ),
    ...(wantsRows ? [] : [...(columns ?? [])]).map(
      ([name, { label, value, addedBy }]): FormulaCompletion => ({
        kind: 'added',
        label: name,
        detail: value.type,
        info: addedBy ? phrase('completion.addedBy', { label, activity: addedBy }) : label,
        apply: writeName(name),
        search: [say(label).toLowerCase()],
      }),
    ),
  ];
  const links = linksFrom(catalog, found.name).map(
    (link): FormulaCompletion => ({
      kind: link.cardinality === 'many' ? 'rows' : 'link',
      label: link.name,
      detail: phrase(link.cardinality === 'many' ? 'completion.rowsOf' : 'completion.rowOf', { table: link.toTable }),
      info: link.label === link.name ? '' : link.label,
      apply: link.cardinality === 'many' ? writeName(link.name) : `${writeName(link.name)}.`,
      search: [link.label.toLowerCase()],
    }),
  );
  return wantsRows ? [...links, ...own] : [...own, ...links];
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

/** Every function as a completion: a list for looking through. */
const functionCompletions: readonly FormulaCompletion[] = Object.entries<FormulaFunction>(formulaFunctions).map(
  ([name, one]): FormulaCompletion => ({
    kind: 'function',
    label: name,
    detail: signaturesOf(one)
      .map((signature) => `${name}(${signature.replace(/ ?->/, ') →')}`)
      .join('\n'),
    info: `${one.doc} ${one.empties}`,
    apply: `${name}(`,
    search: [...one.also.map((word) => word.toLowerCase()), one.doc.toLowerCase()],
    category: one.category,
  }),
);
