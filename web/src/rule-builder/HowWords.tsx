import { type Comparing, type DataType, emptyFulfils, operators, type TextComparison } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { classNames } from '../ui/class-names.ts';
import { comparesText, mayIncludeEmpty } from './value-kind.ts';

export interface HowWordsProps {
  readonly compared: Comparing;
  readonly type: DataType;
  /** Rows without a value, when their number is known. */
  readonly empty: number | undefined;
  readonly readOnly: boolean;
  readonly onChange: (next: { readonly orEmpty?: boolean; readonly text?: TextComparison }) => void;
}

/** How values are compared, as words of the sentence to switch: “or empty”, “ignoring case”, “ignoring spaces around”. */
export function HowWords({ compared, type, empty, readOnly, onChange }: HowWordsProps) {
  const { t } = useTranslation('conditions');
  const { operator } = compared;
  const emptyApplies = mayIncludeEmpty(operator);
  const textApplies = comparesText(operator, type);
  if (!emptyApplies && !textApplies) return null;
  const text = compared.text ?? { trim: false, fold: false };
  const orEmpty = emptyFulfils(operator, compared.orEmpty);
  const counted = empty !== undefined && empty > 0;
  const setText = (next: Partial<TextComparison>) => onChange({ text: { ...text, ...next } });
  return (
    <>
      {textApplies && text.fold ? (
        <Word on title={t('foldOn')} readOnly={readOnly} onPress={() => setText({ fold: false })}>
          {t('fold')}
        </Word>
      ) : null}
      {textApplies && text.trim ? (
        <Word on title={t('trimOn')} readOnly={readOnly} onPress={() => setText({ trim: false })}>
          {t('trim')}
        </Word>
      ) : null}
      {emptyApplies && (orEmpty || operators[operator].negative) ? (
        <Word
          on={orEmpty}
          title={t(orEmpty ? 'orEmptyOn' : 'orEmptyOff')}
          readOnly={readOnly}
          onPress={() => onChange({ orEmpty: !orEmpty })}
        >
          {orEmpty ? (counted ? t('orEmptyCount', { people: empty }) : t('orEmpty')) : t('onlyFilled')}
        </Word>
      ) : null}
    </>
  );
}

interface WordProps {
  readonly on: boolean;
  readonly title: string;
  readonly readOnly: boolean;
  readonly onPress: () => void;
  readonly children: string;
}

function Word({ on, title, readOnly, onPress, children }: WordProps) {
  return (
    <>
      <button
        type="button"
        disabled={readOnly}
        aria-pressed={on}
        title={title}
        onClick={onPress}
        className={classNames(
          'min-h-6 rounded-sm px-1',
          on
            ? 'border border-dashed border-accent-line text-accent-text hover:bg-accent-soft'
            : 'text-text-subtle hover:bg-hover',
        )}
      >
        {children}
      </button>{' '}
    </>
  );
}
