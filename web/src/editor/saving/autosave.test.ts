import { type CampaignDocument, type CampaignGraph, renameActivity } from '@fanfare/shared';
import { welcomeGraph } from '@fanfare/shared/testing';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiError } from '../../api/api-error.ts';
import { applyEdit, createDocumentStore, undo } from '../document/document-store.ts';
import { createAutosave, SAVE_AFTER } from './autosave.ts';
import type { Draft } from './draft-store.ts';

const id = welcomeGraph.activities[0]?.id ?? '';
const campaign: CampaignDocument = {
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Welcome',
  description: '',
  tags: [],
  owner: 'Mara',
  folder: null,
  status: 'draft',
  activities: welcomeGraph.activities.length,
  lock: 3,
  createdAt: '2026-03-01T12:00:00Z',
  createdBy: 'Mara',
  updatedAt: '2026-03-01T12:00:00Z',
  updatedBy: 'Mara',
  graph: welcomeGraph,
};
const saved = (lock: number, graph: CampaignGraph): CampaignDocument => ({
  ...campaign,
  lock,
  graph,
  updatedAt: `2026-03-01T12:0${lock}:00Z`,
});
const unreachable = () => new ApiError({ status: 0, code: 'network.unreachable', message: 'No answer.' });

function open(save: (lock: number, graph: CampaignGraph) => Promise<CampaignDocument>) {
  const documents = createDocumentStore(welcomeGraph);
  const kept = new Map<string, Draft>();
  const drafts = {
    keep: (draft: Draft) => Promise.resolve(void kept.set(draft.campaign, draft)),
    forget: (key: string) => Promise.resolve(void kept.delete(key)),
  };
  const autosave = createAutosave({ documents, campaign, save, drafts });
  autosave.start();
  const rename = (label: string) =>
    applyEdit(documents, { label: { key: 'rename' }, graph: renameActivity(documents.getState().graph, id, label) });
  return { documents, autosave, kept, rename, status: () => autosave.state.getState().status };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('saves after a pause under the lock it knows, and says so only then', async () => {
  const save = vi.fn((lock: number, graph: CampaignGraph) => Promise.resolve(saved(lock + 1, graph)));
  const { autosave, rename, status, kept } = open(save);
  rename('A');
  expect(status()).toBe('saving');
  expect(kept.size).toBe(1);
  expect(autosave.hasUnsaved()).toBe(true);
  rename('B');
  await vi.advanceTimersByTimeAsync(SAVE_AFTER);
  expect(save.mock.calls.map(([lock]) => lock)).toEqual([3]);
  expect(autosave.state.getState()).toEqual({ status: 'saved', at: '2026-03-01T12:04:00Z' });
  expect(kept.size).toBe(0);
  expect(autosave.lock()).toBe(4);
});

test('what is typed while a save is under way is saved next, never before', async () => {
  let finish = (): void => undefined;
  const graphs: CampaignGraph[] = [];
  const { rename, status } = open((lock, graph) => {
    graphs.push(graph);
    return new Promise((resolve) => {
      finish = () => resolve(saved(lock + 1, graph));
    });
  });
  rename('A');
  await vi.advanceTimersByTimeAsync(SAVE_AFTER);
  rename('B');
  await vi.advanceTimersByTimeAsync(SAVE_AFTER);
  expect(graphs).toHaveLength(1);
  finish();
  await vi.advanceTimersByTimeAsync(0);
  expect(status()).toBe('saving');
  await vi.advanceTimersByTimeAsync(SAVE_AFTER);
  expect(graphs[1]?.activities[0]?.label).toBe('B');
  finish();
  await vi.advanceTimersByTimeAsync(0);
  expect(status()).toBe('saved');
});

test('undone back to what is stored needs no save', async () => {
  const save = vi.fn((lock: number, graph: CampaignGraph) => Promise.resolve(saved(lock + 1, graph)));
  const { documents, rename, status } = open(save);
  rename('A');
  undo(documents);
  expect(status()).toBe('saved');
  await vi.advanceTimersByTimeAsync(SAVE_AFTER * 2);
  expect(save).not.toHaveBeenCalled();
});

test('keeps the work and tries again while the server does not answer', async () => {
  let reachable = false;
  const { rename, status, kept } = open((lock, graph) =>
    reachable ? Promise.resolve(saved(lock + 1, graph)) : Promise.reject(unreachable()),
  );
  rename('A');
  await vi.advanceTimersByTimeAsync(SAVE_AFTER);
  expect(status()).toBe('offline');
  expect(kept.size).toBe(1);
  reachable = true;
  await vi.advanceTimersByTimeAsync(2000);
  expect(status()).toBe('saved');
});

test('a refusal says why and waits for the next change', async () => {
  const refuse = () => Promise.reject(new ApiError({ status: 413, code: 'request.too-large', message: 'Too large.' }));
  const { autosave, rename } = open(refuse);
  rename('A');
  await vi.advanceTimersByTimeAsync(SAVE_AFTER);
  expect(autosave.state.getState()).toMatchObject({ status: 'failed', reason: 'Too large.', retryAt: undefined });
});

test('a stale save keeps both versions at hand until the reader decides', async () => {
  const theirs = saved(7, renameActivity(welcomeGraph, id, 'Theirs'));
  const locks: number[] = [];
  const save = (lock: number, graph: CampaignGraph) => {
    locks.push(lock);
    return lock === 7
      ? Promise.resolve(saved(8, graph))
      : Promise.reject(
          new ApiError({ status: 409, code: 'campaign.stale', message: 'Stale.', details: { stored: theirs } }),
        );
  };
  const { autosave, documents, rename, kept } = open(save);
  rename('Mine');
  await vi.advanceTimersByTimeAsync(SAVE_AFTER);
  expect(autosave.state.getState()).toMatchObject({ status: 'stale', stored: { lock: 7 } });
  rename('Mine still');
  await vi.advanceTimersByTimeAsync(SAVE_AFTER * 3);
  expect(locks).toEqual([3]);
  expect(kept.get(campaign.id)?.graph.activities[0]?.label).toBe('Mine still');
  await autosave.keepMine();
  expect(locks).toEqual([3, 7]);
  expect(autosave.state.getState().status).toBe('saved');
  expect(documents.getState().graph.activities[0]?.label).toBe('Mine still');
});

test('their version replaces the document and is saved already', async () => {
  const theirs = saved(7, renameActivity(welcomeGraph, id, 'Theirs'));
  const { autosave, documents, rename, kept } = open(() =>
    Promise.reject(
      new ApiError({ status: 409, code: 'campaign.stale', message: 'Stale.', details: { stored: theirs } }),
    ),
  );
  rename('Mine');
  await vi.advanceTimersByTimeAsync(SAVE_AFTER);
  autosave.takeTheirs();
  expect(documents.getState().graph.activities[0]?.label).toBe('Theirs');
  expect(autosave.state.getState()).toEqual({ status: 'saved', at: theirs.updatedAt });
  expect(kept.size).toBe(0);
});

/** Somebody else saved under lock 7; saves that know it succeed. */
function withOther(theirs: CampaignGraph) {
  const stored = { ...saved(7, theirs), updatedBy: 'Ben' };
  const sent: CampaignGraph[] = [];
  const save = (lock: number, graph: CampaignGraph) => {
    sent.push(graph);
    return lock === 7
      ? Promise.resolve(saved(8, graph))
      : Promise.reject(new ApiError({ status: 409, code: 'campaign.stale', message: 'Stale.', details: { stored } }));
  };
  return { ...open(save), sent, stored };
}
const labels = (graph: CampaignGraph) => graph.activities.map(({ label }) => label);
const other = welcomeGraph.activities[1]?.id ?? '';

test('what somebody else changed meanwhile is put together with this work as one gesture, and saved', async () => {
  const { documents, autosave, rename, sent, status } = withOther(renameActivity(welcomeGraph, other, 'Theirs'));
  rename('Mine');
  await vi.advanceTimersByTimeAsync(SAVE_AFTER * 2);
  expect(status()).toBe('saved');
  expect(labels(documents.getState().graph).slice(0, 2)).toEqual(['Mine', 'Theirs']);
  expect(sent.at(-1)).toBe(documents.getState().graph);
  expect(autosave.takenIn.getState().news).toMatchObject({
    by: 'Ben',
    changes: { activities: [{ kind: 'changed', id: other }] },
  });
  undo(documents);
  expect(labels(documents.getState().graph).slice(0, 2)).toEqual(['Mine', welcomeGraph.activities[1]?.label]);
});

test('what both changed is chosen, and the work goes on meanwhile', async () => {
  const theirs = renameActivity(renameActivity(welcomeGraph, id, 'Theirs'), other, 'Also theirs');
  const { documents, autosave, rename, status } = withOther(theirs);
  rename('Mine');
  await vi.advanceTimersByTimeAsync(SAVE_AFTER);
  expect(status()).toBe('stale');
  applyEdit(documents, { label: { key: 'zone' }, graph: withZone(documents.getState().graph) });
  await autosave.merge(new Map([[`activity:${id}`, 'theirs']]));
  expect(status()).toBe('saved');
  expect(labels(documents.getState().graph).slice(0, 2)).toEqual(['Theirs', 'Also theirs']);
  expect(documents.getState().graph.settings.timeZone).toBe('Asia/Seoul');
  expect(documents.getState().history.past.at(-1)?.label).toEqual({ key: 'merge', values: { name: 'Ben' } });
});

test("where one keeps all of one's own, nothing is taken in, and there is nothing to undo", async () => {
  const { documents, autosave, rename, sent, status } = withOther(renameActivity(welcomeGraph, id, 'Theirs'));
  rename('Mine');
  await vi.advanceTimersByTimeAsync(SAVE_AFTER);
  const { past } = documents.getState().history;
  await autosave.merge(new Map([[`activity:${id}`, 'mine']]));
  expect(status()).toBe('saved');
  expect(sent.at(-1)?.activities[0]?.label).toBe('Mine');
  expect(documents.getState().history.past).toBe(past);
  expect(autosave.takenIn.getState().news).toBeUndefined();
});

test('without work of its own a page takes in what was saved, and sends nothing', async () => {
  const { documents, autosave, sent, status, stored } = withOther(renameActivity(welcomeGraph, id, 'Theirs'));
  autosave.takeIn(stored);
  await vi.advanceTimersByTimeAsync(SAVE_AFTER * 2);
  expect(status()).toBe('saved');
  expect(documents.getState().graph).toEqual(stored.graph);
  expect(sent).toEqual([]);
  expect(autosave.lock()).toBe(7);
});

test('a graph that is stored already is shown as one gesture and needs no save', async () => {
  const { documents, autosave, sent, status, stored } = withOther(renameActivity(welcomeGraph, id, 'Old'));
  autosave.adopt(stored, { key: 'version', values: { number: 2 } });
  await vi.advanceTimersByTimeAsync(SAVE_AFTER * 2);
  expect([status(), sent.length, autosave.lock()]).toEqual(['saved', 0, 7]);
  undo(documents);
  expect(status()).toBe('saving');
});

function withZone(graph: CampaignGraph): CampaignGraph {
  return { ...graph, settings: { ...graph.settings, timeZone: 'Asia/Seoul' } };
}
