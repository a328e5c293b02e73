import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.tsx';
import type { CheckedFormula } from './formula-context.ts';

export interface FormulaProblemsProps {
  readonly checked: CheckedFormula;
  readonly error: string | undefined;
}

/** What is wrong with a formula, as text; the first problem in full, of more only how many. */
export function FormulaProblems({ checked, error }: FormulaProblemsProps) {
  const { t } = useTranslation('formula');
  const message = checked.problems[0]?.message ?? error;
  if (message === undefined) return null;
  const more = checked.problems.length - 1;
  return (
    <p className="flex items-start gap-1.5 text-danger-text">
      <Icon of={CircleAlert} size={13} className="mt-0.5" />
      <span className="min-w-0 wrap-anywhere">
        {message} {more > 0 ? t('moreProblems', { count: more }) : ''}
      </span>
    </p>
  );
}
