import type { Catalog, DuplicateField, Problem } from '@fanfare/shared';
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AttributeField } from '../../inspector/AttributeField.tsx';
import { problemAt } from '../../inspector/problem-at.ts';
import { Section } from '../../inspector/Section.tsx';
import { resolvePath } from '../../rule-builder/attribute-choices.ts';
import { AddButton } from '../../ui/AddButton.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';

export interface DuplicateFieldsProps {
  /** What the list is called. */
  readonly title?: string;
  readonly fields: readonly DuplicateField[];
  readonly catalog: Catalog;
  readonly table: string | undefined;
  readonly readOnly: boolean;
  readonly problems: readonly Problem[];
  readonly onChange: (fields: DuplicateField[]) => void;
}

/** The attributes in which duplicates are equal, each with how its text is compared. */
export function DuplicateFields({ title, fields, catalog, table, readOnly, problems, onChange }: DuplicateFieldsProps) {
  const { t } = useTranslation('inspector');
  const set = (index: number, next: Partial<DuplicateField>) =>
    onChange(fields.map((field, at) => (at === index ? { ...field, ...next } : field)));
  return (
    <Section title={title ?? t('duplicateFields')}>
      {fields.map((field, index) => (
        <div key={index} className="grid grid-cols-[minmax(0,1fr)] gap-1 rounded-md border border-line p-2">
          <div className="flex items-start gap-1.5">
            <AttributeField
              label={t('field', { position: index + 1 })}
              value={field.attribute}
              onChange={(attribute) => set(index, { attribute })}
              error={problemAt(problems, `by/${index}/attribute`)}
              {...{ catalog, table, readOnly }}
            />
            {readOnly ? null : (
              <IconButton
                icon={Trash2}
                name={t('removeField', { label: field.attribute?.column ?? t('field', { position: index + 1 }) })}
                onClick={() => onChange(fields.filter((_, at) => at !== index))}
              />
            )}
          </div>
          {isText(catalog, table, field) ? (
            <div className="flex flex-wrap gap-x-4 text-xs">
              <Checkbox
                checked={field.trim}
                disabled={readOnly}
                label={t('trim')}
                onCheckedChange={(trim) => set(index, { trim })}
              />
              <Checkbox
                checked={field.fold}
                disabled={readOnly}
                label={t('fold')}
                onCheckedChange={(fold) => set(index, { fold })}
              />
            </div>
          ) : null}
        </div>
      ))}
      {readOnly ? null : (
        <AddButton onClick={() => onChange([...fields, { attribute: null, trim: false, fold: false }])}>
          {t('addField')}
        </AddButton>
      )}
    </Section>
  );
}

function isText(catalog: Catalog, table: string | undefined, field: DuplicateField): boolean {
  if (table === undefined || field.attribute === null) return false;
  return resolvePath(catalog, table, field.attribute)?.column.type === 'text';
}
