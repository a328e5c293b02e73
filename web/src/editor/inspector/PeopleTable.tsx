import type { Phrase } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { sayNamed } from '../../i18n/speak.ts';
import { classNames } from '../../ui/class-names.ts';
import { type CellValue, cellText, fullCellText } from './cell-text.ts';

export interface PeopleTableProps {
  readonly label: string;
  readonly columns: readonly {
    readonly name: string;
    readonly label: string;
    readonly phrase?: Phrase | undefined;
    readonly type: string;
    readonly key: boolean;
  }[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly busy: boolean;
  readonly empty: string;
  /** All columns share the width there is, and long values are cut. */
  readonly fit?: boolean;
}

const NUMBERS = new Set(['integer', 'decimal', 'float']);

function isAmount(column: PeopleTableProps['columns'][number]): boolean {
  return NUMBERS.has(column.type) && !column.key;
}

/** Rows of people, small enough for a panel; wide ones scroll sideways. */
export function PeopleTable({ label, columns, rows, busy, empty, fit = false }: PeopleTableProps) {
  const { t } = useTranslation('editor');
  return (
    <section aria-label={label} tabIndex={0} className="overflow-x-auto">
      <table
        aria-label={label}
        aria-busy={busy}
        className={classNames('w-full border-separate border-spacing-0 text-xs', fit && 'table-fixed')}
      >
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.name}
                scope="col"
                title={fit ? sayNamed(column) : undefined}
                className={classNames(
                  'sticky top-0 h-7 truncate border-b border-line bg-surface px-2 font-medium whitespace-nowrap text-text-muted first:pl-0',
                  fit && column.key && 'w-16',
                  isAmount(column) ? 'text-right' : 'text-left',
                )}
              >
                {sayNamed(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={keyOf(columns, row, index)} className="hover:bg-hover">
              {columns.map((column, position) => (
                <td
                  key={column.name}
                  className={classNames(
                    'h-[29px] max-w-44 truncate border-b border-line px-2 first:pl-0',
                    isAmount(column) && 'tabular text-right',
                  )}
                  title={fullCellText({ ...column, value: row[position] })}
                >
                  {row[position] === null ? (
                    <span className="whitespace-nowrap text-text-subtle">{t('people.empty')}</span>
                  ) : (
                    cellText({ ...column, value: row[position] })
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 ? <p className="py-3 text-text-muted">{empty}</p> : null}
    </section>
  );
}

function keyOf(columns: PeopleTableProps['columns'], row: readonly CellValue[], index: number): string {
  const key = row.filter((_, position) => columns[position]?.key).join('/');
  return key === '' ? String(index) : key;
}
