import { dataTypes, type ImportColumn, type ImportPreview, textLimits } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Select } from '../../ui/Select.tsx';
import type { TableColumn } from '../../ui/table-column.ts';
import { TextField } from '../../ui/TextField.tsx';

export interface ColumnEditorProps {
  readonly name: string;
  readonly preview: ImportPreview;
  readonly columns: readonly ImportColumn[];
  readonly onChange: (columns: readonly ImportColumn[]) => void;
}

interface Row {
  readonly index: number;
  readonly column: ImportColumn;
  readonly examples: readonly string[];
}

/** The columns of a file with the type found for each; name, type and whether it is taken can be changed. */
export function ColumnEditor({ name, preview, columns, onChange }: ColumnEditorProps) {
  const { t } = useTranslation('data');
  const set = (index: number, next: Partial<ImportColumn>) =>
    onChange(columns.map((column, at) => (at === index ? { ...column, ...next } : column)));
  const rows = columns.map(
    (column, index): Row => ({ index, column, examples: preview.columns[index]?.examples ?? [] }),
  );
  const definitions: TableColumn<Row>[] = [
    {
      id: 'take',
      header: t('import.take'),
      width: '5rem',
      cell: ({ index, column }) => (
        <Checkbox
          hideLabel
          label={t('import.takeName', { source: column.source })}
          checked={!column.skip}
          onCheckedChange={(taken) => set(index, { skip: !taken })}
        />
      ),
    },
    { id: 'source', header: t('import.source'), cell: ({ column }) => column.source },
    {
      id: 'name',
      header: t('import.column'),
      cell: ({ index, column }) => (
        <TextField
          hideLabel
          label={t('import.columnName', { source: column.source })}
          value={column.name}
          maxLength={textLimits.name}
          disabled={column.skip}
          onValueChange={(next) => set(index, { name: next })}
        />
      ),
    },
    {
      id: 'type',
      header: t('import.columnType'),
      width: '11rem',
      cell: ({ index, column }) => (
        <Select
          hideLabel
          size="sm"
          label={t('import.typeOf', { source: column.source })}
          value={column.type}
          disabled={column.skip}
          onValueChange={(type) => set(index, { type })}
          options={dataTypes.map((value) => ({ value, label: t(`type.${value}`) }))}
        />
      ),
    },
    {
      id: 'examples',
      header: t('import.example'),
      cell: ({ examples }) => (
        <span className="block max-w-80 truncate text-text-muted">{examples.slice(0, 4).join(', ')}</span>
      ),
    },
  ];
  return (
    <DataTable
      label={t('import.columns', { count: columns.length, name })}
      columns={definitions}
      rows={rows}
      rowId={(row) => String(row.index)}
      rowName={(row) => row.column.source}
      className="max-h-96"
    />
  );
}
