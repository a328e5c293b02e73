import type { AudienceLookup } from '@fanfare/shared';
import { useEffect, useRef } from 'react';
import { useAudiences } from '../audiences/use-audiences.ts';
import type { EditorSession } from './editor-session.ts';

/** Keeps the audiences at hand; one that changed under the campaign has it counted again. */
export function useSessionAudiences(session: EditorSession): void {
  const audiences = useAudiences();
  const known = useRef(new Map<string, string>());
  useEffect(() => {
    const changed = [...audiences.values()].some(({ id }) => {
      const before = known.current.get(id);
      return before !== undefined && before !== meaningOf(audiences, id);
    });
    for (const id of audiences.keys()) known.current.set(id, meaningOf(audiences, id));
    session.audiences.setState({ audiences });
    if (changed) session.counts.recount();
  }, [session, audiences]);
}

/** What of an audience's definition decides who is in it. */
function meaningOf(audiences: AudienceLookup, id: string): string {
  const audience = audiences.get(id);
  return JSON.stringify([audience?.rule, audience?.stored, audience?.columns]);
}
