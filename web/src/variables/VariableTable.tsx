import { type Activity, hasErrors, type Problem, type Variable } from '@fanfare/shared';
import { OctagonAlert, Trash2, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { TableColumn } from '../ui/table-column.ts';
import { variableWords } from './variable-words.ts';
import { problemText } from '../i18n/speak.ts';

/** A variable with its place in the campaign and what is known about it. */
export interface VariableRow {
  readonly at: number;
  readonly variable: Variable;
  readonly uses: readonly Activity[];
  readonly problems: readonly Problem[];
}

export interface VariableTableProps {
  readonly rows: readonly VariableRow[];
  readonly selected: number | undefined;
  readonly readOnly: boolean;
  readonly onSelect: (at: number) => void;
  readonly onRemove: (row: VariableRow) => void;
}

/** All variables of the campaign, one a row. */
export function VariableTable({ rows, selected, readOnly, onSelect, onRemove }: VariableTableProps) {
  const { t } = useTranslation('variables');
  const columns: TableColumn<VariableRow>[] = [
    {
      id: 'name',
      header: t('name'),
      width: '11rem',
      cell: (row) => (
        <button
          type="button"
          aria-current={row.at === selected}
          className={classNames(
            'flex min-h-6 w-full items-center gap-1.5 rounded-sm text-left font-strong',
            row.at === selected ? 'text-accent-text' : 'hover:underline',
          )}
          onClick={() => onSelect(row.at)}
        >
          <span className="truncate">${row.variable.name}</span>
          <Mark problems={row.problems} />
        </button>
      ),
    },
    { id: 'type', header: t('type'), width: '6.5rem', cell: ({ variable }) => t(`types.${variable.type}`) },
    { id: 'source', header: t('sourceShort'), width: '8rem', cell: ({ variable }) => t(`sources.${variable.source}`) },
    { id: 'value', header: t('value'), width: '9rem', cell: (row) => <Value variable={row.variable} /> },
    {
      id: 'used',
      header: t('used'),
      width: '7rem',
      cell: ({ uses }) => (
        <span title={uses.map((one) => one.label || one.id).join(', ')} className="text-text-muted">
          {uses.length === 0 ? t('usedNowhere') : t('usedIn', { count: uses.length })}
        </span>
      ),
    },
    {
      id: 'description',
      header: t('description'),
      from: 'wide',
      cell: ({ variable }) => (
        <span className="line-clamp-1 text-text-muted" title={variable.description}>
          {variable.description}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      label={t('table')}
      density="compact"
      className="min-h-0"
      columns={columns}
      rows={rows}
      rowId={(row) => String(row.at)}
      rowName={(row) => row.variable.name}
      empty={<p className="px-4 py-3 text-text-muted">{t('none')}</p>}
      {...(readOnly
        ? {}
        : {
            renderRowEnd: (row: VariableRow) => (
              <IconButton
                size="sm"
                icon={Trash2}
                name={t('remove', { name: row.variable.name })}
                onClick={() => onRemove(row)}
              />
            ),
          })}
    />
  );
}

function Value({ variable }: { readonly variable: Variable }) {
  const { t } = useTranslation('variables');
  const words = variableWords(t, variable);
  const missing = variable.value === null;
  return (
    <span className={classNames('line-clamp-1 wrap-anywhere', missing && 'text-text-subtle')} title={words}>
      {words}
    </span>
  );
}

function Mark({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  const error = hasErrors(problems);
  return (
    <span title={problems.map(problemText).join(' ')} className={error ? 'text-danger-text' : 'text-warning-text'}>
      <Icon of={error ? OctagonAlert : TriangleAlert} size={13} />
      <span className="sr-only">{problems.map(problemText).join(' ')}</span>
    </span>
  );
}
