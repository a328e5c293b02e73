import { type ConditionGroup, type StoredFilter, storedFilterSchema } from '@fanfare/shared';
import { isAlike, useStoredDraft } from '../app/use-stored-draft.ts';
import { followParameters } from './follow-parameters.ts';
import { draftOf, useFilterChanges } from './use-filter-changes.ts';

/** A filter being edited. */
export function useFilterDraft(latest: StoredFilter) {
  const { save } = useFilterChanges();
  const { setDraft, ...edited } = useStoredDraft({ latest, draftOf, save, schema: storedFilterSchema });
  const { base, draft } = edited;
  return {
    ...edited,
    /** Whether those who follow the filter would notice. */
    matters: !isAlike(draft.rule, base.rule) || !isAlike(draft.parameters, base.parameters),
    changeRule: (rule: ConditionGroup) =>
      setDraft((before) => ({
        ...before,
        rule,
        parameters: followParameters(before.parameters, before.rule, rule),
      })),
  };
}
