import type { ImportPreview } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../ui/DataTable.tsx';
import type { TableColumn } from '../../ui/table-column.ts';

type Row = { readonly index: number; readonly cells: readonly (string | null)[] };

/** The first rows of a file as they will be read. */
export function PreviewRows({ name, preview }: { readonly name: string; readonly preview: ImportPreview }) {
  const { t } = useTranslation('data');
  const columns = preview.columns.map(
    (column, index): TableColumn<Row> => ({
      id: String(index),
      header: column.source,
      cell: (row) => <Cell value={row.cells[index] ?? null} />,
    }),
  );
  return (
    <DataTable
      label={t('import.rows', { count: preview.rows.length, name })}
      columns={columns}
      rows={preview.rows.map((cells, index) => ({ index, cells }))}
      rowId={(row) => String(row.index)}
      rowName={(row) => String(row.index + 1)}
      density="compact"
      virtual
      className="max-h-72"
    />
  );
}

function Cell({ value }: { readonly value: string | null }) {
  const { t } = useTranslation('data');
  if (value === null || value === '') return <span className="text-text-subtle">{t('table.empty')}</span>;
  return <span className="block max-w-64 truncate">{value}</span>;
}
