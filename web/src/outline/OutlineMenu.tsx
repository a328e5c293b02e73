import { membersOf } from '@fanfare/shared';
import { type MouseEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../editor/commands/command.ts';
import { commandMenu } from '../editor/commands/command-menu.ts';
import { joinGroupMenu } from '../editor/commands/join-group-menu.ts';
import { select } from '../editor/document/document-store.ts';
import { selectActivities, selectTransitions } from '../editor/document/selection.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import { useEditable } from '../editor/use-editable.ts';
import type { CanvasItem } from '../editor/view-store.ts';
import type { MenuEntry } from '../ui/menu-entry.ts';
import { ContextMenu } from '../ui/ContextMenu.tsx';
import { rowsNow } from './outline-moves.ts';

const ON_ROW = [
  ['inspect', 'open-rule', 'rename', 'add-after', 'connect'],
  ['move-earlier', 'move-later'],
  ['copy', 'cut', 'paste', 'duplicate', 'disable', 'breakpoint'],
  ['group', 'join-group', 'ungroup', 'leave-group'],
  ['delete', 'delete-reconnect'],
];
const ON_ARROW = [['inspect', 'insert'], ['paste'], ['delete']];
const ON_OUTLET = [['add-after', 'connect']];
const ON_GROUP = [['rename-group', 'ungroup'], ['copy', 'cut', 'duplicate', 'disable', 'breakpoint'], ['delete']];
const ON_NOTE = [['edit-note'], ['delete']];
const ON_NOTHING = [
  ['add-apart', 'paste', 'select-all'],
  ['expand-all', 'collapse-all'],
  ['undo', 'redo'],
];

interface OutlineMenuProps {
  readonly commands: readonly Command[];
  readonly children: ReactNode;
}

/** What can be done with the row under the pointer, or with all. */
export function OutlineMenu({ commands, children }: OutlineMenuProps) {
  const { t } = useTranslation('editor');
  const session = useEditor();
  const editable = useEditable();
  const [entries, setEntries] = useState<readonly MenuEntry[]>([]);

  function aim(event: MouseEvent) {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-item]') : null;
    const item = rowsNow(session).find(({ key }) => key === row?.dataset['item'])?.item;
    const { documents, view } = session;
    const { selection } = documents.getState();
    if (item) view.setState({ focus: item });
    if (item?.kind === 'activity' && !selection.activities.has(item.id)) select(documents, selectActivities([item.id]));
    if (item?.kind === 'transition' && !selection.transitions.has(item.id))
      select(documents, selectTransitions([item.id]));
    if (item?.kind === 'group') select(documents, selectActivities(membersOf(documents.getState().graph, item.id)));
    setEntries(
      commandMenu(commands, sectionsOf(item), { 'join-group': editable ? joinGroupMenu(session, t) : undefined }),
    );
  }

  return (
    <ContextMenu className="min-h-0 flex-1" entries={entries}>
      <div className="size-full" onContextMenuCapture={aim}>
        {children}
      </div>
    </ContextMenu>
  );
}

function sectionsOf(item: CanvasItem | undefined): readonly (readonly string[])[] {
  if (!item) return ON_NOTHING;
  if (item.kind === 'note') return ON_NOTE;
  if (item.kind === 'group') return ON_GROUP;
  return item.kind === 'activity' ? ON_ROW : item.kind === 'transition' ? ON_ARROW : ON_OUTLET;
}
