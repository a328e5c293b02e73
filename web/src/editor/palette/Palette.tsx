import type { ActivityType } from '@fanfare/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lookOf, searchActivities } from '../../activities/registry.tsx';
import { Afterwards } from '../../ui/Afterwards.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { announce } from '../../ui/announcer.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { Search } from 'lucide-react';
import { IconButton } from '../../ui/Button.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { Tooltip } from '../../ui/Tooltip.tsx';
import { SnippetPalette } from '../../snippets/SnippetPalette.tsx';
import { useEditor } from '../EditorContext.tsx';
import { addAt, usualDestination } from '../edits/add-activity.ts';
import { useCompact } from '../use-editable.ts';
import { usePaletteRefusals } from './use-palette-refusals.ts';
import { ActivityList, type ActivityListProps } from './ActivityList.tsx';
import { DRAG_TYPE } from './drag-type.ts';
import { problemText } from '../../i18n/speak.ts';

/** Everything that can be added, by family: dragged, clicked or found by name. */
export function Palette() {
  const { t } = useTranslation('editor');
  const session = useEditor();
  const compact = useCompact();
  const [search, setSearch] = useState('');
  const groups = searchActivities(search);
  const first = groups[0]?.types[0];
  const refusalOf = usePaletteRefusals();
  const reasonOf = (type: ActivityType) => {
    const refusal = refusalOf(type);
    return refusal && problemText(refusal);
  };
  function add(type: ActivityType) {
    const reason = reasonOf(type);
    if (reason === undefined) addAt(session, type, usualDestination(session, type));
    else announce(reason, { assertive: true });
  }

  return (
    <aside
      aria-label={t('palette.label')}
      data-region="palette"
      className="flex min-h-0 flex-col overflow-y-auto border-r border-line bg-surface px-2.5 pt-2.5 pb-3 max-wide:px-1.5"
    >
      <Afterwards>
        {compact ? (
          <RailSearch refusalOf={refusalOf} onChoose={add} />
        ) : (
          <SearchField
            size="sm"
            label={t('palette.find')}
            value={search}
            onValueChange={setSearch}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || first === undefined || search === '') return;
              event.preventDefault();
              add(first);
              setSearch('');
            }}
          />
        )}
        {groups.map(({ category, types }) => (
          <section
            key={category}
            aria-label={t(`palette.${category}`)}
            className="max-wide:mt-1 max-wide:border-t max-wide:border-line max-wide:pt-1 max-wide:first-of-type:border-t-0"
          >
            <h2 className="px-1.5 pt-[9px] pb-[3px] text-2xs font-strong text-text-subtle max-wide:sr-only">
              {t(`palette.${category}`)}
            </h2>
            <ul>
              {types.map((type) => (
                <PaletteRow key={type} type={type} compact={compact} reason={reasonOf(type)} onAdd={() => add(type)} />
              ))}
            </ul>
          </section>
        ))}
        <SnippetPalette search={compact ? '' : search} />
        {groups.length === 0 ? (
          <p className="px-1.5 py-3 text-xs text-text-muted">{t('palette.none', { search })}</p>
        ) : null}
      </Afterwards>
    </aside>
  );
}

function PaletteRow({
  type,
  compact,
  reason,
  onAdd,
}: {
  readonly type: ActivityType;
  readonly compact: boolean;
  /** Why it cannot be added to what is selected. */
  readonly reason: string | undefined;
  readonly onAdd: () => void;
}) {
  const { t } = useTranslation('editor');
  const session = useEditor();
  const look = lookOf(type);
  const off = reason !== undefined;
  const row = (
    <button
      type="button"
      draggable
      aria-label={t('palette.add', { name: look.title })}
      aria-disabled={off || undefined}
      title={reason ?? (compact ? undefined : t('palette.hint'))}
      data-testid={`palette-${type}`}
      className="flex h-[27px] w-full items-center gap-[9px] rounded-sm px-1.5 text-left hover:bg-hover max-wide:h-8 max-wide:justify-center aria-disabled:text-text-subtle aria-disabled:hover:bg-transparent"
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAG_TYPE, type);
        event.dataTransfer.effectAllowed = 'copy';
        session.view.setState({ draggedType: type });
      }}
      onDragEnd={() => session.view.setState({ draggedType: undefined, dropOn: undefined })}
      onClick={onAdd}
    >
      <Tile family={look.category} icon={look.icon} size="sm" off={off} />
      <span className="truncate max-wide:hidden">{look.title}</span>
    </button>
  );
  return (
    <li>
      {compact ? (
        <Tooltip text={reason ?? look.title} side="right">
          {row}
        </Tooltip>
      ) : (
        row
      )}
    </li>
  );
}

function RailSearch({ refusalOf, onChoose }: ActivityListProps) {
  const { t } = useTranslation('editor');
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={t('palette.find')}
      side="right"
      className="w-60 p-2!"
      trigger={<IconButton icon={Search} name={t('palette.find')} kind="default" className="self-center" />}
    >
      <ActivityList
        refusalOf={refusalOf}
        onChoose={(type) => {
          setOpen(false);
          onChoose(type);
        }}
      />
    </Popover>
  );
}
