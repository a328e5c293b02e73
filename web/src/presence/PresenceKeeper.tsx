import { announcePresence, presenceTimes } from '@fanfare/shared';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { call } from '../api/call.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import type { EditorSession } from '../editor/editor-session.ts';

/** Says again and again that the campaign is open here, and keeps up with who else has it open. */
export function PresenceKeeper() {
  const session = useEditor();
  const campaign = useStore(session.head, ({ id }) => id);
  useEffect(() => keepPresent(session, campaign), [session, campaign]);
  return null;
}

function keepPresent(session: EditorSession, campaign: string): () => void {
  const { presence, documents, id } = session;
  const gone = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function announce() {
    clearTimeout(timer);
    const [activity = null] = documents.getState().selection.activities;
    try {
      const { others, stored } = await call(announcePresence, {
        params: { id: campaign },
        body: { session: id, activity },
        signal: gone.signal,
      });
      presence.setState({ others, stored });
    } catch {
      if (!gone.signal.aborted) presence.setState({ others: [] });
    }
    if (!gone.signal.aborted) timer = setTimeout(() => void announce(), presenceTimes.every);
  }

  /** A page that is closed has no time to wait for an answer. */
  function leave() {
    const body = JSON.stringify({ session: id, activity: null, leaves: true });
    const headers = { 'content-type': 'application/json' };
    void fetch(`/api/campaigns/${campaign}/presence`, { method: 'POST', keepalive: true, headers, body }).catch(
      () => undefined,
    );
  }

  const unsubscribe = documents.subscribe((next, before) => {
    if (next.selection.activities !== before.selection.activities) {
      clearTimeout(timer);
      timer = setTimeout(() => void announce(), 300);
    }
  });
  window.addEventListener('pagehide', leave);
  void announce();
  return () => {
    gone.abort();
    clearTimeout(timer);
    unsubscribe();
    window.removeEventListener('pagehide', leave);
    leave();
  };
}
