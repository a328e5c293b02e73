import type { Catalog, ColumnOfRows, Problem } from '@fanfare/shared';
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AttributeField } from '../../inspector/AttributeField.tsx';
import { freeName } from '../../inspector/free-name.ts';
import { NamedColumnFields } from '../../inspector/NamedColumnFields.tsx';
import { problemAt } from '../../inspector/problem-at.ts';
import { AddButton } from '../../ui/AddButton.tsx';
import { IconButton } from '../../ui/Button.tsx';

export interface TakenColumnsProps {
  /** What stands above them, if they are not simply columns of these rows. */
  readonly title?: string;
  readonly columns: readonly ColumnOfRows[];
  readonly catalog: Catalog;
  /** Table of the rows they are taken from. */
  readonly table: string | undefined;
  readonly field: string;
  readonly taken: readonly string[];
  /** Set, each makes this many numbered columns. */
  readonly numbered?: number;
  readonly problems: readonly Problem[];
  readonly readOnly: boolean;
  readonly onChange: (columns: ColumnOfRows[], gesture?: string) => void;
}

/** Attributes of linked or joined rows, each with the column it makes. */
export function TakenColumns(props: TakenColumnsProps) {
  const { t } = useTranslation('targeting');
  const { columns, catalog, table, field, taken, numbered, problems, readOnly, onChange } = props;
  const title = props.title ?? t('taken');
  const problem = problemAt(problems, field);
  return (
    <fieldset aria-label={title} className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
      <p className="text-xs font-medium text-text-muted">{title}</p>
      {columns.map((column, index) => (
        <div key={index} className="grid grid-cols-[minmax(0,1fr)] gap-1.5 border-l-2 border-line pl-2">
          <div className="flex items-start gap-1">
            <AttributeField
              label={t('takenColumn', { position: index + 1 })}
              value={column.attribute}
              error={problemAt(problems, `${field}/${index}/attribute`)}
              onChange={(attribute) => {
                const others = columns.toSpliced(index, 1).map((one) => one.name);
                const name = column.name || freeName(attribute.column, [...taken, ...others]);
                onChange(columns.with(index, { ...column, attribute, name }));
              }}
              {...{ catalog, table, readOnly }}
            />
            {readOnly ? null : (
              <IconButton
                icon={Trash2}
                name={t('removeTaken', { position: index + 1 })}
                onClick={() => onChange(columns.toSpliced(index, 1))}
              />
            )}
          </div>
          <NamedColumnFields
            value={column}
            readOnly={readOnly}
            {...(numbered === undefined ? {} : { nameLabel: t('columnNameStart') })}
            error={problemAt(problems, `${field}/${index}/name`)}
            onChange={(named, part) => onChange(columns.with(index, { ...column, ...named }), `${index} ${part}`)}
          />
          {numbered === undefined || column.name === '' ? null : (
            <p className="text-xs text-text-subtle">
              {t('takenNumbered', { first: `${column.name}1`, last: `${column.name}${numbered}` })}
            </p>
          )}
        </div>
      ))}
      {problem === undefined ? null : <p className="text-xs text-danger-text">{problem}</p>}
      {readOnly ? null : (
        <AddButton onClick={() => onChange([...columns, { name: '', label: '', attribute: null }])}>
          {t('addTaken')}
        </AddButton>
      )}
    </fieldset>
  );
}
