import type { AttributeCondition, AttributePath, Condition, DataType } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { AttributePicker } from './AttributePicker.tsx';
import { resolvePath } from './attribute-choices.ts';
import { Comparison } from './Comparison.tsx';
import { freshAttribute } from './fresh-condition.ts';
import { useRule } from './rule-context.ts';
import { changeAt, type RulePath } from './rule-edit.ts';
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
  const { attribute } = condition;
  const resolved = attribute ? resolvePath(catalog, table, attribute) : undefined;
  const type: DataType = resolved?.column.type ?? 'text';
  const name = resolved?.trail.join(' › ');
  const edit = (next: Partial<AttributeCondition>, gesture?: string) =>
    change((rule) => changeAt(rule, path, (old) => merged(old, next)), gesture);

  function choose(chosen: AttributePath, newType: DataType) {
    const keeps = newType === type && resolved !== undefined;
    edit(keeps ? { attribute: chosen } : freshAttribute(chosen, newType));
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
            onAttribute={(picked, chosen) => {
              choose(picked, chosen);
              close();
            }}
          />
        )}
      >
        {name ?? (attribute ? t('picker.gone', { name: attribute.column }) : t('picker.choose'))}
      </WordButton>{' '}
      <Comparison
        compared={condition}
        type={type}
        name={name ?? ''}
        source={resolved && attribute ? { ...resolved, seen: { table, attribute } } : undefined}
        table={table}
        onChange={(next, gesture) => edit(next, gesture && `${gesture} ${path}`)}
      />
    </>
  );
}

function merged(old: Condition, next: Partial<AttributeCondition>): Condition {
  return old.kind === 'attribute' ? { ...old, ...next } : old;
}
