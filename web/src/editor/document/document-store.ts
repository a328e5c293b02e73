import type { CampaignGraph } from '@fanfare/shared';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { emptyHistory, type EntryLabel, type History, record, stepBack, stepForward } from './history.ts';
import { keepExisting, noSelection, type Selection } from './selection.ts';

/** The one document on screen: the graph with its layout, how it came about, and what is chosen in it. */
export interface DocumentState {
  readonly graph: CampaignGraph;
  readonly history: History<CampaignGraph>;
  readonly selection: Selection;
}

export type DocumentStore = StoreApi<DocumentState>;

export function createDocumentStore(graph: CampaignGraph): DocumentStore {
  return createStore<DocumentState>(() => ({ graph, history: emptyHistory, selection: noSelection }));
}

export interface Edit {
  readonly label: EntryLabel;
  readonly graph: CampaignGraph;
  /** Same mark, same gesture: see `History`. */
  readonly coalesce?: string | undefined;
  /** What is chosen afterwards; what was chosen and still exists unless given. */
  readonly selection?: Selection | undefined;
}

/** Replaces the document as one gesture. A graph that is the same object changes nothing. */
export function applyEdit(store: DocumentStore, edit: Edit, now = Date.now()): void {
  store.setState((state) => {
    const selection = keepExisting(edit.selection ?? state.selection, edit.graph);
    if (edit.graph === state.graph) return { selection };
    const change = { label: edit.label, before: state.graph, after: edit.graph, coalesce: edit.coalesce, at: now };
    return { graph: edit.graph, selection, history: record(state.history, change) };
  });
}

/** Takes the last gesture back and says which; undefined when there is none. */
export function undo(store: DocumentStore): EntryLabel | undefined {
  const { history, selection } = store.getState();
  const step = stepBack(history);
  if (!step) return undefined;
  const graph = step.entry.before;
  store.setState({ graph, history: step.history, selection: keepExisting(selection, graph) });
  return step.entry.label;
}

/** Does the last gesture taken back again and says which; undefined when there is none. */
export function redo(store: DocumentStore): EntryLabel | undefined {
  const { history, selection } = store.getState();
  const step = stepForward(history);
  if (!step) return undefined;
  const graph = step.entry.after;
  store.setState({ graph, history: step.history, selection: keepExisting(selection, graph) });
  return step.entry.label;
}

export function select(store: DocumentStore, selection: Selection): void {
  store.setState({ selection });
}

/** Puts another document in place of this one, as after loading: nothing of the old one can be undone. */
export function replaceDocument(store: DocumentStore, graph: CampaignGraph): void {
  store.setState({ graph, history: emptyHistory, selection: noSelection });
}
