import { type Catalog, type Column, semanticRoles, type Table, textLimits } from '@fanfare/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { MultiSelect } from '../../ui/MultiSelect.tsx';
import { Select } from '../../ui/Select.tsx';
import type { TableColumn } from '../../ui/table-column.ts';
import { TextField } from '../../ui/TextField.tsx';
import type { CatalogPartProps } from './DimensionEditor.tsx';
import { labelled } from './column-edit.ts';
import { ValuesField } from './ValuesField.tsx';

/** Key, labels and roles of a table's columns. */
export function TableEditor({ catalog, onChange }: CatalogPartProps) {
  const { t } = useTranslation('data');
  const [name, setName] = useState(catalog.tables[0]?.name ?? '');
  const table = catalog.tables.find((one) => one.name === name);
  const change = (next: Table<string>) => onChange(withTable(catalog, next));
  return (
    <div className="grid gap-4">
      <div className="grid grid-cols-[repeat(3,minmax(0,1fr))] items-start gap-3">
        <Select
          label={t('catalog.table')}
          value={name}
          onValueChange={setName}
          placeholder={t('catalog.chooseTable')}
          options={catalog.tables.map((one) => ({ value: one.name, label: one.label ?? one.name }))}
        />
        {table ? (
          <>
            <TextField
              label={t('catalog.label')}
              value={table.label ?? ''}
              maxLength={textLimits.label}
              placeholder={table.name}
              onValueChange={(label) => change(labelled(table, label))}
            />
            <MultiSelect
              label={t('catalog.keyColumns', { name: table.name })}
              value={table.key}
              onValueChange={(key) => change({ ...table, key })}
              options={table.columns.map((column) => ({ value: column.name, label: column.name }))}
            />
          </>
        ) : null}
      </div>
      {table ? <Columns table={table} onChange={change} /> : null}
    </div>
  );
}

function Columns({
  table,
  onChange,
}: {
  readonly table: Table<string>;
  readonly onChange: (table: Table<string>) => void;
}) {
  const { t } = useTranslation('data');
  const set = (next: Column<string>) =>
    onChange({ ...table, columns: table.columns.map((column) => (column.name === next.name ? next : column)) });
  const columns: TableColumn<Column<string>>[] = [
    { id: 'column', header: t('catalog.column'), cell: (column) => <span className="font-strong">{column.name}</span> },
    { id: 'type', header: t('catalog.type'), width: '9rem', cell: (column) => t(`type.${column.type}`) },
    {
      id: 'label',
      header: t('catalog.label'),
      cell: (column) => (
        <TextField
          hideLabel
          label={t('catalog.labelOf', { column: column.name })}
          value={column.label ?? ''}
          maxLength={textLimits.label}
          placeholder={column.name}
          onValueChange={(label) => set(labelled(column, label))}
        />
      ),
    },
    {
      id: 'role',
      header: t('catalog.role'),
      width: '13rem',
      cell: (column) => (
        <Select
          hideLabel
          size="sm"
          label={t('catalog.roleOf', { column: column.name })}
          value={column.role ?? ''}
          onValueChange={(role) => {
            const { role: _, ...rest } = column;
            set(role === '' ? rest : { ...rest, role });
          }}
          options={[
            { value: '' as const, label: t('catalog.noRole') },
            ...semanticRoles.map((value) => ({ value, label: t(`role.${value}`) })),
          ]}
        />
      ),
    },
    {
      id: 'values',
      header: t('catalog.values'),
      from: 'wide',
      cell: (column) => <ValuesField column={column} onChange={set} />,
    },
    {
      id: 'hidden',
      header: t('catalog.hidden'),
      width: '8rem',
      cell: (column) => (
        <Checkbox
          hideLabel
          label={t('catalog.hiddenOf', { column: column.name })}
          checked={column.hidden ?? false}
          onCheckedChange={(hidden) => set({ ...column, hidden })}
        />
      ),
    },
  ];
  return (
    <DataTable
      label={t('catalog.tableOf', { name: table.name })}
      columns={columns}
      rows={table.columns}
      rowId={(column) => column.name}
      rowName={(column) => column.name}
      className="max-h-[calc(100vh-20rem)]"
    />
  );
}

function withTable(catalog: Catalog<string>, next: Table<string>): Catalog<string> {
  return { ...catalog, tables: catalog.tables.map((table) => (table.name === next.name ? next : table)) };
}
