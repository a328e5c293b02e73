import type { Activity, GraphSurvey } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useEditor } from '../editor/EditorContext.tsx';
import { type RuleInWords, rulesInWords } from './rules-in-words.ts';

/** Puts the rules of an activity into words; none until the catalog is known. */
export function useRules(): (activity: Activity, survey: GraphSurvey | undefined) => readonly RuleInWords[] {
  const session = useEditor();
  const { catalog } = useStore(session.catalog);
  const { filters } = useStore(session.filters);
  const { audiences } = useStore(session.audiences);
  const { t } = useTranslation('reconciliation');
  return (activity, survey) =>
    catalog ? rulesInWords(activity, survey, { catalog, filters, audiences, line: t('line') }) : [];
}
