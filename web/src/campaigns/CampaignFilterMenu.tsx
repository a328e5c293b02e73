import { ListFilter } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Combobox } from '../ui/Combobox.tsx';
import { Popover } from '../ui/Popover.tsx';
import type { CampaignFilters } from './campaign-filters.ts';

export interface CampaignFilterMenuProps {
  readonly filters: CampaignFilters;
  readonly onChange: (part: Partial<CampaignFilters>) => void;
  readonly owners: readonly string[];
  readonly tags: readonly string[];
}

/** Owner and tag behind one button; what is set stands beside it and can be taken away. */
export function CampaignFilterMenu({ filters, onChange, owners, tags }: CampaignFilterMenuProps) {
  const { t } = useTranslation('campaigns');
  const options = (names: readonly string[], chosen: string | undefined) =>
    [...new Set(chosen ? [...names, chosen] : names)].map((name) => ({ value: name, label: name }));
  return (
    <>
      <span className="flex min-w-0 flex-wrap gap-1">
        {filters.owner ? (
          <Chip
            tone="accent"
            removeName={t('filter.remove', { name: filters.owner })}
            onRemove={() => onChange({ owner: undefined })}
          >
            {t('filter.ownerIs', { name: filters.owner })}
          </Chip>
        ) : null}
        {filters.tag ? (
          <Chip
            tone="accent"
            removeName={t('filter.remove', { name: filters.tag })}
            onRemove={() => onChange({ tag: undefined })}
          >
            {t('filter.tagIs', { name: filters.tag })}
          </Chip>
        ) : null}
      </span>
      <Popover
        align="end"
        title={t('filter.title')}
        className="w-72"
        trigger={
          <Button icon={ListFilter} className="ml-auto">
            {t('filter.button')}
          </Button>
        }
      >
        <div className="flex flex-col gap-3 text-sm">
          <Combobox
            label={t('filter.owner')}
            placeholder={t('filter.anyone')}
            clearable
            value={filters.owner ?? null}
            onValueChange={(owner) => onChange({ owner: owner ?? undefined })}
            options={options(owners, filters.owner)}
          />
          <Combobox
            label={t('filter.tag')}
            placeholder={t('filter.anyTag')}
            clearable
            value={filters.tag ?? null}
            onValueChange={(tag) => onChange({ tag: tag ?? undefined })}
            options={options(tags, filters.tag)}
          />
        </div>
      </Popover>
    </>
  );
}
