import type { SaveAudienceConfig, SavedColumn } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { AttributeField, inboundTable } from '../../inspector/AttributeField.tsx';
import { catalogWithColumns } from '../../inspector/catalog-with-columns.ts';
import { freeName } from '../../inspector/free-name.ts';
import { ItemCard } from '../../inspector/ItemCard.tsx';
import { NamedColumnFields } from '../../inspector/NamedColumnFields.tsx';
import { problemAt } from '../../inspector/problem-at.ts';
import { Section } from '../../inspector/Section.tsx';
import { AddButton } from '../../ui/AddButton.tsx';
import type { InspectorProps } from '../inspector-props.ts';

/** Values stored with each person: attributes of the rows, of rows they refer to, and columns added on the way. */
export function SavedColumns(props: InspectorProps<SaveAudienceConfig>) {
  const { t } = useTranslation('audiences');
  const { config, onChange, readOnly, problems, catalog, inbound } = props;
  const { columns } = config;
  const table = inboundTable(catalog, inbound);
  const key = catalog.tables.find(({ name }) => name === table)?.key ?? [];
  const offered = catalogWithColumns(catalog, table, inbound[0]?.columns ?? []);
  const set = (next: SavedColumn[], gesture?: string) => onChange({ ...config, columns: next }, gesture);
  return (
    <Section title={t('save.columns')}>
      {columns.map((column, index) => {
        const others = columns.filter((one) => one !== column).map((one) => one.name);
        return (
          <ItemCard
            key={index}
            title={column.label || column.name || t('save.column', { position: index + 1 })}
            readOnly={readOnly}
            onRemove={() => set(columns.toSpliced(index, 1))}
          >
            <AttributeField
              label={t('save.attribute')}
              showLabel
              catalog={offered}
              table={table}
              value={column.attribute}
              readOnly={readOnly}
              error={column.attribute === null ? undefined : problemAt(problems, `columns/${index}/attribute`)}
              onChange={(attribute) =>
                set(
                  columns.with(index, {
                    ...column,
                    attribute,
                    name: column.name || freeName(attribute.column, [...key, ...others]),
                  }),
                )
              }
            />
            <NamedColumnFields
              value={column}
              readOnly={readOnly}
              error={column.attribute === null ? undefined : problemAt(problems, `columns/${index}/name`)}
              onChange={(named, part) => set(columns.with(index, { ...column, ...named }), `column ${index} ${part}`)}
            />
          </ItemCard>
        );
      })}
      {readOnly ? null : (
        <AddButton onClick={() => set([...columns, { attribute: null, name: '', label: '' }])}>
          {t('save.addColumn')}
        </AddButton>
      )}
    </Section>
  );
}
