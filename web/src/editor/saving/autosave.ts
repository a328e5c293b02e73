import {
  type CampaignDocument,
  campaignDocumentSchema,
  type CampaignGraph,
  compareGraphs,
  countChanges,
  type GraphComparison,
  type MergeChoices,
  mergeGraphs,
} from '@fanfare/shared';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { ApiError, errorMessage } from '../../api/api-error.ts';
import { applyEdit, type DocumentStore, type Edit, replaceDocument } from '../document/document-store.ts';
import type { DraftStore } from './draft-store.ts';

/** What has become of the work: never “saved” while anything is not acknowledged. */
export type SavingState =
  | { readonly status: 'saved'; readonly at: string }
  | { readonly status: 'saving' }
  | { readonly status: 'offline'; readonly retryAt: number }
  | {
      readonly status: 'failed';
      readonly reason: string;
      readonly code: string | undefined;
      readonly retryAt: number | undefined;
    }
  /** Somebody changed the same in between; both versions are at hand and nothing is sent until the reader decides. */
  | { readonly status: 'stale'; readonly stored: CampaignDocument; readonly base: CampaignGraph };

/** What somebody else saved in between and was put together with this work. */
export interface TakenIn {
  readonly by: string;
  readonly at: string;
  /** The document after it, so that it can be told whether it still stands. */
  readonly graph: CampaignGraph;
  readonly changes: GraphComparison;
}

export interface Autosave {
  readonly state: StoreApi<SavingState>;
  /** Sends what is not saved yet, without waiting for a pause in the typing. */
  saveNow(): Promise<void>;
  /** The last that was put together with this work; undefined once the reader has seen it. */
  readonly takenIn: StoreApi<{ readonly news: TakenIn | undefined }>;
  /** After a stale save: puts both versions together and sends the result. */
  merge(choices: MergeChoices): Promise<void>;
  /** After a stale save: sends this work over the newer one. */
  keepMine(): Promise<void>;
  /** After a stale save: shows the stored version and gives up this work. */
  takeTheirs(): void;
  /** Takes in what somebody else saved, as after a stale save, also when there is nothing of this work to send. */
  takeIn(stored: CampaignDocument): void;
  /** Shows a graph that is stored already, as one gesture that can be undone. */
  adopt(stored: CampaignDocument, label: Edit['label']): void;
  /** The lock of the stored campaign as far as known, for changes beside the graph. */
  lock(): number;
  /** A change beside the graph raised the lock. */
  raiseLock(lock: number): void;
  hasUnsaved(): boolean;
  /** Begins to save what changes; returns how to stop. */
  start(): () => void;
}

export interface AutosaveParts {
  readonly documents: DocumentStore;
  readonly campaign: CampaignDocument;
  readonly save: (lock: number, graph: CampaignGraph) => Promise<CampaignDocument>;
  readonly drafts: DraftStore;
}

/** Pause in the editing after which it is sent. */
export const SAVE_AFTER = 700;
const FIRST_RETRY = 2000;
const LONGEST_RETRY = 30_000;

