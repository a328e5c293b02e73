import { useQuery } from '@tanstack/react-query';
import { Command } from 'cmdk';
import { Puzzle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor/EditorContext.tsx';
import { GROUP, ROW } from '../editor/palette/list-look.ts';
import type { Destination } from '../editor/view-store.ts';
import { Icon } from '../ui/Icon.tsx';
import { snippetsQuery } from './snippet-queries.ts';
import { useSnippets } from './use-snippets.ts';

export interface SnippetGroupProps {
  readonly to: Destination;
  readonly onDone: () => void;
}

/** The snippets as a group of the list of what can come next; on an arrow only activities can stand. */
export function SnippetGroup({ to, onDone }: SnippetGroupProps) {
  const { t } = useTranslation('snippets');
  const session = useEditor();
  const { data } = useQuery(snippetsQuery());
  const { insert } = useSnippets();
  if (to.kind === 'on' || data === undefined || data.snippets.length === 0) return null;
  const place = to.kind === 'after' ? { after: { activity: to.activity, port: to.port }, at: to.at } : { at: to.at };
  return (
    <Command.Group heading={t('heading')} className={GROUP}>
      {data.snippets.map((snippet) => (
        <Command.Item
          key={snippet.id}
          value={snippet.name}
          keywords={[snippet.description]}
          className={ROW}
          onSelect={() => {
            onDone();
            insert(session, snippet, place);
          }}
        >
          <span className="grid size-[22px] flex-none place-items-center rounded-sm border border-line-strong text-text-muted">
            <Icon of={Puzzle} size={13} />
          </span>
          <span className="truncate">{snippet.name}</span>
        </Command.Item>
      ))}
    </Command.Group>
  );
}
