import {
  aggregateFunctions,
  type AttributePath,
  type Catalog,
  type Problem,
  type ValueAggregate,
} from '@fanfare/shared';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '../ui/Select.tsx';
import { AttributeField } from './AttributeField.tsx';
import { problemAt } from './problem-at.ts';

export interface Measure {
  readonly fn: ValueAggregate;
  readonly attribute: AttributePath | null;
}

export interface MeasureFieldsProps extends Measure {
  readonly catalog: Catalog;
  /** Table of the rows that are measured. */
  readonly table: string | undefined;
  /** Where the measure stands in the settings. */
  readonly field: string;
  readonly problems: readonly Problem[];
  readonly readOnly: boolean;
  readonly onChange: (measure: { fn: ValueAggregate; attribute: AttributePath | null }) => void;
  /** Stands in the place of the attribute. */
  readonly instead?: ReactNode;
}

/** What is computed from several rows: their number, or an aggregate of one of their attributes. */
export function MeasureFields(props: MeasureFieldsProps) {
  const { t } = useTranslation('targeting');
  const { fn, attribute, catalog, table, field, problems, readOnly, onChange, instead } = props;
  return (
    <>
      <Select
        label={t('computed')}
        value={fn}
        disabled={readOnly}
        error={problemAt(problems, `${field}/fn`)}
        onValueChange={(next) => onChange({ fn: next, attribute })}
        options={aggregateFunctions.map((value) => ({ value, label: t(`aggregate.${value}`) }))}
      />
      {fn === 'count'
        ? null
        : (instead ?? (
            <AttributeField
              label={t('of')}
              showLabel
              value={attribute}
              error={problemAt(problems, `${field}/attribute`)}
              onChange={(next) => onChange({ fn, attribute: next })}
              {...{ catalog, table, readOnly }}
            />
          ))}
    </>
  );
}
