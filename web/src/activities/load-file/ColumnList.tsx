import type { FileColumn, Problem } from '@fanfare/shared';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../inspector/Section.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ColumnFields } from './ColumnFields.tsx';

export interface ColumnListProps {
  readonly columns: readonly FileColumn[];
  readonly readOnly: boolean;
  readonly problems: readonly Problem[];
  readonly onChange: (columns: FileColumn[], gesture?: string) => void;
}

/** The columns of the file; each opens to show what is made of it. */
export function ColumnList({ columns, readOnly, problems, onChange }: ColumnListProps) {
  const { t } = useTranslation(['loadFile', 'data']);
  const [open, setOpen] = useState<string>();
  return (
    <Section title={t('columns', { count: columns.length })} help={t('columnsHelp')}>
      <ul className="rounded-md border border-line">
        {columns.map((column, index) => {
          const field = `columns/${index}/`;
          const own = problems.filter(({ place }) => place.field?.startsWith(field));
          const isOpen = open === column.source;
          const id = `file-column-${index}`;
          return (
            <li key={column.source} className="border-b border-line last:border-b-0">
              <button
                type="button"
                aria-expanded={isOpen}
                aria-controls={id}
                className="flex min-h-8 w-full items-center gap-2 px-2 text-left hover:bg-hover"
                onClick={() => setOpen(isOpen ? undefined : column.source)}
              >
                <Icon of={ChevronRight} size={14} className={classNames('text-text-muted', isOpen && 'rotate-90')} />
                <span
                  className={classNames(
                    'min-w-0 flex-1 truncate',
                    column.ignore ? 'text-text-subtle line-through' : 'font-medium',
                  )}
                >
                  {column.label || column.name}
                </span>
                {own.length > 0 ? <Chip tone="danger">{t('problem')}</Chip> : null}
                {column.role === undefined || column.ignore ? null : <Chip>{t(`data:role.${column.role}`)}</Chip>}
                <span className="text-xs text-text-muted">
                  {column.ignore ? t('ignored') : t(`data:type.${column.type}`)}
                </span>
              </button>
              {isOpen ? (
                <fieldset
                  id={id}
                  aria-label={t('column', { name: column.label || column.name })}
                  className="grid gap-3 border-t border-line bg-sunken px-3 py-3"
                >
                  <ColumnFields
                    column={column}
                    field={`columns/${index}`}
                    {...{ readOnly, problems }}
                    onChange={(next, gesture) =>
                      onChange(
                        columns.map((one, at) => (at === index ? next : one)),
                        gesture === undefined ? undefined : `${gesture} ${index}`,
                      )
                    }
                  />
                </fieldset>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
