import type { MatchRule } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { problemAt } from '../../inspector/problem-at.ts';
import { AddButton } from '../../ui/AddButton.tsx';
import { MatchRuleFields } from './MatchRuleFields.tsx';
import type { MatchSides } from './match-sides.ts';

export interface RuleListProps {
  readonly rules: readonly MatchRule[];
  readonly sides: MatchSides;
  readonly list: string;
  readonly field: string;
  readonly onChange: (rules: MatchRule[]) => void;
}

/** Pairs of attributes that must all be equal. */
export function RuleList({ rules, sides, list, field, onChange }: RuleListProps) {
  const { t } = useTranslation('reconciliation');
  const problem = problemAt(sides.problems, field);
  return (
    <>
      {rules.map((rule, index) => (
        <MatchRuleFields
          key={index}
          {...{ rule, sides, list }}
          position={index + 1}
          field={`${field}/${index}`}
          onChange={(next) => onChange(rules.with(index, next))}
          onRemove={() => onChange(rules.toSpliced(index, 1))}
        />
      ))}
      {problem === undefined ? null : <p className="text-xs text-danger-text">{problem}</p>}
      {sides.readOnly ? null : (
        <AddButton
          aria-label={`${list}: ${t('addRule')}`}
          onClick={() => onChange([...rules, { source: null, target: null, normalise: 'none' }])}
        >
          {t('addRule')}
        </AddButton>
      )}
    </>
  );
}
