import type { Catalog, ConditionValue, DataType } from '@fanfare/shared';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { resolvePath } from './attribute-choices.ts';
import { attributeIn } from './name-formula.ts';
import { resolvedWords, useClock } from './period-words.ts';
import { useRule } from './rule-context.ts';
import type { ComparisonChange } from './value-change.ts';
import { ValueEditor } from './ValueEditor.tsx';
import type { ValueSource } from './value-source.ts';
import { WordButton } from './WordButton.tsx';
import { operandWords, periodWords } from './words.ts';

export interface ValueWordProps {
  readonly value: ConditionValue;
  readonly type: DataType;
  readonly attribute: string;
  readonly source: ValueSource | undefined;
  /** Table whose rows are compared: set, other attributes of them and formulas may be compared with. */
  readonly table?: string | undefined;
  /** Set, the panel may change the operator with the value. */
  readonly comparison?: ComparisonChange | undefined;
  readonly onChange: (value: ConditionValue) => void;
  readonly help?: string | undefined;
}

/** Values spelt out before the rest of a list becomes a number. */
const SPELT = 4;

/** The value of a sentence as a chip that opens its editor; beside a relative one stands what it means today. */
export function ValueWord({ value, type, attribute, source, table, comparison, onChange, help }: ValueWordProps) {
  const { t } = useTranslation('rule');
  const { t: words } = useTranslation('conditions');
  const { readOnly, catalog } = useRule();
  const clock = useClock();
  if (value.kind === 'none') return null;
  const said = attributeWords(value, catalog, table) ?? valueWords(t, value, type, source);
  const yearly = comparison?.operator === 'anniversary' || comparison?.operator === 'not-anniversary';
  const resolved = resolvedWords(words, value, clock, yearly);
  return (
    <>
      <WordButton
        look={said === undefined ? 'missing' : 'value'}
        title={t('value.title', { attribute })}
        disabled={readOnly}
        panel={() => <ValueEditor {...{ value, type, source, table, comparison, onChange, help }} />}
      >
        {said ?? t('value.choose')}
      </WordButton>
      {resolved === undefined ? null : <span className="text-xs break-keep text-text-subtle"> {resolved}</span>}
    </>
  );
}

/** What another attribute is called that a value is compared with. */
function attributeWords(value: ConditionValue, catalog: Catalog, table: string | undefined): string | undefined {
  if (table === undefined || value.kind !== 'one' || typeof value.value !== 'object') return undefined;
  if (!('formula' in value.value)) return undefined;
  const path = attributeIn(value.value.formula, catalog, table);
  return path && resolvePath(catalog, table, path)?.trail.join(' › ');
}

function valueWords(t: TFunction<'rule'>, value: ConditionValue, type: DataType, source: ValueSource | undefined) {
  const labels = new Map(source?.column.values?.map((one) => [one.value, one.label ?? one.value]));
  const labelled = (text: string | boolean) => labels.get(String(text)) ?? operandWords(t, text, type) ?? String(text);
  if (value.kind === 'period') return periodWords(value.period);
  if (value.kind === 'variable') return `$${value.variable}`;
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
