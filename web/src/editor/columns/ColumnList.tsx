import type { CarriedColumn, Catalog } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { Section } from '../../inspector/Section.tsx';
import type { AttributeChoice } from '../../rule-builder/attribute-choices.ts';
import { ColumnRow } from './ColumnRow.tsx';

export interface ColumnsShown {
  /** With the columns added on the way. */
  readonly catalog: Catalog;
  /** The table of the rows. */
  readonly table: string;
  readonly added: ReadonlyMap<string, CarriedColumn>;
}

export interface ColumnListProps extends ColumnsShown {
  readonly title: string;
  readonly columns: readonly AttributeChoice[];
  /** Says along which links a column is found. */
  readonly showTrail?: boolean;
  /** Stands where there are none. */
  readonly empty?: string;
}

/** Columns under a heading. */
export function ColumnList({ title, columns, empty, ...shown }: ColumnListProps) {
  const { t } = useTranslation('columns');
  if (columns.length === 0 && empty === undefined) return null;
  return (
    <Section title={title}>
      {columns.length === 0 ? <p className="text-xs text-text-subtle">{empty}</p> : null}
      {columns.length === 0 ? null : (
        <ul aria-label={title === '' ? t('title') : title} className="-mx-1.5">
          {columns.map((choice) => (
            <li key={[...choice.path.links, choice.path.column].join('\n')}>
              <ColumnRow choice={choice} {...shown} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
