import type { ConditionValue, DataType } from '@fanfare/shared';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useRule } from './rule-context.ts';
import { ValueEditor } from './ValueEditor.tsx';
import type { ValueSource } from './value-source.ts';
import { WordButton } from './WordButton.tsx';
import { operandWords, periodWords } from './words.ts';

export interface ValueWordProps {
  readonly value: ConditionValue;
  readonly type: DataType;
  readonly attribute: string;
  readonly source: ValueSource | undefined;
  readonly onChange: (value: ConditionValue) => void;
  readonly help?: string | undefined;
}

/** Values spelt out before the rest of a list becomes a number. */
const SPELT = 4;

/** The value of a sentence as a chip that opens its editor. */
export function ValueWord({ value, type, attribute, source, onChange, help }: ValueWordProps) {
  const { t } = useTranslation('rule');
  const { readOnly } = useRule();
  if (value.kind === 'none') return null;
  const words = valueWords(t, value, type, source);
  return (
    <WordButton
      look={words === undefined ? 'missing' : 'value'}
      title={t('value.title', { attribute })}
      disabled={readOnly}
      panel={() => <ValueEditor value={value} type={type} source={source} onChange={onChange} help={help} />}
    >
      {words ?? t('value.choose')}
    </WordButton>
  );
}

function valueWords(t: TFunction<'rule'>, value: ConditionValue, type: DataType, source: ValueSource | undefined) {
  const labels = new Map(source?.column.values?.map((one) => [one.value, one.label ?? one.value]));
  const labelled = (text: string | boolean) => labels.get(String(text)) ?? operandWords(t, text, type) ?? String(text);
  if (value.kind === 'period') return periodWords(t, value.period);
  if (value.kind === 'one') {
    return typeof value.value === 'object'
      ? operandWords(t, value.value, type)
      : value.value === ''
        ? undefined
        : labelled(value.value);
  }
  if (value.kind === 'range') {
    const from = operandWords(t, value.from, type);
    const to = operandWords(t, value.to, type);
    return from === undefined || to === undefined ? undefined : `${from} ${t('value.and')} ${to}`;
  }
  if (value.kind === 'list' && value.values.length > 0) {
    return value.values.length > SPELT
      ? t('value.many', { count: value.values.length })
      : value.values.map(labelled).join(', ');
  }
  return undefined;
}
