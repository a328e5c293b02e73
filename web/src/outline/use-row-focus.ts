import { membersOf } from '@fanfare/shared';
import { useEffect } from 'react';
import { useEditor } from '../editor/EditorContext.tsx';
import { firstItem, itemExists } from '../editor/navigation.ts';

/** The outline is one stop of the Tab key: some row always takes the focus. */
export function useRowFocus(): void {
  const { documents, view } = useEditor();
  useEffect(() => {
    function check() {
      const { graph } = documents.getState();
      const { focus } = view.getState();
      const exists =
        focus?.kind === 'group' ? membersOf(graph, focus.id).length > 0 : focus && itemExists(graph, focus);
      if (exists !== true) view.setState({ focus: firstItem(graph) });
    }
    check();
    return documents.subscribe(check);
  }, [documents, view]);
}
