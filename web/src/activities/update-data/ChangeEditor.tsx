import {
  type Catalog,
  type ColumnChange,
  findColumn,
  isNumeric,
  type Problem,
  type Table,
  type Variable,
} from '@fanfare/shared';
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ItemBox } from '../../inspector/ItemBox.tsx';
import { say } from '../../i18n/speak.ts';
import { problemAt } from '../../inspector/problem-at.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { Select } from '../../ui/Select.tsx';
import { WrittenValueField } from './WrittenValueField.tsx';

export interface ChangeEditorProps {
  readonly position: number;
  readonly change: ColumnChange;
  /** Where the change stands in the settings. */
  readonly field: string;
  readonly table: Table;
  readonly catalog: Catalog;
  readonly timeZone: string;
  readonly variables: readonly Variable[];
  /** Columns that other changes write. */
  readonly taken: readonly string[];
  readonly readOnly: boolean;
  readonly problems: readonly Problem[];
  readonly onChange: (change: ColumnChange, gesture?: string) => void;
  readonly onRemove: () => void;
}

const KINDS = ['set', 'add', 'empty'] as const;

/** One change: a column, what is done with it, and the value. */
export function ChangeEditor(props: ChangeEditorProps) {
  const { t } = useTranslation('flow');
  const { position, change, field, table, taken, readOnly, problems, onChange, onRemove } = props;
  const column = change.column === null ? undefined : findColumn(table, change.column);
  const offered = table.columns.filter(({ name, hidden }) => {
    return name === change.column || (!hidden && !table.key.includes(name) && !taken.includes(name));
  });
  const kinds = KINDS.filter((kind) => kind !== 'add' || kind === change.kind || (column && isNumeric(column.type)));
  return (
    <ItemBox name={t('update.change', { position })}>
      <div className="flex items-start gap-1.5">
        <Combobox
          label={t('update.column')}
          className="flex-1"
          placeholder={t('update.chooseColumn')}
          value={change.column}
          disabled={readOnly}
          error={problemAt(problems, `${field}/column`)}
          onValueChange={(name) => {
            const next = findColumn(table, name ?? '');
            if (next)
              onChange(changeOf(change.kind === 'add' && !isNumeric(next.type) ? 'set' : change.kind, next.name, ''));
          }}
          options={offered.map(({ name, label }) => ({ value: name, label: say(label ?? name) }))}
        />
        {readOnly ? null : (
          <IconButton
            icon={Trash2}
            className="mt-5.5"
            name={t('update.removeChange', { position })}
            onClick={onRemove}
          />
        )}
      </div>
      <Select
        label={t('update.kind')}
        value={change.kind}
        disabled={readOnly}
        onValueChange={(kind) => onChange(changeOf(kind, change.column, change.kind === 'empty' ? '' : change.value))}
        options={kinds.map((value) => ({ value, label: t(`update.kindName.${value}`) }))}
      />
      {change.kind === 'empty' || !column ? null : (
        <WrittenValueField
          key={column.name}
          {...props}
          value={change.value}
          type={column.type}
          error={problemAt(problems, `${field}/value`)}
          onChange={(value) => onChange({ ...change, value }, 'value')}
        />
      )}
    </ItemBox>
  );
}

type Value = Extract<ColumnChange, { kind: 'set' }>['value'];

function changeOf(kind: ColumnChange['kind'], column: string | null, value: Value): ColumnChange {
  return kind === 'empty' ? { kind, column } : { kind, column, value };
}
