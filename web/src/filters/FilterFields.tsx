import { type Catalog, type FilterDraft, filterLimits, type StoredFilter } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { tableLabel } from './filter-parameters.ts';
import { ParameterFields } from './ParameterFields.tsx';
import { SharingField } from './SharingField.tsx';
import { usageWords } from './usage-words.ts';

export interface FilterFieldsProps {
  readonly draft: FilterDraft;
  readonly filter: StoredFilter;
  readonly catalog: Catalog;
  readonly readOnly: boolean;
  readonly showMissing: boolean;
  readonly onChange: (part: Partial<FilterDraft>) => void;
}

/** What is said about a filter besides its rule. */
export function FilterFields({ draft, filter, catalog, readOnly, showMissing, onChange }: FilterFieldsProps) {
  const { t } = useTranslation('filters');
  const facts = [
    { word: t('about'), value: tableLabel(catalog, filter.table) },
    { word: t('owner'), value: filter.owner },
    { word: t('used'), value: usageWords(t, filter) },
  ];
  return (
    <div className="surface-box grid gap-4 p-4">
      <TextField
        label={t('name')}
        value={draft.name}
        disabled={readOnly}
        maxLength={filterLimits.name}
        autoComplete="off"
        onValueChange={(name) => onChange({ name })}
        error={showMissing && draft.name.trim() === '' ? t('nameMissing') : undefined}
      />
      <TextArea
        label={t('description')}
        optional
        rows={3}
        disabled={readOnly}
        maxLength={filterLimits.description}
        value={draft.description}
        onValueChange={(description) => onChange({ description })}
      />
      <SharingField shared={draft.shared} onChange={(shared) => onChange({ shared })} />
      <ParameterFields
        rule={draft.rule}
        table={draft.table}
        catalog={catalog}
        parameters={draft.parameters}
        readOnly={readOnly}
        showMissing={showMissing}
        onChange={(parameters) => onChange({ parameters: [...parameters] })}
      />
      <dl className="grid gap-1.5 border-t border-line pt-3">
        {facts.map((fact) => (
          <div key={fact.word} className="flex justify-between gap-3">
            <dt className="text-text-muted">{fact.word}</dt>
            <dd className="truncate">{fact.value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
