import type { MenuEntry } from '../../ui/menu-entry.ts';
import { addToGroup, joinableGroups } from '../edits/activity-groups.ts';
import type { EditorSession } from '../editor-session.ts';
import type { EditorWords } from './command.ts';
import { targetActivities } from './selection-targets.ts';

/** A menu of the groups that what is chosen can be added to; undefined where there are none. */
export function joinGroupMenu(session: EditorSession, t: EditorWords): MenuEntry | undefined {
  const ids = targetActivities(session);
  const groups = joinableGroups(session, ids);
  if (groups.length === 0) return undefined;
  return {
    id: 'join-group',
    label: t('drawing.joinGroup'),
    entries: groups.map(({ id, label }) => ({
      id: `join-${id}`,
      label,
      onSelect: () => requestAnimationFrame(() => addToGroup(session, id, ids)),
    })),
  };
}
