import type { Catalog, StoredAudience } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { Plus, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { catalogQuery } from '../api/data-queries.ts';
import { LoadFailed } from '../api/LoadFailed.tsx';
import { Page } from '../app/Page.tsx';
import { useMay } from '../app/use-actor.ts';
import { say } from '../i18n/speak.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LoadingLines } from '../ui/LoadingLines.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { Select } from '../ui/Select.tsx';
import { audienceListQuery } from './audience-queries.ts';
import { AudienceTable } from './AudienceTable.tsx';
import { NewAudienceDialog } from './NewAudienceDialog.tsx';

/** All audiences of the workspace: to find, make, open and delete them. */
export function AudiencesPage() {
  const { t } = useTranslation('audiences');
  const navigate = useNavigate();
  const mayEdit = useMay('campaigns.edit');
  const audiences = useQuery(audienceListQuery());
  const catalog = useQuery(catalogQuery());
  const [making, setMaking] = useState(false);
  const loaded = audiences.data && catalog.data;
  const error = audiences.error ?? catalog.error;
  return (
    <Page
      title={t('title')}
      subtitle={t('explain')}
      actions={
        mayEdit && loaded ? (
          <Button kind="primary" icon={Plus} onClick={() => setMaking(true)}>
            {t('fresh')}
          </Button>
        ) : null
      }
    >
      {loaded ? (
        <AudienceList audiences={audiences.data.audiences} catalog={catalog.data.catalog} />
      ) : error ? (
        <LoadFailed error={error} onRetry={() => void Promise.all([audiences.refetch(), catalog.refetch()])} />
      ) : (
        <LoadingLines lines={6} name={t('loading')} className="surface-box" />
      )}
      {making && catalog.data ? (
        <NewAudienceDialog
          catalog={catalog.data.catalog}
          onClose={() => setMaking(false)}
          onMade={({ id }) => void navigate(`/audiences/${id}`)}
        />
      ) : null}
    </Page>
  );
}

function AudienceList({ audiences, catalog }: { audiences: readonly StoredAudience[]; catalog: Catalog }) {
  const { t } = useTranslation('audiences');
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const dimension = params.get('dimension') ?? '';

  function look(part: { readonly search?: string; readonly dimension?: string }) {
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        for (const [name, value] of Object.entries(part)) {
          if (value === '') next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: true },
    );
  }

  if (audiences.length === 0) {
    return (
      <EmptyState title={t('none')} icon={UsersRound}>
        {t('noneText')}
      </EmptyState>
    );
  }
  const words = search.toLowerCase().split(/\s+/u);
  const rows = audiences.filter((one) => {
    const text = `${one.label} ${one.description}`.toLowerCase();
    return (dimension === '' || one.dimension === dimension) && words.every((word) => text.includes(word));
  });
  const used = catalog.dimensions.filter(({ name }) => audiences.some((one) => one.dimension === name));
  return (
    <>
      <div className="flex flex-wrap items-end gap-2">
        <SearchField
          label={t('find')}
          value={search}
          onValueChange={(next) => look({ search: next })}
          className="w-72 max-w-full"
        />
        {used.length > 1 ? (
          <Select
            label={t('dimension')}
            hideLabel
            value={dimension === '' ? 'all:' : dimension}
            onValueChange={(next) => look({ dimension: next === 'all:' ? '' : next })}
            options={[
              { value: 'all:', label: t('allDimensions') },
              ...used.map((one) => ({ value: one.name, label: say(one.label) })),
            ]}
            className="w-60"
          />
        ) : null}
      </div>
      {rows.length === 0 ? (
        <EmptyState
          title={search.trim() === '' ? t('nothingShown') : t('nothing', { search: search.trim() })}
          actions={<Button onClick={() => look({ search: '', dimension: '' })}>{t('clear')}</Button>}
        />
      ) : (
        <AudienceTable audiences={rows} catalog={catalog} />
      )}
    </>
  );
}
