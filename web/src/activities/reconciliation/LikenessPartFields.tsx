import { type LikenessPart, reconciliationLimits } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { problemAt } from '../../inspector/problem-at.ts';
import { Select } from '../../ui/Select.tsx';
import { MatchRuleFields } from './MatchRuleFields.tsx';
import type { MatchSides } from './match-sides.ts';
import { WholeNumberField } from './WholeNumberField.tsx';

export interface LikenessPartFieldsProps {
  readonly part: LikenessPart;
  readonly sides: MatchSides;
  readonly position: number;
  readonly onChange: (part: LikenessPart, gesture?: string) => void;
  readonly onRemove: () => void;
}

/** One part of the likeness: two attributes, how they are compared, and how much they count. */
export function LikenessPartFields({ part, sides, position, onChange, onRemove }: LikenessPartFieldsProps) {
  const { t } = useTranslation('reconciliation');
  const { problems, readOnly } = sides;
  const field = `fuzzy/parts/${position - 1}`;
  const list = t('part', { position });
  return (
    <section aria-label={list} className="grid gap-1.5 border-l-2 border-line pl-2">
      <MatchRuleFields {...{ sides, list, position, field, onChange, onRemove }} rule={part} />
      <div className="grid grid-cols-[minmax(0,1fr)_7rem] items-start gap-2">
        <Select
          label={t('how')}
          value={part.how}
          disabled={readOnly}
          error={problemAt(problems, `${field}/how`)}
          onValueChange={(how) => onChange({ ...part, how })}
          options={(['similar', 'equal'] as const).map((value) => ({ value, label: t(`howName.${value}`) }))}
        />
        <WholeNumberField
          label={t('weight')}
          range={[1, reconciliationLimits.weight]}
          refusal={t('weightRange')}
          value={part.weight}
          error={undefined}
          readOnly={readOnly}
          onChange={(weight) => onChange({ ...part, weight }, 'weight')}
        />
      </div>
    </section>
  );
}
