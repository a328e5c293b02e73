import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { type RefObject, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActiveShortcuts } from '../shortcuts/use-shortcuts.ts';
import { Icon } from '../ui/Icon.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import type { PaletteEntry, PaletteGroup } from './palette-entry.ts';
import { paletteGroups } from './palette-sources.ts';
import { ranked } from './rank.ts';
import { shortcutEntries } from './shortcut-entries.ts';
import { useCampaignEntries } from './use-campaign-entries.tsx';
import { usePageEntries } from './use-page-entries.tsx';

/** How many entries of one group are shown at once; more are found by typing on. */
const SHOWN = 12;

interface CommandListProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onChoose: (entry: PaletteEntry) => void;
}

/** What is offered, grouped; typing narrows it, arrows choose, Enter does it. */
export function CommandList({ input, onChoose }: CommandListProps) {
  const { t } = useTranslation('palette');
  const [search, setSearch] = useState('');
  const scopes = useActiveShortcuts();
  const [offered] = useState(() => ({ actions: shortcutEntries(scopes), groups: paletteGroups() }));
  const campaigns = useCampaignEntries(search);
  useLayoutEffect(() => input.current?.focus(), [input]);
  const pages = usePageEntries();
  const searching = search.trim() !== '';
  const groups = [
    { id: 'actions', title: t('actions'), entries: offered.actions, atFirst: 8 },
    ...offered.groups,
    pages,
  ].map((group: PaletteGroup) => ({ ...group, entries: ranked(group.entries, search) }));
  const shown = [...groups, campaigns.group].filter(
    (group) => group.entries.length > 0 && (searching || group.atFirst !== 0),
  );
  return (
    <Command label={t('title')} shouldFilter={false} loop className="flex min-h-0 flex-col">
      <div className="flex flex-none items-center gap-2.5 border-b border-line px-4">
        <Icon of={Search} size={16} className="text-text-subtle" />
        <Command.Input
          ref={input}
          value={search}
          onValueChange={setSearch}
          placeholder={t('placeholder')}
          className="h-12 min-w-0 flex-1 bg-transparent text-md outline-0"
        />
        {campaigns.busy ? <Spinner size={14} word={t('searching')} hideWord /> : null}
        <Kbd>Esc</Kbd>
      </div>
      <Command.List className="min-h-0 flex-1 overflow-auto p-2 [scroll-padding-block:2rem]">
        {shown.map((group) => (
          <Group key={group.id} group={group} searching={searching} onChoose={onChoose} />
        ))}
        {shown.length === 0 && !campaigns.busy ? (
          <p className="px-2 py-6 text-center text-text-muted">{t('none', { search: search.trim() })}</p>
        ) : null}
      </Command.List>
    </Command>
  );
}

interface GroupProps {
  readonly group: PaletteGroup;
  readonly searching: boolean;
  readonly onChoose: (entry: PaletteEntry) => void;
}

function Group({ group, searching, onChoose }: GroupProps) {
  const { t } = useTranslation('palette');
  const most = searching ? SHOWN : Math.min(SHOWN, group.atFirst ?? SHOWN);
  const rest = group.entries.length - most;
  return (
    <Command.Group
      heading={group.title}
      className="mb-1 [&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-2xs [&_[cmdk-group-heading]]:font-strong [&_[cmdk-group-heading]]:text-text-subtle"
    >
      {group.entries.slice(0, most).map((entry) => (
        <Command.Item
          key={entry.id}
          value={`${group.id}:${entry.id}`}
          onSelect={() => onChoose(entry)}
          className="flex min-h-8 items-center gap-2.5 rounded-sm px-2 data-[selected=true]:bg-hover"
        >
          {entry.mark}
          <span className="min-w-0 truncate">{entry.label}</span>
          {entry.detail ? <span className="min-w-0 truncate text-xs text-text-muted">{entry.detail}</span> : null}
          {entry.keys === undefined ? null : (
            <span className="ml-auto flex-none">
              <Kbd>{entry.keys}</Kbd>
            </span>
          )}
        </Command.Item>
      ))}
      {rest > 0 ? <p className="px-2 py-1 text-xs text-text-subtle">{t('more', { count: rest })}</p> : null}
    </Command.Group>
  );
}
