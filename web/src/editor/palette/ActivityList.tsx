import type { ActivityType } from '@fanfare/shared';
import { Command } from 'cmdk';
import { useTranslation } from 'react-i18next';
import { lookOf, searchActivities } from '../../activities/registry.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { activityDefinitions } from '@fanfare/shared';

const ROW = 'flex h-8 items-center gap-[9px] rounded-sm px-1.5 data-[selected=true]:bg-hover';

/** Titles that begin with the search come first, then titles and other words that hold it; nothing else is found. */
function scoreOf(title: string, search: string, keywords: string[] = []): number {
  const wanted = search.trim().toLowerCase();
  const name = title.toLowerCase();
  if (name.startsWith(wanted)) return 1;
  if (name.includes(wanted)) return 0.8;
  return keywords.some((word) => word.toLowerCase().includes(wanted)) ? 0.5 : 0;
}

/** The kinds of activity as a list to type into: arrows choose, Enter adds. */
export function ActivityList({ onChoose }: { readonly onChoose: (type: ActivityType) => void }) {
  const { t } = useTranslation('editor');
  return (
    <Command label={t('palette.find')} loop filter={scoreOf}>
      <Command.Input placeholder={t('palette.find')} className="control mb-1 w-full px-2.5 text-sm outline-0" />
      <Command.List className="max-h-80 overflow-auto">
        <Command.Empty className="p-2 text-text-muted">{t('palette.noneHere')}</Command.Empty>
        {searchActivities('').map(({ category, types }) => (
          <Command.Group
            key={category}
            heading={t(`palette.${category}`)}
            className="[&_[cmdk-group-heading]]:px-1.5 [&_[cmdk-group-heading]]:pt-1.5 [&_[cmdk-group-heading]]:text-2xs [&_[cmdk-group-heading]]:font-strong [&_[cmdk-group-heading]]:text-text-subtle"
          >
            {types.map((type) => {
              const look = lookOf(type);
              return (
                <Command.Item
                  key={type}
                  value={look.title}
                  keywords={[...activityDefinitions[type].searchWords]}
                  onSelect={() => onChoose(type)}
                  className={`${ROW} text-sm`}
                  data-testid={`pick-${type}`}
                >
                  <Tile family={look.category} icon={look.icon} size="sm" />
                  {look.title}
                </Command.Item>
              );
            })}
          </Command.Group>
        ))}
      </Command.List>
    </Command>
  );
}
