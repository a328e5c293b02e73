import { useTranslation } from 'react-i18next';
import { FormulaField } from '../../formula/FormulaField.tsx';
import { NamedColumnFields } from '../../inspector/NamedColumnFields.tsx';
import { problemAt } from '../../inspector/problem-at.ts';
import type { EntryFieldsProps } from './EntryCard.tsx';

/** A formula on the row. */
export function FormulaEntryFields({ entry, inspector, rows, field, onChange }: EntryFieldsProps<'formula'>) {
  const { t } = useTranslation('targeting');
  const { readOnly, problems, timeZone, variables } = inspector;
  return (
    <>
      {rows.table === undefined ? null : (
        <FormulaField
          label={t('formula')}
          {...{ timeZone, variables, readOnly }}
          catalog={rows.catalog}
          table={rows.table}
          value={entry.formula}
          error={entry.formula === '' ? undefined : problemAt(problems, `${field}/formula`)}
          onChange={(formula) => onChange({ ...entry, formula }, 'formula')}
        />
      )}
      <NamedColumnFields
        value={entry}
        readOnly={readOnly}
        error={problemAt(problems, `${field}/name`)}
        onChange={(named, part) => onChange({ ...entry, ...named }, part)}
      />
    </>
  );
}
