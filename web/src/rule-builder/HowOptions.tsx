import { useTranslation } from 'react-i18next';
import type { DataType } from '@fanfare/shared';
import { Checkbox } from '../ui/Checkbox.tsx';
import { useKnownEmpty } from './distribution-query.ts';
import type { ComparisonChange } from './value-change.ts';
import { comparesText, mayIncludeEmpty } from './value-kind.ts';
import type { ValueSource } from './value-source.ts';

export interface HowOptionsProps {
  readonly comparison: ComparisonChange;
  readonly type: DataType;
  readonly source: ValueSource | undefined;
}

/** How values are compared, at the foot of their panel; what is on stands in the sentence too. */
export function HowOptions({ comparison, type, source }: HowOptionsProps) {
  const { t } = useTranslation('conditions');
  const empty = useKnownEmpty(source);
  const { operator, orEmpty, text, onChange } = comparison;
  return (
    <fieldset aria-label={t('how')} className="flex flex-wrap gap-x-4 border-t border-line pt-2">
      {mayIncludeEmpty(operator) ? (
        <Checkbox
          label={empty ? t('alsoEmptyCount', { people: empty }) : t('alsoEmpty')}
          checked={orEmpty}
          onCheckedChange={(next) => onChange({ orEmpty: next })}
        />
      ) : null}
      {comparesText(operator, type) ? (
        <>
          <Checkbox
            label={t('foldName')}
            checked={text.fold}
            onCheckedChange={(fold) => onChange({ text: { ...text, fold } })}
          />
          <Checkbox
            label={t('trimName')}
            checked={text.trim}
            onCheckedChange={(trim) => onChange({ text: { ...text, trim } })}
          />
        </>
      ) : null}
    </fieldset>
  );
}
