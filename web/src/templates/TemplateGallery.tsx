import type { CampaignTemplate } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { demoStateQuery } from '../api/data-queries.ts';
import { LoadFailed } from '../api/LoadFailed.tsx';
import { LoadingLines } from '../ui/LoadingLines.tsx';
import { NoDemoNotice } from './NoDemoNotice.tsx';
import { TemplateCard } from './TemplateCard.tsx';
import { templateCountsQuery, templatesQuery } from './template-queries.ts';

export interface TemplateGalleryProps {
  /** The chosen one, where one is chosen before it is used; null while none is. */
  readonly chosen?: string | null;
  readonly busy?: boolean;
  /** Leaves it to the page to say that the data is missing. */
  readonly withoutNotice?: boolean;
  readonly onChoose: (template: CampaignTemplate) => void;
}

/** All templates as cards with live counts; says so where the data they work on is not there. */
export function TemplateGallery({ chosen, busy = false, withoutNotice = false, onChoose }: TemplateGalleryProps) {
  const { t } = useTranslation('templates');
  const list = useQuery(templatesQuery());
  const templates = list.data ?? [];
  const { data: people, isFetching } = useQuery(templateCountsQuery(templates));
  const { data: demo } = useQuery(demoStateQuery());
  if (list.data === undefined) {
    return list.error ? (
      <LoadFailed error={list.error} onRetry={() => void list.refetch()} />
    ) : (
      <LoadingLines lines={6} name={t('gallery.loading')} className="surface-box" />
    );
  }
  const counting = people === undefined && isFetching ? null : undefined;
  return (
    <div className="flex flex-col gap-3">
      {!withoutNotice && demo && demo.missing.length > 0 ? <NoDemoNotice /> : null}
      <ul
        aria-label={t('gallery.label')}
        className="grid grid-cols-[repeat(auto-fill,minmax(min(15.5rem,100%),1fr))] gap-3.5"
      >
        {templates.map((template) => (
          <li key={template.id}>
            <TemplateCard
              template={template}
              chosen={chosen === undefined ? undefined : chosen === template.id}
              people={people?.[template.id] ?? counting}
              disabled={busy}
              onChoose={() => onChoose(template)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
