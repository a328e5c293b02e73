import type { Scalar } from '../../relation/scalar.ts';
import { call, follow } from '../../relation/scalars.ts';
import { valueLink } from '../../relation/links.ts';
import { phrase } from '../../words/phrase.ts';
import type { PopulationColumn } from '../population.ts';
import { onLinkedRows, readAttribute, type SettingReader } from '../settings/setting-reader.ts';
import type { Likeness } from './config.ts';
import { emptyOf, keyColumns } from './key-values.ts';
import type { Target } from './read-settings.ts';

/** The best candidate of a line: how alike it is, and its key. */
export interface BestCandidate {
  score: Scalar;
  key: readonly Scalar[];
}

/** The best candidate as it is known without data: empty, of the right types. */
export function expectedCandidate({ source }: Target): BestCandidate {
  return { score: emptyOf('integer'), key: keyColumns(source).map(({ type }) => call('empty', [], type)) };
}

/** Columns of lines that leave for review: score and key of the best candidate, and its attributes that are compared. */
export function reviewColumns(
  reader: SettingReader,
  { parts }: Likeness,
  target: Target,
  { score, key }: BestCandidate,
  addedBy: string,
): PopulationColumn[] {
  const { source, table } = target;
  const toRow = valueLink(key, source, keyColumns(source), 'one');
  const keys = key.map((value, index): PopulationColumn => {
    const isOne = key.length === 1;
    const name = isOne ? 'review_candidate' : `review_candidate_${index + 1}`;
    const label = isOne
      ? phrase('column.candidateKey')
      : phrase('column.candidateKeyColumn', { column: source.key[index] ?? '' });
    return { name, label, type: value.type, addedBy, value };
  });
  const first: PopulationColumn = {
    name: 'review_score',
    label: phrase('column.likeness'),
    type: 'integer',
    addedBy,
    value: score,
  };
  const linked = onLinkedRows(reader);
  const columns = reviewedAttributes(parts).flatMap(({ name, target: attribute }, index): PopulationColumn[] => {
    const read = readAttribute(linked, attribute, table.name, { field: `fuzzy/parts/${index}/target`, what: '' });
    if (!read) return [];
    const label = phrase('column.ofTheCandidate', { attribute: read.label });
    return [{ name, label, type: read.scalar.type, addedBy, value: follow(toRow, read.scalar) }];
  });
  return [first, ...keys, ...columns];
}

/** The attributes of candidates that are shown beside a line, once each, with the names of their columns. */
export function reviewedAttributes(
  parts: Likeness['parts'],
): { name: string; source: Likeness['parts'][number]['source']; target: Likeness['parts'][number]['target'] }[] {
  const seen = new Set<string>();
  const names = new Map<string, number>();
  return parts.flatMap(({ source, target }) => {
    const path = JSON.stringify(target && [...target.links, target.column]);
    if (target === null || seen.has(path)) return [];
    seen.add(path);
    const before = names.get(target.column) ?? 0;
    names.set(target.column, before + 1);
    const name = `review_${target.column}${before === 0 ? '' : `_${before + 1}`}`.slice(0, 120);
    return [{ name, source, target }];
  });
}
