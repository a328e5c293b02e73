import { useTranslation } from 'react-i18next';
import { AttributeField } from '../../inspector/AttributeField.tsx';
import { freeName } from '../../inspector/free-name.ts';
import { NamedColumnFields } from '../../inspector/NamedColumnFields.tsx';
import { problemAt } from '../../inspector/problem-at.ts';
import type { EntryFieldsProps } from './EntryCard.tsx';

/** An attribute along links to one row. Choosing it gives the column a name, if it has none yet. */
export function AttributeEntryFields({ entry, inspector, rows, field, onChange }: EntryFieldsProps<'attribute'>) {
  const { t } = useTranslation('targeting');
  const { readOnly, problems } = inspector;
  return (
    <>
      <AttributeField
        label={t('attribute')}
        showLabel
        catalog={rows.catalog}
        table={rows.table}
        value={entry.attribute}
        readOnly={readOnly}
        error={problemAt(problems, `${field}/attribute`)}
        onChange={(attribute) =>
          onChange({ ...entry, attribute, name: entry.name || freeName(attribute.column, rows.taken) })
        }
      />
      <NamedColumnFields
        value={entry}
        readOnly={readOnly}
        error={problemAt(problems, `${field}/name`)}
        onChange={(named, part) => onChange({ ...entry, ...named }, part)}
      />
    </>
  );
}
