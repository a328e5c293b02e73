import { announce } from '../../ui/announcer.ts';
import { redo, undo } from '../document/document-store.ts';
import type { EntryLabel } from '../document/history.ts';
import type { Command, CommandContext, EditorWords } from './command.ts';

/** What a gesture did, in words. */
export function inWords(t: EditorWords, { key, values }: EntryLabel): string {
  return t(`history.${key}`, { count: 1, name: '', from: '', to: '', number: 0, ...values });
}

/** Undo and redo; both say what they did. */
export function historyCommands({ session, t, editable }: CommandContext): Command[] {
  const { documents } = session;
  return [
    {
      name: 'undo',
      label: t('commands.undo'),
      keys: ['Mod+Z'],
      repeats: true,
      enabled: () => editable && documents.getState().history.past.length > 0,
      perform: () => {
        const label = undo(documents);
        if (label) announce(t('undone', { what: inWords(t, label) }), { topic: 'history' });
      },
    },
    {
      name: 'redo',
      label: t('commands.redo'),
      keys: ['Mod+Shift+Z', 'Mod+Y'],
      repeats: true,
      enabled: () => editable && documents.getState().history.future.length > 0,
      perform: () => {
        const label = redo(documents);
        if (label) announce(t('redone', { what: inWords(t, label) }), { topic: 'history' });
      },
    },
  ];
}
