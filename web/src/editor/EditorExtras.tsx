import { SnippetDialogs } from '../snippets/SnippetDialogs.tsx';
import { SnippetDrop } from '../snippets/SnippetDrop.tsx';
import { Tour } from '../tour/Tour.tsx';

/** What opens over the editor when it is asked for. */
export function EditorExtras() {
  return (
    <>
      <SnippetDialogs />
      <SnippetDrop />
      <Tour />
    </>
  );
}
