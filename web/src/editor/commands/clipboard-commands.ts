import { announce } from '../../ui/announcer.ts';
import { printActivities, readActivities } from '../clipboard/clipboard-text.ts';
import { pasteActivities } from '../clipboard/paste-activities.ts';
import { removeSelection } from '../edits/edit-graph.ts';
import type { Command, CommandContext } from './command.ts';
import { chooseFocused, targetActivities, targetNotes } from './selection-targets.ts';

/**
 * Copy, cut and paste for menus. Their keys are left to the browser, which then hands over its clipboard without
 * asking (`useClipboardEvents`): they are listed but never handled here.
 */
export function clipboardCommands({ session, t, editable }: CommandContext): Command[] {
  const refused = () => announce(t('commands.clipboardRefused'), { assertive: true });

  async function copy() {
    const ids = targetActivities(session);
    const notes = targetNotes(session);
    await navigator.clipboard.writeText(printActivities(session.documents.getState().graph, ids, notes));
    announce(t('commands.copied', { count: ids.length + notes.length }));
  }

  async function paste() {
    const graph = readActivities(await navigator.clipboard.readText());
    announce(graph ? t('commands.pasted', { count: pasteActivities(session, graph) }) : t('commands.nothingToPaste'));
  }

  return [
    {
      name: 'copy',
      label: t('commands.copy'),
      keys: ['Mod+C'],
      keysElsewhere: true,
      enabled: () => targetActivities(session).length + targetNotes(session).length > 0,
      perform: () => void copy().catch(refused),
    },
    {
      name: 'cut',
      label: t('commands.cut'),
      keys: ['Mod+X'],
      keysElsewhere: true,
      enabled: () => editable && targetActivities(session).length + targetNotes(session).length > 0,
      perform: () => {
        if (!editable) return;
        copy().then(() => {
          chooseFocused(session);
          removeSelection(session, { reconnect: false, key: 'cut' });
        }, refused);
      },
    },
    {
      name: 'paste',
      label: t('commands.paste'),
      keys: ['Mod+V'],
      keysElsewhere: true,
      enabled: () => editable,
      perform: () => {
        if (editable) paste().catch(refused);
      },
    },
  ];
}
