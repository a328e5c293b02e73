import { enrichmentLimits } from '@fanfare/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Elsewhere } from '../../inspector/Elsewhere.tsx';
import { problemAt } from '../../inspector/problem-at.ts';
import { RowOrderFields } from '../../inspector/RowOrderFields.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import type { EntryFieldsProps } from './EntryCard.tsx';
import { LinkedRowsFields, linkedTable } from './LinkedRowsFields.tsx';
import { OptionalColumn } from './OptionalColumn.tsx';
import { TakenColumns } from './TakenColumns.tsx';

/** The first rows of a link to many as numbered columns, and as a list. */
export function RowsFields(props: EntryFieldsProps<'rows'>) {
  const { t } = useTranslation('targeting');
  const { entry, inspector, rows, field, onChange } = props;
  const { readOnly, problems, catalog } = inspector;
  const [wrong, setWrong] = useState(false);
  const table = linkedTable(entry, rows);
  const made = entry.attributes.map(({ name }) => name);
  return (
    <>
      <LinkedRowsFields {...props} onChange={(part, gesture) => onChange({ ...entry, ...part }, gesture)} />
      <NumberField
        label={t('numberOfRows')}
        value={entry.rows}
        min={1}
        max={enrichmentLimits.rows}
        disabled={readOnly}
        error={wrong ? t('numberOfRowsRange') : undefined}
        onValueChange={(count) => {
          const fits = count !== null && Number.isInteger(count) && count >= 1 && count <= enrichmentLimits.rows;
          setWrong(!fits);
          if (fits) onChange({ ...entry, rows: count }, 'rows');
        }}
      />
      <Elsewhere>
        <RowOrderFields
          {...{ catalog, table, problems, readOnly }}
          orders={entry.orderBy}
          field={`${field}/orderBy`}
          onChange={(orderBy) => onChange({ ...entry, orderBy })}
        />
        <TakenColumns
          {...{ catalog, table, problems, readOnly }}
          columns={entry.attributes}
          field={`${field}/attributes`}
          taken={rows.taken}
          numbered={entry.rows}
          onChange={(attributes, gesture) => onChange({ ...entry, attributes }, gesture)}
        />
      </Elsewhere>
      <OptionalColumn
        value={entry.array}
        label={t('asArray')}
        help={t('asArrayHelp')}
        suggestion={entry.link ?? 'list'}
        taken={[...rows.taken, ...made]}
        error={problemAt(problems, `${field}/array/name`)}
        readOnly={readOnly}
        onChange={(array, gesture) => onChange({ ...entry, array }, gesture && `array ${gesture}`)}
      />
    </>
  );
}
