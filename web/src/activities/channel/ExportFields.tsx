import {
  type Catalog,
  type ExportField,
  linkedMessages,
  type MessagePer,
  type Problem,
  textLimits,
} from '@fanfare/shared';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AttributeField } from '../../inspector/AttributeField.tsx';
import { moved } from '../../inspector/list-edit.ts';
import { problemAt } from '../../inspector/problem-at.ts';
import { Section } from '../../inspector/Section.tsx';
import { AddButton } from '../../ui/AddButton.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { InlineMessage } from '../../ui/InlineMessage.tsx';
import { TextField } from '../../ui/TextField.tsx';

export interface ExportFieldsProps {
  readonly fields: readonly ExportField[];
  readonly per: MessagePer;
  readonly catalog: Catalog;
  readonly table: string | undefined;
  readonly readOnly: boolean;
  readonly problems: readonly Problem[];
  readonly onChange: (fields: ExportField[], gesture?: string) => void;
}

/** The columns handed over with each message, in order. */
export function ExportFields({ fields, per, catalog, table, readOnly, problems, onChange }: ExportFieldsProps) {
  const { t } = useTranslation('channel');
  const linked = linkedMessages(per, table, catalog);
  const missing = problemAt(problems, 'fields');
  const set = (index: number, next: Partial<ExportField>, gesture?: string) =>
    onChange(
      fields.map((field, at) => (at === index ? { ...field, ...next } : field)),
      gesture,
    );
  return (
    <Section title={t('fields')} help={t('fieldsHelp')}>
      {missing === undefined ? null : (
        <InlineMessage tone="danger" size="sm">
          {missing}
        </InlineMessage>
      )}
      {fields.map((field, index) => {
        const name = field.name || t('fieldPosition', { position: index + 1 });
        return (
          <div key={index} className="grid grid-cols-[minmax(0,1fr)] gap-2 rounded-md border border-line p-2">
            <div className="flex items-start gap-1">
              <TextField
                className="min-w-0 flex-1"
                label={t('fieldName', { position: index + 1 })}
                value={field.name}
                maxLength={textLimits.label}
                disabled={readOnly}
                error={problemAt(problems, `fields/${index}/name`)}
                onValueChange={(next) => set(index, { name: next }, `field-${index}`)}
              />
              {readOnly ? null : (
                <span className="flex pt-5">
                  <IconButton
                    icon={ArrowUp}
                    name={t('moveFieldUp', { name })}
                    disabled={index === 0}
                    onClick={() => onChange(moved(fields, index, -1))}
                  />
                  <IconButton
                    icon={ArrowDown}
                    name={t('moveFieldDown', { name })}
                    disabled={index === fields.length - 1}
                    onClick={() => onChange(moved(fields, index, 1))}
                  />
                  <IconButton
                    icon={Trash2}
                    name={t('removeField', { name })}
                    onClick={() => onChange(fields.filter((_, at) => at !== index))}
                  />
                </span>
              )}
            </div>
            {per.kind === 'linked' ? (
              <Select
                label={t('fieldOf', { name })}
                value={field.of}
                disabled={readOnly}
                onValueChange={(of) => set(index, { of, attribute: null })}
                options={[
                  { value: 'population', label: t('ofPopulation') },
                  { value: 'linked', label: linked?.forth.label ?? t('ofLinked') },
                ]}
              />
            ) : null}
            <AttributeField
              label={t('fieldAttribute', { name })}
              table={field.of === 'population' ? table : linked?.table.name}
              value={field.attribute}
              error={problemAt(problems, `fields/${index}/attribute`)}
              onChange={(attribute) =>
                set(index, { attribute, ...(field.name === '' ? { name: attribute.column } : {}) })
              }
              {...{ catalog, readOnly }}
            />
          </div>
        );
      })}
      {readOnly ? null : (
        <AddButton onClick={() => onChange([...fields, { name: '', of: 'population', attribute: null }])}>
          {t('addField')}
        </AddButton>
      )}
    </Section>
  );
}
