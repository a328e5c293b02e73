import { type Alternative, type MatchRule, reconciliationLimits } from '@fanfare/shared';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { ItemCard } from '../../inspector/ItemCard.tsx';
import { problemAt } from '../../inspector/problem-at.ts';
import { Section } from '../../inspector/Section.tsx';
import { AddButton } from '../../ui/AddButton.tsx';
import type { MatchSides } from './match-sides.ts';
import { PairCondition } from './PairCondition.tsx';
import { RuleList } from './RuleList.tsx';

export interface AlternativesProps {
  readonly alternatives: readonly Alternative[];
  readonly sides: MatchSides;
  readonly onChange: (alternatives: Alternative[], gesture?: string) => void;
}

const freshRule: MatchRule = { source: null, target: null, normalise: 'none' };

/** The alternatives by which a row matches, each with its rules and its condition. */
export function Alternatives({ alternatives, sides, onChange }: AlternativesProps) {
  const { t } = useTranslation('reconciliation');
  const problem = problemAt(sides.problems, 'alternatives');
  return (
    <Section title={t('rules')} help={t('rulesHelp')}>
      {alternatives.map(({ rules, condition }, index) => (
        <Fragment key={index}>
          {index === 0 ? null : <p className="text-2xs font-semibold text-text-muted uppercase">{t('or')}</p>}
          <ItemCard
            title={t('alternative', { position: index + 1 })}
            readOnly={sides.readOnly}
            onRemove={() => onChange(alternatives.toSpliced(index, 1))}
          >
            <RuleList
              {...{ rules, sides }}
              list={t('alternative', { position: index + 1 })}
              field={`alternatives/${index}/rules`}
              onChange={(next) => onChange(alternatives.with(index, { rules: next, condition }))}
            />
            <PairCondition
              {...{ condition, sides }}
              list={t('alternative', { position: index + 1 })}
              field={`alternatives/${index}/condition`}
              onChange={(next, gesture) => {
                const kept = condition === null ? rules.filter(({ source, target }) => source ?? target) : rules;
                onChange(alternatives.with(index, { rules: kept, condition: next }), gesture && `${index} ${gesture}`);
              }}
            />
          </ItemCard>
        </Fragment>
      ))}
      {problem === undefined ? null : <p className="text-xs text-danger-text">{problem}</p>}
      {sides.readOnly || alternatives.length >= reconciliationLimits.alternatives ? null : (
        <AddButton onClick={() => onChange([...alternatives, { rules: [freshRule], condition: null }])}>
          {t('addAlternative')}
        </AddButton>
      )}
    </Section>
  );
}