/** Saves the document whenever it changes, one request at a time, under an optimistic lock. */
export function createAutosave({ documents, campaign, save, drafts }: AutosaveParts): Autosave {
  const state = createStore<SavingState>(() => ({ status: 'saved', at: campaign.updatedAt }));
  const set = (next: SavingState) => state.setState(next, true);
  const takenIn = createStore<{ news: TakenIn | undefined }>(() => ({ news: undefined }));
  let saved = campaign.graph;
  let lock = campaign.lock;
  let savedAt = campaign.updatedAt;
  let sending: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retryAfter = FIRST_RETRY;
  let stopped = true;

  const current = () => documents.getState().graph;
  const isStale = () => state.getState().status === 'stale';
  function changed() {
    if (current() === saved && !sending) {
      settle();
      return;
    }
    void drafts.keep({ campaign: campaign.id, lock, at: new Date().toISOString(), graph: current(), base: saved });
    if (isStale()) return;
    set({ status: 'saving' });
    schedule(SAVE_AFTER);
  }

  function schedule(after: number) {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void send(), after);
  }

  function settle() {
    clearTimeout(timer);
    void drafts.forget(campaign.id);
    set({ status: 'saved', at: savedAt });
  }

  function send(): Promise<void> {
    clearTimeout(timer);
    sending ??= attempt().finally(() => {
      sending = undefined;
      if (state.getState().status === 'saving') schedule(SAVE_AFTER);
    });
    return sending;
  }

  async function attempt() {
    const graph = current();
    if (graph === saved) {
      settle();
      return;
    }
    set({ status: 'saving' });
    try {
      const stored = await save(lock, graph);
      saved = graph;
      lock = stored.lock;
      savedAt = stored.updatedAt;
      retryAfter = FIRST_RETRY;
      if (current() === graph) settle();
    } catch (error) {
      refused(error);
    }
  }

  function refused(error: unknown) {
    const stored = storedVersion(error);
    if (stored) {
      takeIn(stored);
      return;
    }
    const transient = error instanceof ApiError && error.transient;
    const retryAt = transient ? Date.now() + retryAfter : undefined;
    if (transient) {
      schedule(retryAfter);
      retryAfter = Math.min(retryAfter * 2, LONGEST_RETRY);
    }
    if (retryAt !== undefined && error instanceof ApiError && error.status === 0) set({ status: 'offline', retryAt });
    else
      set({
        status: 'failed',
        reason: errorMessage(error),
        code: error instanceof ApiError ? error.reference : undefined,
        retryAt,
      });
  }

  /** Puts together what fits together; the rest is asked about. */
  function takeIn(stored: CampaignDocument) {
    const { conflicts, fits } = mergeGraphs(saved, current(), stored.graph);
    if (fits && conflicts.length === 0) mergeWith(stored, new Map());
    else set({ status: 'stale', stored, base: saved });
  }

  function mergeWith(stored: CampaignDocument, choices: MergeChoices) {
    const mine = current();
    const { graph } = mergeGraphs(saved, mine, stored.graph, choices);
    ({ graph: saved, lock, updatedAt: savedAt } = stored);
    set({ status: 'saving' });
    const changes = compareGraphs(mine, graph);
    const isNews = countChanges(changes) > 0;
    if (isNews || graph === saved)
      applyEdit(documents, { label: { key: 'merge', values: { name: stored.updatedBy } }, graph });
    if (isNews) takenIn.setState({ news: { by: stored.updatedBy, at: stored.updatedAt, graph, changes } });
    changed();
  }

  return {
    state,
    takenIn,
    takeIn,
    merge: async (choices) => {
      const before = state.getState();
      if (before.status !== 'stale') return;
      mergeWith(before.stored, choices);
      await send();
    },
    adopt: (stored, label) => {
      ({ graph: saved, lock, updatedAt: savedAt } = stored);
      applyEdit(documents, { label, graph: saved });
      if (current() === saved) settle();
    },
    saveNow: async () => {
      if (sending) await sending;
      if (!isStale()) await send();
    },
    keepMine: async () => {
      const before = state.getState();
      if (before.status !== 'stale') return;
      lock = before.stored.lock;
      set({ status: 'saving' });
      await send();
    },
    takeTheirs: () => {
      const before = state.getState();
      if (before.status !== 'stale') return;
      ({ graph: saved, lock, updatedAt: savedAt } = before.stored);
      set({ status: 'saved', at: savedAt });
      replaceDocument(documents, saved);
      settle();
    },
    lock: () => lock,
    raiseLock: (next) => {
      lock = Math.max(lock, next);
    },
    hasUnsaved: () => current() !== saved,
    start: () => {
      stopped = false;
      const unsubscribe = documents.subscribe((next, before) => {
        if (next.graph !== before.graph) changed();
      });
      return () => {
        stopped = true;
        clearTimeout(timer);
        unsubscribe();
      };
    },
  };
}

/** The stored campaign a stale save was refused with. */
function storedVersion(error: unknown): CampaignDocument | undefined {
  if (!(error instanceof ApiError) || error.code !== 'campaign.stale') return undefined;
  const details = error.details;
  if (typeof details !== 'object' || details === null || !('stored' in details)) return undefined;
  const parsed = campaignDocumentSchema.safeParse(details.stored);
  return parsed.success ? parsed.data : undefined;
}
