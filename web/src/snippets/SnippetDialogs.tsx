import { useTranslation } from 'react-i18next';
import { targetActivities } from '../editor/commands/selection-targets.ts';
import { useEditor, useView } from '../editor/EditorContext.tsx';
import { nameOf } from '../editor/edits/edit-graph.ts';
import { ChooseSnippet } from './ChooseSnippet.tsx';
import { SnippetWords } from './SnippetWords.tsx';
import { useSnippets } from './use-snippets.ts';

/** The dialogs the commands open: keep what is chosen as a snippet, or insert one. */
export function SnippetDialogs() {
  const { t } = useTranslation('snippets');
  const session = useEditor();
  const open = useView((state) => state.snippets);
  const { save, insert } = useSnippets();
  const close = () => session.view.setState({ snippets: undefined });
  if (open === 'insert') {
    return (
      <ChooseSnippet
        onClose={close}
        onChoose={(snippet) => {
          close();
          insert(session, snippet);
        }}
      />
    );
  }
  if (open !== 'save') return null;
  const ids = targetActivities(session);
  const [first] = ids;
  return (
    <SnippetWords
      title={t('saveTitle', { count: ids.length })}
      act={t('saveAct')}
      initial={{ name: first === undefined ? '' : nameOf(session, first), description: '' }}
      onSubmit={(words) => save(session.documents.getState().graph, ids, words)}
      onClose={close}
    />
  );
}
