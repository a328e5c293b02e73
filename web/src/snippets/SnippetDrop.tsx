import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useEditor } from '../editor/EditorContext.tsx';
import { SNIPPET_DRAG } from './snippet-drag.ts';
import { snippetsQuery } from './snippet-queries.ts';
import { useSnippets } from './use-snippets.ts';

const CANVAS = '[data-region="canvas"]';

/** Inserts a snippet where it is dropped on the canvas. */
export function SnippetDrop() {
  const session = useEditor();
  const client = useQueryClient();
  const { insert } = useSnippets();
  const take = useEffectEvent((event: DragEvent) => {
    const id = event.dataTransfer?.getData(SNIPPET_DRAG);
    const snippet = client.getQueryData(snippetsQuery().queryKey)?.snippets.find((one) => one.id === id);
    if (!snippet) return;
    event.preventDefault();
    const at = session.view.getState().controls?.at({ x: event.clientX, y: event.clientY });
    insert(session, snippet, { at });
  });
  useEffect(() => {
    function moved(event: DragEvent) {
      if (!isSnippet(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    }
    function dropped(event: DragEvent) {
      if (isSnippet(event)) take(event);
    }
    document.addEventListener('dragover', moved);
    document.addEventListener('drop', dropped);
    return () => {
      document.removeEventListener('dragover', moved);
      document.removeEventListener('drop', dropped);
    };
  }, []);
  return null;
}

function isSnippet({ dataTransfer, target }: DragEvent): boolean {
  return (
    (dataTransfer?.types.includes(SNIPPET_DRAG) ?? false) &&
    target instanceof Element &&
    target.closest(CANVAS) !== null
  );
}
