import type { Snippet } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { Ellipsis, Pencil, Puzzle, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor/EditorContext.tsx';
import { useCompact } from '../editor/use-editable.ts';
import { IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/Menu.tsx';
import { SNIPPET_DRAG } from './snippet-drag.ts';
import { snippetsQuery } from './snippet-queries.ts';
import { SnippetWords } from './SnippetWords.tsx';
import { useSnippets } from './use-snippets.ts';

/** The snippets under the activities of the palette: clicked or dragged onto the canvas, renamed and deleted. */
export function SnippetPalette({ search }: { readonly search: string }) {
  const { t } = useTranslation('snippets');
  const session = useEditor();
  const compact = useCompact();
  const { data } = useQuery(snippetsQuery());
  const { rename } = useSnippets();
  const [renaming, setRenaming] = useState<Snippet>();
  if (data === undefined) return null;
  const words = search.trim().toLowerCase();
  const found = data.snippets.filter(({ name, description }) => `${name} ${description}`.toLowerCase().includes(words));
  if (words !== '' && found.length === 0) return null;
  return (
    <section aria-label={t('heading')} className="max-wide:mt-1 max-wide:border-t max-wide:border-line max-wide:pt-1">
      <h2 className="px-1.5 pt-[9px] pb-[3px] text-2xs font-strong text-text-subtle max-wide:sr-only">
        {t('heading')}
      </h2>
      {compact ? (
        <IconButton
          icon={Puzzle}
          name={t('chooseTitle')}
          kind="quiet"
          onClick={() => session.view.setState({ snippets: 'insert' })}
        />
      ) : found.length === 0 ? (
        <p className="px-1.5 pb-1 text-xs text-text-muted">{t('none')}</p>
      ) : (
        <ul>
          {found.map((snippet) => (
            <SnippetRow key={snippet.id} snippet={snippet} onRename={() => setRenaming(snippet)} />
          ))}
        </ul>
      )}
      {renaming ? (
        <SnippetWords
          title={t('renameTitle', { name: renaming.name })}
          act={t('renameAct')}
          initial={renaming}
          onSubmit={(next) => rename(renaming, next)}
          onClose={() => setRenaming(undefined)}
        />
      ) : null}
    </section>
  );
}

function SnippetRow({ snippet, onRename }: { readonly snippet: Snippet; readonly onRename: () => void }) {
  const { t } = useTranslation('snippets');
  const session = useEditor();
  const { insert, remove } = useSnippets();
  const { name, description, graph } = snippet;
  const hint = t('hint', { count: graph.activities.length });
  return (
    <li className="group relative flex items-center">
      <button
        type="button"
        draggable
        aria-label={t('insert', { name })}
        title={[description, hint].filter(Boolean).join('\n')}
        data-testid={`snippet-${snippet.id}`}
        className="flex h-[27px] min-w-0 flex-1 items-center gap-[9px] rounded-sm py-0 pr-7 pl-1.5 text-left hover:bg-hover"
        onDragStart={(event) => {
          event.dataTransfer.setData(SNIPPET_DRAG, snippet.id);
          event.dataTransfer.effectAllowed = 'copy';
        }}
        onClick={() => insert(session, snippet)}
      >
        <span className="grid size-[22px] flex-none place-items-center rounded-sm border border-line-strong text-text-muted">
          <Icon of={Puzzle} size={13} />
        </span>
        <span className="truncate">{name}</span>
      </button>
      <span className="absolute right-0 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 has-data-popup-open:opacity-100">
        <Menu
          align="end"
          trigger={<IconButton size="sm" icon={Ellipsis} name={t('more', { name })} />}
          entries={[
            { id: 'rename', label: t('rename'), icon: Pencil, onSelect: onRename },
            { id: 'delete', label: t('delete'), icon: Trash2, danger: true, onSelect: () => void remove(snippet) },
          ]}
        />
      </span>
    </li>
  );
}
