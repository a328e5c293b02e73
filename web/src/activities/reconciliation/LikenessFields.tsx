import { type Likeness, type LikenessPart, reconciliationLimits } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { ItemCard } from '../../inspector/ItemCard.tsx';
import { problemAt } from '../../inspector/problem-at.ts';
import { Section } from '../../inspector/Section.tsx';
import { AddButton } from '../../ui/AddButton.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { LikenessPartFields } from './LikenessPartFields.tsx';
import type { MatchSides } from './match-sides.ts';
import { RuleList } from './RuleList.tsx';
import { WholeNumberField } from './WholeNumberField.tsx';

export interface LikenessFieldsProps {
  readonly likeness: Likeness;
  readonly sides: MatchSides;
  readonly onChange: (likeness: Likeness, gesture?: string) => void;
}

const gap = 15;

/** Which rows are compared with a line, in what, and from which likeness on they match or are reviewed. */
export function LikenessFields({ likeness, sides, onChange }: LikenessFieldsProps) {
  const { t } = useTranslation('reconciliation');
  const { blocks, parts, least, review } = likeness;
  const { problems, readOnly } = sides;
  const freshPart: LikenessPart = { source: null, target: null, normalise: 'none', weight: 10, how: 'equal' };
  return (
    <>
      <Section title={t('blocks')} help={t('blocksHelp')}>
        {blocks.map(({ pairs }, index) => (
          <ItemCard
            key={index}
            title={t('block', { position: index + 1 })}
            readOnly={readOnly}
            onRemove={() => onChange({ ...likeness, blocks: blocks.toSpliced(index, 1) })}
          >
            <RuleList
              sides={sides}
              rules={pairs}
              list={t('block', { position: index + 1 })}
              field={`fuzzy/blocks/${index}/pairs`}
              onChange={(next) => onChange({ ...likeness, blocks: blocks.with(index, { pairs: next }) })}
            />
          </ItemCard>
        ))}
        <Problem text={problemAt(problems, 'fuzzy/blocks')} />
        {readOnly || blocks.length >= reconciliationLimits.blocks ? null : (
          <AddButton
            onClick={() =>
              onChange({
                ...likeness,
                blocks: [...blocks, { pairs: [{ source: null, target: null, normalise: 'none' }] }],
              })
            }
          >
            {t('addBlock')}
          </AddButton>
        )}
      </Section>
      <Section title={t('parts')}>
        {parts.map((part, index) => (
          <LikenessPartFields
            key={index}
            {...{ part, sides }}
            position={index + 1}
            onChange={(next, gesture) =>
              onChange({ ...likeness, parts: parts.with(index, next) }, gesture && `${index} ${gesture}`)
            }
            onRemove={() => onChange({ ...likeness, parts: parts.toSpliced(index, 1) })}
          />
        ))}
        <Problem text={problemAt(problems, 'fuzzy/parts')} />
        {readOnly || parts.length >= reconciliationLimits.parts ? null : (
          <AddButton onClick={() => onChange({ ...likeness, parts: [...parts, freshPart] })}>{t('addPart')}</AddButton>
        )}
      </Section>
      <WholeNumberField
        label={t('least')}
        help={t('leastHelp')}
        unit="%"
        range={[0, 100]}
        refusal={t('percentRange')}
        value={least}
        error={undefined}
        readOnly={readOnly}
        onChange={(next) => onChange({ ...likeness, least: next }, 'least')}
      />
      <Switch
        checked={review !== null}
        disabled={readOnly}
        label={t('review')}
        onCheckedChange={(on) => onChange({ ...likeness, review: on ? Math.max(0, least - gap) : null })}
      />
      {review === null ? null : (
        <WholeNumberField
          label={t('reviewFrom')}
          unit="%"
          range={[0, 100]}
          refusal={t('percentRange')}
          value={review}
          error={problemAt(problems, 'fuzzy/review')}
          readOnly={readOnly}
          onChange={(next) => onChange({ ...likeness, review: next }, 'review')}
        />
      )}
    </>
  );
}

function Problem({ text }: { readonly text: string | undefined }) {
  return text === undefined ? null : <p className="text-xs text-danger-text">{text}</p>;
}
