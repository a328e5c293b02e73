import {
  type AudienceLookup,
  type CampaignDocument,
  type CampaignHead,
  type Catalog,
  type FilterLookup,
  graphResources,
  noAudiences,
  noFilters,
  saveCampaign,
  type VersionHead,
} from '@fanfare/shared';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { call } from '../api/call.ts';
import { nobodyElse, type PresenceState } from '../presence/presence-state.ts';
import { type Counts, createCounts } from '../counts/counts-store.ts';
import { createDocumentStore, type DocumentStore } from './document/document-store.ts';
import { type Autosave, createAutosave } from './saving/autosave.ts';
import { browserDrafts, holdDrafts, noDrafts } from './saving/draft-store.ts';
import { followFocus } from './follow-focus.ts';
import { checkGraph, type GraphCheck, unchecked } from './graph-check.ts';
import { rememberedView, rememberView } from './view-memory.ts';
import { createViewStore, type ViewStore } from './view-store.ts';

/** One campaign opened in the editor: everything its parts share, made once and stopped when the page goes. */
export interface EditorSession {
  readonly head: StoreApi<CampaignHead>;
  /** The older version that is looked at; undefined for the campaign itself. */
  readonly preview: VersionHead | undefined;
  /** Who else has the campaign open. */
  readonly presence: StoreApi<PresenceState>;
  /** Name of this page among all that have the campaign open. */
  readonly id: string;
  readonly documents: DocumentStore;
  readonly view: ViewStore;
  readonly saving: Autosave;
  readonly counts: Counts;
  /** The catalog rules are checked against; undefined until it is known. */
  readonly catalog: StoreApi<{ readonly catalog: Catalog | undefined }>;
  /** The predefined filters the campaign refers to, as far as they are known. */
  readonly filters: StoreApi<{ readonly filters: FilterLookup }>;
  /** The audiences of the workspace, as far as they are known. */
  readonly audiences: StoreApi<{ readonly audiences: AudienceLookup }>;
  /** What the graph says without data: summaries and what is wrong with it. */
  readonly checked: StoreApi<GraphCheck>;
  start(): () => void;
}

/** Opens a campaign, or an older version of it, which can be looked at but not changed. */
export function createEditorSession(campaign: CampaignDocument, preview?: VersionHead): EditorSession {
  const documents = createDocumentStore(campaign.graph);
  const id = crypto.randomUUID();
  const counts = createCounts(`${campaign.id}:${id}`);
  const catalog = createStore<{ catalog: Catalog | undefined }>(() => ({ catalog: undefined }));
  const filters = createStore<{ filters: FilterLookup }>(() => ({ filters: noFilters }));
  const audiences = createStore<{ audiences: AudienceLookup }>(() => ({ audiences: noAudiences }));
  const checked = createStore<GraphCheck>(() => unchecked);
  const view = createViewStore(rememberedView());
  // Before any view of the document, which would give the focus to its first activity.
  followFocus({ documents, view });
  const params = { id: campaign.id };
  const saving = createAutosave({
    documents,
    campaign,
    drafts: preview ? noDrafts : browserDrafts(id),
    save: (lock, graph) => call(saveCampaign, { params, body: { lock, graph, session: id } }),
  });

  function check() {
    const known = catalog.getState().catalog;
    if (known)
      checked.setState(
        checkGraph(
          documents.getState().graph,
          graphResources({
            catalog: known,
            filters: filters.getState().filters,
            audiences: audiences.getState().audiences,
            files: counts.state.getState().files,
          }),
        ),
        true,
      );
  }

  return {
    head: createStore<CampaignHead>(() => campaign),
    preview,
    presence: createStore<PresenceState>(() => nobodyElse),
    id,
    documents,
    view,
    saving,
    counts,
    catalog,
    filters,
    audiences,
    checked,
    start: () => {
      counts.follow(documents.getState().graph);
      check();
      const stops = [
        saving.start(),
        holdDrafts(campaign.id, id),
        rememberView(view),
        documents.subscribe((next, before) => {
          if (next.graph === before.graph) return;
          counts.follow(next.graph);
          const { activities, transitions, settings } = before.graph;
          const same =
            next.graph.activities === activities &&
            next.graph.transitions === transitions &&
            next.graph.settings === settings;
          if (!same) check();
        }),
        catalog.subscribe(check),
        filters.subscribe(check),
        audiences.subscribe(check),
        counts.state.subscribe((next, before) => {
          if (next.files !== before.files && (next.files.size > 0 || before.files.size > 0)) check();
        }),
      ];
      return () => {
        for (const stop of stops) stop();
        counts.stop();
      };
    },
  };
}
