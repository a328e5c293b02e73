import { createContext, useContext } from 'react';
import { useEditor } from '../editor/EditorContext.tsx';
import type { EditorSession } from '../editor/editor-session.ts';

const LiveSession = createContext<EditorSession | undefined>(undefined);

/** Gives what looks at an older version the session of the campaign as it is now. */
export const LiveSessionProvider = LiveSession.Provider;

/** The campaign as it is now, also while an older version is looked at. */
export function useLiveSession(): EditorSession {
  const live = useContext(LiveSession);
  const editor = useEditor();
  return live ?? editor;
}
