import { activityDefinitions, findActivity, positionProblem } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { lookOf, searchActivities } from '../../activities/registry.tsx';
import type { PaletteEntry, PaletteGroup } from '../../command-palette/palette-entry.ts';
import { usePaletteGroups } from '../../command-palette/palette-sources.ts';
import { Tile } from '../../ui/Tile.tsx';
import { targetActivities } from '../commands/selection-targets.ts';
import { useEditor } from '../EditorContext.tsx';
import { addToGroup, joinableGroups } from '../edits/activity-groups.ts';
import { addAt, usualDestination } from '../edits/add-activity.ts';
import { readingOrder } from '../navigation.ts';
import { useEditable } from '../use-editable.ts';
import { inspectActivity } from '../view-actions.ts';

/** Offers the activities of the campaign, and the kinds that can be added, in the list of commands. */
export function useEditorEntries(): void {
  const { t } = useTranslation(['palette', 'editor']);
  const session = useEditor();
  const editable = useEditable();

  function activities(): PaletteGroup {
    const { graph } = session.documents.getState();
    const { summaries } = session.checked.getState();
    const entries = readingOrder(graph).flatMap((id): PaletteEntry[] => {
      const activity = findActivity(graph, id);
      if (!activity) return [];
      const look = lookOf(activity.type);
      return [
        {
          id,
          label: activity.label,
          detail: look.title,
          words: [look.title, summaries.get(id) ?? ''],
          mark: <Tile family={look.category} icon={look.icon} size="sm" off={activity.disabled ?? false} />,
          perform: () => {
            inspectActivity(session, id);
            session.view.getState().controls?.focus({ kind: 'activity', id });
          },
        },
      ];
    });
    return { id: 'activities', title: t('activities'), entries, atFirst: 5 };
  }

  function kinds(): PaletteGroup {
    const { graph } = session.documents.getState();
    const types = searchActivities('').flatMap((group) => group.types);
    const entries = types
      .filter((type) => !positionProblem(graph, type, usualDestination(session, type)))
      .map((type) => {
        const look = lookOf(type);
        return {
          id: type,
          label: look.title,
          words: activityDefinitions[type].searchWords,
          mark: <Tile family={look.category} icon={look.icon} size="sm" />,
          perform: () => {
            addAt(session, type, usualDestination(session, type));
          },
        };
      });
    return { id: 'kinds', title: t('add'), entries, atFirst: 0 };
  }

  function groups(): PaletteGroup {
    const ids = targetActivities(session);
    const entries = joinableGroups(session, ids).map(({ id, label }) => ({
      id,
      label: t('editor:drawing.joinGroupNamed', { name: label }),
      words: [],
      perform: () => addToGroup(session, id, ids),
    }));
    return { id: 'groups', title: t('editor:drawing.joinGroup'), entries, atFirst: 0 };
  }

  usePaletteGroups(() => (editable ? [activities(), groups(), kinds()] : [activities()]));
}
