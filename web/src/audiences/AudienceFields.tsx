import { audienceLimits, type Catalog, type StoredAudience } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { dimensionLabel, usageOf } from './audience-words.ts';
import type { AudienceDraft } from './use-audience-draft.ts';

export interface AudienceFieldsProps {
  readonly draft: AudienceDraft;
  readonly audience: StoredAudience;
  readonly catalog: Catalog;
  readonly readOnly: boolean;
  readonly onChange: (part: Partial<AudienceDraft>) => void;
}

/** What is said about an audience besides who is in it. */
export function AudienceFields({ draft, audience, catalog, readOnly, onChange }: AudienceFieldsProps) {
  const { t } = useTranslation('audiences');
  const columns = audience.columns.map(({ label, name }) => label ?? name).join(', ');
  const facts = [
    { word: t('about'), value: dimensionLabel(catalog, audience.dimension) },
    { word: t('used'), value: usageOf(t, audience) },
    ...(columns === '' ? [] : [{ word: t('read.columns'), value: columns }]),
  ];
  return (
    <section aria-label={t('page.about')} className="surface-box grid gap-4 p-4">
      <TextField
        label={t('make.name')}
        value={draft.label}
        disabled={readOnly}
        maxLength={audienceLimits.label}
        autoComplete="off"
        onValueChange={(label) => onChange({ label })}
        error={draft.label.trim() === '' ? t('make.nameMissing') : undefined}
      />
      <TextArea
        label={t('make.description')}
        optional
        rows={3}
        disabled={readOnly}
        maxLength={audienceLimits.description}
        value={draft.description}
        onValueChange={(description) => onChange({ description })}
      />
      <dl className="grid gap-1.5 border-t border-line pt-3">
        {facts.map((fact) => (
          <div key={fact.word} className="flex flex-wrap justify-between gap-x-3">
            <dt className="text-text-muted">{fact.word}</dt>
            <dd className="wrap-anywhere">{fact.value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
