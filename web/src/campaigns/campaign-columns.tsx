import type { CampaignHead, Folder } from '@fanfare/shared';
import type { TFunction } from 'i18next';
import { Link } from 'react-router';
import { formatExactly, formatMoment } from '../i18n/format-date.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Chip } from '../ui/Chip.tsx';
import type { TableColumn } from '../ui/table-column.ts';
import { dragAsFile } from './drag-as-file.ts';
import { folderPath } from './folder-tree.ts';
import { StatusChip } from './StatusChip.tsx';

/** The columns of the list; from the right they leave narrow windows by priority: tags, owner, folder. */
export function campaignColumns(
  t: TFunction<'campaigns'>,
  folders: readonly Folder[],
): readonly TableColumn<CampaignHead>[] {
  return [
    {
      id: 'name',
      header: t('column.name'),
      sortable: true,
      className: 'w-full max-w-0 min-w-52',
      cell: (campaign) => (
        <>
          <Link
            to={`/campaigns/${campaign.id}`}
            title={campaign.name}
            onDragStart={(event) => dragAsFile(event.dataTransfer, campaign)}
            className="block min-h-6 truncate rounded-sm pt-0.5 font-strong hover:text-accent-text"
          >
            {campaign.name}
          </Link>
          <span className="block truncate text-xs text-text-subtle">
            {campaign.description || t('activities', { count: campaign.activities })}
          </span>
        </>
      ),
    },
    { id: 'status', header: t('column.status'), cell: (campaign) => <StatusChip status={campaign.status} /> },
    {
      id: 'folder',
      header: t('column.folder'),
      from: 'narrow',
      cell: (campaign) => {
        const path = folderPath(folders, campaign.folder);
        return (
          <span className="block max-w-32 truncate text-text-muted" title={path}>
            {path === '' ? t('noFolder') : path.split(' / ').at(-1)}
          </span>
        );
      },
    },
    {
      id: 'owner',
      header: t('column.owner'),
      sortable: true,
      from: 'wide',
      cell: (campaign) => (
        <span className="flex max-w-44 items-center gap-2">
          <Avatar name={campaign.owner} />
          <span className="truncate" title={campaign.owner}>
            {campaign.owner}
          </span>
        </span>
      ),
    },
    {
      id: 'tags',
      header: t('column.tags'),
      from: 'wide',
      cell: (campaign) => <Tags tags={campaign.tags} more={(tags) => t('moreTags', { tags })} />,
    },
    {
      id: 'updatedAt',
      header: t('column.changed'),
      sortable: true,
      cell: (campaign) => (
        <time
          dateTime={campaign.updatedAt}
          title={t('changedBy', { moment: formatExactly(campaign.updatedAt), name: campaign.updatedBy })}
          className="tabular whitespace-nowrap text-text-muted"
        >
          {formatMoment(campaign.updatedAt)}
        </time>
      ),
    },
  ];
}

function Tags({ tags, more }: { readonly tags: readonly string[]; readonly more: (tags: string) => string }) {
  const [first, ...others] = tags;
  if (first === undefined) return null;
  return (
    <span className="flex max-w-40 items-center gap-1">
      <Chip tone="outline" title={first}>
        {first}
      </Chip>
      {others.length > 0 ? (
        <span className="text-xs text-text-muted" title={others.join(', ')}>
          <span aria-hidden="true">+{others.length}</span>
          <span className="sr-only">{more(others.join(', '))}</span>
        </span>
      ) : null}
    </span>
  );
}
