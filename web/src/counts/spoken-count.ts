import type { ActivityCount, CountEvent, Phrase } from '@fanfare/shared';
import { errorText, say, sayNamed } from '../i18n/speak.ts';

/** What an activity counted, its causes, figures and notes in the reader's language. */
export function spokenCount(count: ActivityCount): ActivityCount {
  return {
    ...count,
    drops: count.drops.map(spokenLabel),
    facts: count.facts.map(spokenLabel),
    notes: count.notes.map((note) => (note.phrase ? { ...note, text: say(note.phrase) } : note)),
  };
}

/** Why an activity has no number, in the reader's language. */
export function notComputableText({
  reason,
  message,
  code,
}: Pick<Extract<CountEvent, { event: 'not-computable' }>, 'reason' | 'message' | 'code'>): string {
  return errorText({ code: reason === 'failed' && code !== undefined ? code : `not-computable.${reason}`, message });
}

function spokenLabel<Named extends { label: string; phrase?: Phrase | undefined }>(named: Named): Named {
  return named.phrase ? { ...named, label: sayNamed(named) } : named;
}
