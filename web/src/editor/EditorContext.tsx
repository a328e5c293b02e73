import { createContext, type ReactNode, useContext } from 'react';
import { invariant } from '@fanfare/shared';
import { useStore } from 'zustand';
import type { CountsState } from '../counts/counts-state.ts';
import type { DocumentState } from './document/document-store.ts';
import type { EditorSession } from './editor-session.ts';
import type { ViewState } from './view-store.ts';

const EditorContext = createContext<EditorSession | undefined>(undefined);

/** Gives everything below it one opened campaign. */
export function EditorProvider({
  session,
  children,
}: {
  readonly session: EditorSession;
  readonly children: ReactNode;
}) {
  return <EditorContext value={session}>{children}</EditorContext>;
}

/** The opened campaign. Its stores are read through the hooks below; this gives what acts on them. */
export function useEditor(): EditorSession {
  const session = useContext(EditorContext);
  invariant(session, 'used outside an editor');
  return session;
}

/** The opened campaign; undefined where there is none, as where saved filters are changed. */
export function useEditorIfAny(): EditorSession | undefined {
  return useContext(EditorContext);
}

/** A part of the document; the component is drawn again only when that part changes. */
export function useDocument<Part>(select: (state: DocumentState) => Part): Part {
  return useStore(useEditor().documents, select);
}

/** A part of what is open and where the reader is. */
export function useView<Part>(select: (state: ViewState) => Part): Part {
  return useStore(useEditor().view, select);
}

/** A part of the numbers as they come in. */
export function useCounts<Part>(select: (state: CountsState) => Part): Part {
  return useStore(useEditor().counts.state, select);
}
