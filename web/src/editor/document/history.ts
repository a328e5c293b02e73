import type { HistoryWord } from './history-words.ts';

/** How many gestures can be undone; older ones are forgotten. */
export const HISTORY_LIMIT = 200;

/** Keystrokes in one field within this many milliseconds of each other are one entry. */
export const COALESCE_WITHIN = 2000;

/** What a gesture did, as a message and its values: it is shown on the buttons and read aloud. */
export interface EntryLabel {
  readonly key: HistoryWord;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** One gesture: the document before and after it. */
export interface HistoryEntry<Document> {
  readonly label: EntryLabel;
  readonly before: Document;
  readonly after: Document;
  /** Changes with the same mark that follow each other quickly are one gesture, such as typing in one field. */
  readonly coalesce: string | undefined;
  /** Milliseconds of the last change in it. */
  readonly at: number;
}

export interface History<Document> {
  readonly past: readonly HistoryEntry<Document>[];
  readonly future: readonly HistoryEntry<Document>[];
}

export const emptyHistory: History<never> = { past: [], future: [] };

export interface Change<Document> {
  readonly label: EntryLabel;
  readonly before: Document;
  readonly after: Document;
  readonly coalesce?: string | undefined;
  readonly at: number;
}

/** Adds a gesture, or lengthens the last one when both belong to the same typing. What was undone is forgotten. */
export function record<Document>(history: History<Document>, change: Change<Document>): History<Document> {
  const last = history.past.at(-1);
  const continues =
    last !== undefined &&
    history.future.length === 0 &&
    change.coalesce !== undefined &&
    last.coalesce === change.coalesce &&
    change.at - last.at <= COALESCE_WITHIN;
  const entry: HistoryEntry<Document> = {
    label: change.label,
    before: continues ? last.before : change.before,
    after: change.after,
    coalesce: change.coalesce,
    at: change.at,
  };
  const earlier = continues ? history.past.slice(0, -1) : history.past;
  return { past: [...earlier, entry].slice(-HISTORY_LIMIT), future: [] };
}

/** Takes the last gesture back; undefined when there is none. */
export function stepBack<Document>(history: History<Document>) {
  const entry = history.past.at(-1);
  if (!entry) return undefined;
  return { entry, history: { past: history.past.slice(0, -1), future: [entry, ...history.future] } };
}

/** Does the last gesture taken back again; undefined when there is none. */
export function stepForward<Document>(history: History<Document>) {
  const entry = history.future[0];
  if (!entry) return undefined;
  return { entry, history: { past: [...history.past, entry], future: history.future.slice(1) } };
}
