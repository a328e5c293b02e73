import type { Catalog, Problem, RowOrder } from '@fanfare/shared';
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AddButton } from '../ui/AddButton.tsx';
import { IconButton } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { AttributeField } from './AttributeField.tsx';
import { problemAt } from './problem-at.ts';

export interface RowOrderFieldsProps {
  readonly orders: readonly RowOrder[];
  readonly catalog: Catalog;
  /** Table of the rows that are ordered. */
  readonly table: string | undefined;
  /** Where the orders stand in the settings. */
  readonly field: string;
  readonly problems: readonly Problem[];
  readonly readOnly: boolean;
  readonly onChange: (orders: RowOrder[]) => void;
}

/** Which rows come first: criteria in order, then the key. */
export function RowOrderFields(props: RowOrderFieldsProps) {
  const { t } = useTranslation(['inspector', 'targeting']);
  const { orders, catalog, table, field, problems, readOnly, onChange } = props;
  return (
    <fieldset aria-label={t('targeting:order')} className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
      <p className="text-xs font-medium text-text-muted">{t('targeting:order')}</p>
      {orders.map((order, index) => (
        <div key={index} className="flex items-start gap-1">
          <AttributeField
            label={t('targeting:orderBy', { position: index + 1 })}
            value={order.attribute}
            error={problemAt(problems, `${field}/${index}/attribute`)}
            onChange={(attribute) => onChange(orders.with(index, { ...order, attribute }))}
            {...{ catalog, table, readOnly }}
          />
          <Select
            label={t('direction')}
            hideLabel
            className="w-30 flex-none"
            value={order.direction}
            disabled={readOnly}
            onValueChange={(direction) => onChange(orders.with(index, { ...order, direction }))}
            options={(['ascending', 'descending'] as const).map((value) => ({
              value,
              label: t(`directionName.${value}`),
            }))}
          />
          {readOnly ? null : (
            <IconButton
              icon={Trash2}
              name={t('targeting:removeOrder', { position: index + 1 })}
              onClick={() => onChange(orders.toSpliced(index, 1))}
            />
          )}
        </div>
      ))}
      <p className="text-xs text-text-subtle">
        {orders.length === 0 ? t('targeting:orderByKey') : t('targeting:thenByKey')}
      </p>
      {readOnly ? null : (
        <AddButton
          disabledReason={table === undefined ? t('targeting:rowsUnknown') : undefined}
          onClick={() => onChange([...orders, { attribute: null, direction: 'descending' }])}
        >
          {t('targeting:addOrder')}
        </AddButton>
      )}
    </fieldset>
  );
}
