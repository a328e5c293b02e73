import {
  dataTypes,
  type FileColumn,
  identifierSchema,
  loadFileLimits,
  needsDefault,
  type Problem,
  semanticRoles,
  textLimits,
} from '@fanfare/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemAt } from '../../inspector/problem-at.ts';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { withSetting } from './adopt-structure.ts';
import { DraftField } from './DraftField.tsx';
import { RemapFields } from './RemapFields.tsx';
import { ValueFields } from './ValueFields.tsx';

export interface ColumnFieldsProps {
  readonly column: FileColumn;
  /** Place of the column in the settings. */
  readonly field: string;
  readonly readOnly: boolean;
  readonly problems: readonly Problem[];
  readonly onChange: (column: FileColumn, gesture?: string) => void;
}

const EMPTY = ['allowed', 'required-numbers', 'required'] as const;
const ON_ERROR = ['reject', 'ignore', 'default'] as const;

/** What a column is called, what it is, and what becomes of its values. */
export function ColumnFields({ column, field, readOnly, problems, onChange }: ColumnFieldsProps) {
  const { t } = useTranslation(['loadFile', 'data']);
  const [wrongName, setWrongName] = useState<string>();
  const at = (setting: string) => problemAt(problems, `${field}/${setting}`);
  return (
    <>
      <Switch
        label={t('read')}
        help={t('source', { source: column.source })}
        checked={!column.ignore}
        disabled={readOnly}
        onCheckedChange={(read) => onChange({ ...column, ignore: !read })}
      />
      {column.ignore ? null : (
        <>
          <div className="grid grid-cols-2 items-start gap-3">
            <TextField
              label={t('label')}
              value={column.label ?? ''}
              placeholder={column.name}
              maxLength={textLimits.label}
              disabled={readOnly}
              onValueChange={(label) =>
                onChange(withSetting(column, 'label', label === '' ? undefined : label), 'label')
              }
            />
            <DraftField
              label={t('name')}
              value={wrongName ?? column.name}
              error={wrongName === undefined ? at('name') : t('nameWrong')}
              maxLength={textLimits.name}
              disabled={readOnly}
              onCommit={(name) => {
                const fits = identifierSchema.safeParse(name.trim()).success;
                setWrongName(fits ? undefined : name);
                if (fits) onChange({ ...column, name: name.trim() });
              }}
            />
            <Select
              label={t('type')}
              value={column.type}
              disabled={readOnly}
              onValueChange={(type) => onChange({ ...column, type })}
              options={dataTypes.map((value) => ({ value, label: t(`data:type.${value}`) }))}
            />
            <Select
              label={t('role')}
              value={column.role ?? ''}
              error={at('role')}
              disabled={readOnly}
              onValueChange={(role) => onChange(withSetting(column, 'role', role === '' ? undefined : role))}
              options={[
                { value: '' as const, label: t('noRole') },
                ...semanticRoles.map((value) => ({ value, label: t(`data:role.${value}`) })),
              ]}
            />
            <Select
              label={t('empty')}
              value={column.empty}
              disabled={readOnly}
              onValueChange={(empty) => onChange({ ...column, empty })}
              options={EMPTY.map((value) => ({ value, label: t(`emptyName.${value}`) }))}
            />
            <Select
              label={t('onError')}
              value={column.onError}
              disabled={readOnly}
              onValueChange={(onError) => onChange({ ...column, onError })}
              options={ON_ERROR.map((value) => ({ value, label: t(`onErrorName.${value}`) }))}
            />
          </div>
          {needsDefault(column) ? (
            <DraftField
              label={t('default')}
              help={column.type === 'text' ? undefined : t('defaultHelp')}
              value={column.default ?? ''}
              error={at('default')}
              maxLength={loadFileLimits.text}
              disabled={readOnly}
              onCommit={(text) => onChange(withSetting(column, 'default', text === '' ? undefined : text))}
            />
          ) : null}
          <ValueFields {...{ column, readOnly, onChange }} numbersError={at('numbers')} dateError={at('dateFormat')} />
          <RemapFields {...{ column, readOnly, onChange }} error={at('remap')} />
        </>
      )}
    </>
  );
}
