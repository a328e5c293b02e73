import { type ActivityType, activityDefinitions, type Problem } from '@fanfare/shared';
import { Command } from 'cmdk';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { lookOf, searchActivities } from '../../activities/registry.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { GROUP, ROW } from './list-look.ts';
import { problemText } from '../../i18n/speak.ts';

export interface ActivityListProps {
  /** Why a kind of activity cannot stand at the place that is asked about; undefined for one that can. */
  readonly refusalOf: (type: ActivityType) => Problem | undefined;
  readonly onChoose: (type: ActivityType) => void;
  /** More groups of the list, after the kinds that can stand here. */
  readonly children?: ReactNode;
}

/** Titles that begin with the search come first, then titles and other words that hold it; nothing else is found. */
function scoreOf(title: string, search: string, keywords: string[] = []): number {
  const wanted = search.trim().toLowerCase();
  const name = title.toLowerCase();
  if (name.startsWith(wanted)) return 1;
  if (name.includes(wanted)) return 0.8;
  return keywords.some((word) => word.toLowerCase().includes(wanted)) ? 0.5 : 0;
}

/** The kinds of activity as a list to type into: arrows choose, Enter adds. What cannot stand here comes last and says why. */
export function ActivityList({ refusalOf, onChoose, children }: ActivityListProps) {
  const { t } = useTranslation('editor');
  const groups = searchActivities('');
  const refused = groups.flatMap(({ types }) =>
    types.flatMap((type) => {
      const refusal = refusalOf(type);
      return refusal ? [{ type, reason: problemText(refusal) }] : [];
    }),
  );
  const cannot = new Set(refused.map(({ type }) => type));
  return (
    <Command label={t('palette.find')} loop filter={scoreOf}>
      <Command.Input placeholder={t('palette.find')} className="control mb-1 w-full px-2.5 text-sm outline-0" />
      <Command.List className="max-h-80 overflow-auto">
        <Command.Empty className="p-2 text-text-muted">{t('palette.noneHere')}</Command.Empty>
        {groups.map(({ category, types }) => {
          const fitting = types.filter((type) => !cannot.has(type));
          return fitting.length === 0 ? null : (
            <Command.Group key={category} heading={t(`palette.${category}`)} className={GROUP}>
              {fitting.map((type) => (
                <Row key={type} type={type} onChoose={onChoose} />
              ))}
            </Command.Group>
          );
        })}
        {children}
        {refused.length === 0 ? null : (
          <Command.Group heading={t('palette.notHere')} className={GROUP}>
            {refused.map(({ type, reason }) => (
              <Row key={type} type={type} reason={reason} onChoose={onChoose} />
            ))}
          </Command.Group>
        )}
      </Command.List>
    </Command>
  );
}

interface RowProps {
  readonly type: ActivityType;
  /** Set, it cannot be chosen. */
  readonly reason?: string;
  readonly onChoose: (type: ActivityType) => void;
}

function Row({ type, reason, onChoose }: RowProps) {
  const look = lookOf(type);
  const off = reason !== undefined;
  return (
    <Command.Item
      value={look.title}
      keywords={[...activityDefinitions[type].searchWords]}
      disabled={off}
      onSelect={() => onChoose(type)}
      className={ROW}
      data-testid={`pick-${type}`}
    >
      <Tile family={look.category} icon={look.icon} size="sm" off={off} />
      {off ? (
        <span className="grid min-w-0 py-0.5 leading-tight">
          <span className="text-text-muted">{look.title}</span>
          <span className="text-2xs text-text-subtle">{reason}</span>
        </span>
      ) : (
        look.title
      )}
    </Command.Item>
  );
}
