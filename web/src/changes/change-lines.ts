import {
  type Activity,
  type CampaignGraph,
  type Change,
  changedParts,
  findActivity,
  type GraphComparison,
  type Transition,
} from '@fanfare/shared';
import type { TFunction } from 'i18next';
import { listInWords } from './list-in-words.ts';

/** One thing that differs between two versions, in words. */
export interface ChangeLine {
  readonly key: string;
  readonly kind: Change<unknown>['kind'];
  /** The activity it is about, for its tile and for going there. */
  readonly activity: Activity | undefined;
  readonly name: string;
  readonly what: string;
}

/** Everything that differs, activities first. */
export function changeLines(
  t: TFunction<'changes'>,
  comparison: GraphComparison,
  graphs: { readonly before: CampaignGraph; readonly after: CampaignGraph },
): ChangeLine[] {
  const { activities, transitions, variables, notes, groups, moved, timeZone, turned } = comparison;
  const plain = (kind: Change<unknown>['kind'], key: string, name: string, what: string = t(kind)): ChangeLine => {
    return { key, kind, activity: undefined, name, what };
  };
  const nameAt = (graph: CampaignGraph, id: string) => findActivity(graph, id)?.label ?? t('gone');
  const arrow = (graph: CampaignGraph, { from, to }: Transition) =>
    t('arrow', { from: nameAt(graph, from.activity), to: nameAt(graph, to.activity) });
  return [
    ...activities.map((change): ChangeLine => {
      const activity = change.kind === 'removed' ? change.before : change.after;
      return {
        key: `activity ${change.id}`,
        kind: change.kind,
        activity,
        name: activity.label,
        what: whatChanged(t, change),
      };
    }),
    ...transitions.map((change) =>
      change.kind === 'removed'
        ? plain('removed', `arrow ${change.id}`, arrow(graphs.before, change.before))
        : plain(change.kind, `arrow ${change.id}`, arrow(graphs.after, change.after)),
    ),
    ...variables.map(({ kind, id }) => plain(kind, `variable ${id}`, t('variable', { name: id }))),
    ...notes.map(({ kind, id }) => plain(kind, `note ${id}`, t('note'))),
    ...groups.map((change) => {
      const { label } = change.kind === 'removed' ? change.before : change.after;
      return plain(change.kind, `group ${change.id}`, t('group', { name: label }));
    }),
    ...(timeZone ? [plain('changed', 'zone', t('timeZone'), t('fromTo', timeZone))] : []),
    ...(moved.length > 0 ? [plain('changed', 'moved', t('layout'), t('moved', { count: moved.length }))] : []),
    ...(turned ? [plain('changed', 'turned', t('layout'), t('turned'))] : []),
  ];
}

/** What became of an activity. */
export function whatChanged(t: TFunction<'changes'>, change: Change<Activity>): string {
  if (change.kind !== 'changed') return t(change.kind);
  const parts = changedParts(change.before, change.after).map((part) => t(`part.${part}`));
  return t('changedParts', { parts: listInWords(parts) });
}
