import type { Folder } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { type CampaignFilters, isNarrowed } from './campaign-filters.ts';
import { folderPath } from './folder-tree.ts';

export interface NothingFoundProps {
  readonly filters: CampaignFilters;
  readonly folders: readonly Folder[];
  readonly onChange: (part: Partial<CampaignFilters>) => void;
}

/** In place of rows: what was looked for, and the way back. */
export function NothingFound({ filters, folders, onChange }: NothingFoundProps) {
  const { t } = useTranslation('campaigns');
  if (!isNarrowed(filters)) {
    const name = folderPath(folders, filters.folder ?? null) || t('folder.none');
    return (
      <EmptyState boxed={false} title={t('empty.folderTitle', { name })}>
        {t('empty.folderText')}
      </EmptyState>
    );
  }
  const searched = filters.search !== '';
  return (
    <EmptyState
      boxed={false}
      title={searched ? t('none.title', { search: filters.search }) : t('none.filtered')}
      actions={
        <>
          {searched ? (
            <Button size="sm" onClick={() => onChange({ search: '' })}>
              {t('none.clear')}
            </Button>
          ) : null}
          <Button
            size="sm"
            onClick={() =>
              onChange({ search: '', status: undefined, owner: undefined, tag: undefined, folder: undefined })
            }
          >
            {t('filter.clear')}
          </Button>
        </>
      }
    >
      {searched ? t('none.text') : null}
    </EmptyState>
  );
}
