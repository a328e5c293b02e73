import type { AttributeCondition, AttributePath, Condition, DataType } from '@fanfare/shared';
import { operators } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { classNames } from '../ui/class-names.ts';
import { AttributePicker } from './AttributePicker.tsx';
import { resolvePath } from './attribute-choices.ts';
import { carryValue, freshAttribute } from './fresh-condition.ts';
import { OperatorWord } from './OperatorWord.tsx';
import { useRule } from './rule-context.ts';
import { changeAt, type RulePath } from './rule-edit.ts';
import { ValueWord } from './ValueWord.tsx';
import { offeredOperators } from './value-kind.ts';
import { WordButton } from './WordButton.tsx';

export interface AttributeSentenceProps {
  readonly condition: AttributeCondition;
  readonly path: RulePath;
  readonly table: string;
}

/** “Country is one of Germany, Austria or empty”: a condition on one attribute as a sentence of parts to press. */
export function AttributeSentence({ condition, path, table }: AttributeSentenceProps) {
  const { t } = useTranslation('rule');
  const { catalog, change, readOnly } = useRule();
  const resolved = condition.attribute ? resolvePath(catalog, table, condition.attribute) : undefined;
  const type: DataType = resolved?.column.type ?? 'text';
  const name = resolved?.trail.join(' › ');
  const edit = (next: Partial<AttributeCondition>, gesture?: string) =>
    change((rule) => changeAt(rule, path, (old) => merged(old, next)), gesture);

  function choose(attribute: AttributePath, newType: DataType) {
    const keeps = newType === type && resolved !== undefined;
    edit(keeps ? { attribute } : freshAttribute(attribute, newType));
  }

  return (
    <>
      <WordButton
        look={name === undefined ? 'missing' : 'attribute'}
        disabled={readOnly}
        name={name ?? t('picker.choose')}
        panel={(close) => (
          <AttributePicker
            table={table}
            onAttribute={(attribute, chosen) => {
              choose(attribute, chosen);
              close();
            }}
          />
        )}
      >
        {name ?? (condition.attribute ? t('picker.gone', { name: condition.attribute.column }) : t('picker.choose'))}
      </WordButton>{' '}
      <OperatorWord
        operator={condition.operator}
        type={type}
        offered={offeredOperators(type)}
        readOnly={readOnly}
        onChange={(operator) => edit({ operator, value: carryValue(condition.value, operator, type) })}
      />{' '}
      <ValueWord
        value={condition.value}
        type={type}
        attribute={name ?? ''}
        source={resolved && { table: resolved.table, column: resolved.column }}
        onChange={(value) => edit({ value }, `value ${path}`)}
        help={condition.operator === 'like' || condition.operator === 'not-like' ? t('value.likeHelp') : undefined}
      />{' '}
      <OrEmpty condition={condition} onChange={(orEmpty) => edit({ orEmpty })} readOnly={readOnly} />
    </>
  );
}

interface OrEmptyProps {
  readonly condition: AttributeCondition;
  readonly readOnly: boolean;
  readonly onChange: (orEmpty: boolean) => void;
}

/** Says whether empty values count wherever that differs from what most expect; the menu switches it everywhere. */
function OrEmpty({ condition, onChange, readOnly }: OrEmptyProps) {
  const { t } = useTranslation('rule');
  const { operator } = condition;
  if (operator === 'is-empty' || operator === 'is-not-empty') return null;
  const { negative } = operators[operator];
  const on = condition.orEmpty ?? negative;
  if (!on && !negative) return null;
  return (
    <button
      type="button"
      disabled={readOnly}
      aria-pressed={on}
      title={t(on ? 'orEmptyOn' : 'orEmptyOffName')}
      onClick={() => onChange(!on)}
      className={classNames(
        'min-h-6 rounded-sm px-1',
        on
          ? 'border border-dashed border-accent-line text-accent-text hover:bg-accent-soft'
          : 'text-text-subtle hover:bg-hover',
      )}
    >
      {t(on ? 'orEmpty' : 'orEmptyOff')}
    </button>
  );
}

function merged(old: Condition, next: Partial<AttributeCondition>): Condition {
  return old.kind === 'attribute' ? { ...old, ...next } : old;
}
