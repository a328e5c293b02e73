import type { Catalog, DataType, Table, Variable, WrittenValue } from '@fanfare/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormulaField } from '../../formula/FormulaField.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';

export interface WrittenValueFieldProps {
  readonly value: WrittenValue;
  /** Type of the column that is written. */
  readonly type: DataType;
  readonly table: Table;
  readonly catalog: Catalog;
  readonly timeZone: string;
  readonly variables: readonly Variable[];
  readonly readOnly: boolean;
  readonly error: string | undefined;
  readonly onChange: (value: WrittenValue) => void;
}

const KINDS = ['typed', 'variable', 'formula'] as const;
type Kind = (typeof KINDS)[number];

/** What is written: a value of the column's type, a variable, or a formula on the row. */
export function WrittenValueField(props: WrittenValueFieldProps) {
  const { t } = useTranslation('flow');
  const { value, type, table, catalog, timeZone, variables, readOnly, error, onChange } = props;
  const [wanted, setWanted] = useState<Kind>();
  const kind = wanted ?? kindOf(value);
  const singles = variables.filter((one) => one.type !== 'list');
  return (
    <>
      {readOnly ? null : (
        <SegmentedControl
          label={t('update.valueKind')}
          value={kind}
          className="justify-self-start"
          onValueChange={(next) => {
            setWanted(next);
            if (next === 'typed') onChange(type === 'boolean' ? true : '');
            if (next === 'formula') onChange({ formula: '' });
          }}
          segments={KINDS.map((one) => ({ value: one, label: t(`update.valueKindName.${one}`) }))}
        />
      )}
      {kind === 'typed' ? <TypedValue {...props} /> : null}
      {kind === 'variable' ? (
        <Select
          label={t('end.variable')}
          placeholder={singles.length === 0 ? t('test.noVariables') : t('test.chooseVariable')}
          value={typeof value === 'object' && 'variable' in value ? value.variable : null}
          disabled={readOnly}
          error={error}
          onValueChange={(variable) => onChange({ variable })}
          options={singles.map((one) => ({ value: one.name, label: `$${one.name}` }))}
        />
      ) : null}
      {kind === 'formula' ? (
        <FormulaField
          label={t('update.formula')}
          value={typeof value === 'object' && 'formula' in value ? value.formula : ''}
          table={table.name}
          {...{ catalog, timeZone, variables, readOnly, error }}
          onChange={(formula) => onChange({ formula })}
        />
      ) : null}
    </>
  );
}

function TypedValue({ value, type, readOnly, error, onChange }: WrittenValueFieldProps) {
  const { t } = useTranslation('flow');
  const { t: words } = useTranslation('rule');
  const shared = { label: t('update.value'), error, disabled: readOnly };
  const text = typeof value === 'string' ? value : '';
  if (type === 'boolean') {
    return (
      <RadioGroup
        {...shared}
        value={value === true ? 'yes' : value === false ? 'no' : 'none'}
        onValueChange={(next) => onChange(next === 'yes')}
        options={[
          { value: 'yes', label: words('value.yes') },
          { value: 'no', label: words('value.no') },
        ]}
      />
    );
  }
  if (type === 'date' || type === 'datetime') {
    return <DateField {...shared} time={type === 'datetime'} value={text} onValueChange={onChange} />;
  }
  return (
    <TextField
      {...shared}
      value={text}
      {...(type === 'text' ? {} : { inputMode: 'decimal' as const })}
      onValueChange={onChange}
    />
  );
}

function kindOf(value: WrittenValue): Kind {
  if (typeof value !== 'object') return 'typed';
  return 'variable' in value ? 'variable' : 'formula';
}
