import {
  type Activity,
  type CampaignGraph,
  findActivity,
  type MergeConflict,
  type Transition,
  type Variable,
} from '@fanfare/shared';
import type { TFunction } from 'i18next';
import { listInWords } from '../../changes/list-in-words.ts';

/** What is needed to say what two versions hold. */
export interface ConflictWords {
  readonly mine: CampaignGraph;
  readonly theirs: CampaignGraph;
  /** Settings in words, by activity. */
  readonly mySummaries: ReadonlyMap<string, string>;
  readonly theirSummaries: ReadonlyMap<string, string>;
  /** The rules of an activity in words, in either version. */
  rulesOf(side: 'mine' | 'theirs', activity: Activity): readonly string[];
}

/** A conflict in words: what it is about, and what each side made of it. */
export function wordsOfConflict(
  t: TFunction<'merge'>,
  conflict: MergeConflict,
  words: ConflictWords,
): { readonly name: string; readonly mine: string; readonly theirs: string } {
  switch (conflict.kind) {
    case 'activity': {
      const { mine, theirs } = conflict;
      return {
        name: mine?.label ?? theirs?.label ?? '',
        mine: activityInWords(t, mine, theirs, words.mySummaries, mine ? words.rulesOf('mine', mine) : []),
        theirs: activityInWords(t, theirs, mine, words.theirSummaries, theirs ? words.rulesOf('theirs', theirs) : []),
      };
    }
    case 'variable':
      return {
        name: t('variable', { name: conflict.mine?.name ?? conflict.theirs?.name ?? '' }),
        mine: variableInWords(t, conflict.mine),
        theirs: variableInWords(t, conflict.theirs),
      };
    case 'note':
      return {
        name: t('note'),
        mine: conflict.mine?.text ?? t('deleted'),
        theirs: conflict.theirs?.text ?? t('deleted'),
      };
    case 'timeZone':
      return { name: t('timeZone'), mine: conflict.mine ?? '', theirs: conflict.theirs ?? '' };
    case 'transition':
      return arrowsInWords(t, conflict, words);
  }
}

function activityInWords(
  t: TFunction<'merge'>,
  activity: Activity | undefined,
  other: Activity | undefined,
  summaries: ReadonlyMap<string, string>,
  rules: readonly string[],
): string {
  if (!activity) return t('deleted');
  const summary = summaries.get(activity.id) ?? '';
  const name = activity.label === other?.label ? [] : [activity.label];
  return [...name, ...(summary === '' ? [] : [summary]), ...rules].join(' · ');
}

function variableInWords(t: TFunction<'merge'>, variable: Variable | undefined): string {
  if (!variable) return t('deleted');
  const { value } = variable;
  if (value === null) return t('noValue');
  return Array.isArray(value) ? listInWords(value.slice(0, 20)) : String(value);
}

function arrowsInWords(
  t: TFunction<'merge'>,
  conflict: Extract<MergeConflict, { kind: 'transition' }>,
  { mine, theirs }: ConflictWords,
) {
  const nameIn = (graph: CampaignGraph, id: string) => findActivity(graph, id)?.label ?? id;
  const arrow = (graph: CampaignGraph) => (one: Transition) =>
    `${nameIn(graph, one.from.activity)} → ${nameIn(graph, one.to.activity)}`;
  const sides = {
    mine: conflict.mine.length > 0 ? listInWords(conflict.mine.map(arrow(mine))) : t('deleted'),
    theirs: conflict.theirs.length > 0 ? listInWords(conflict.theirs.map(arrow(theirs))) : t('deleted'),
  };
  if (conflict.reason === 'circle') return { name: t('arrowCircle'), ...sides };
  const [first] = conflict.mine.length > 0 ? conflict.mine : conflict.theirs;
  const graph = conflict.mine.length > 0 ? mine : theirs;
  if (conflict.reason === 'port') {
    return { name: t('arrowPort', { from: nameIn(graph, first?.from.activity ?? '') }), ...sides };
  }
  return { name: t('arrowBoth', { to: nameIn(graph, first?.to.activity ?? '') }), ...sides };
}
