import { type ReactNode, type Ref, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../ui/SearchField.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { CampaignFilterMenu } from './CampaignFilterMenu.tsx';
import type { CampaignFilters } from './campaign-filters.ts';

const PAUSE = 250;

export interface CampaignToolbarProps {
  readonly filters: CampaignFilters;
  readonly onChange: (part: Partial<CampaignFilters>, options?: { readonly replace?: boolean }) => void;
  readonly counts: { readonly all: number; readonly draft: number; readonly archived: number } | undefined;
  readonly owners: readonly string[];
  readonly tags: readonly string[];
  readonly searchRef: Ref<HTMLInputElement>;
  /** The folders, in windows too narrow to show them beside the list. */
  readonly folderPanel: ReactNode;
}

/** Search and filters above the list, each with its number. */
export function CampaignToolbar({
  filters,
  onChange,
  counts,
  owners,
  tags,
  searchRef,
  folderPanel,
}: CampaignToolbarProps) {
  const { t } = useTranslation('campaigns');
  const search = useCallback((words: string) => onChange({ search: words }, { replace: true }), [onChange]);
  return (
    <div className="flex flex-wrap items-center gap-2">
      {folderPanel}
      <Search search={filters.search} onSearch={search} searchRef={searchRef} />
      <SegmentedControl
        label={t('status.name')}
        value={filters.status ?? 'all'}
        onValueChange={(status) => onChange({ status: status === 'all' ? undefined : status })}
        segments={[
          { value: 'all', label: t('status.all'), count: counts?.all },
          { value: 'draft', label: t('status.drafts'), count: counts?.draft },
          { value: 'archived', label: t('status.archived'), count: counts?.archived },
        ]}
      />
      <CampaignFilterMenu filters={filters} onChange={onChange} owners={owners} tags={tags} />
    </div>
  );
}

interface SearchProps {
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly searchRef: Ref<HTMLInputElement>;
}

/** Searches once the reader pauses; the words go into the address, and come from it when it changes by other means. */
function Search({ search, onSearch, searchRef }: SearchProps) {
  const { t } = useTranslation('campaigns');
  const [text, setText] = useState(search);
  const [sent, setSent] = useState(search);
  const [seen, setSeen] = useState(search);
  if (search !== seen) {
    setSeen(search);
    if (search !== sent) {
      setSent(search);
      setText(search);
    }
  }
  const words = text.trim();
  useEffect(() => {
    if (words === search) return undefined;
    const timer = setTimeout(() => {
      setSent(words);
      onSearch(words);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [words, search, onSearch]);
  return (
    <SearchField
      ref={searchRef}
      label={t('searchName')}
      placeholder={t('search')}
      value={text}
      onValueChange={setText}
      keys="/"
      className="w-70 max-wide:w-56"
    />
  );
}
