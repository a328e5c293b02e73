import type { Snippet } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { Command } from 'cmdk';
import { useTranslation } from 'react-i18next';
import { LoadFailed } from '../api/LoadFailed.tsx';
import { SmallDrawing } from '../templates/SmallDrawing.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { LoadingLines } from '../ui/LoadingLines.tsx';
import { snippetsQuery } from './snippet-queries.ts';

export interface ChooseSnippetProps {
  readonly onChoose: (snippet: Snippet) => void;
  readonly onClose: () => void;
}

/** The snippets as a list to type into: arrows choose, Enter inserts. */
export function ChooseSnippet({ onChoose, onClose }: ChooseSnippetProps) {
  const { t } = useTranslation('snippets');
  const { data, error, refetch } = useQuery(snippetsQuery());
  return (
    <Dialog onClose={onClose} title={t('chooseTitle')}>
      {data === undefined ? (
        error ? (
          <LoadFailed error={error} onRetry={() => void refetch()} />
        ) : (
          <LoadingLines lines={4} name={t('loading')} />
        )
      ) : data.snippets.length === 0 ? (
        <p className="text-text-muted">{t('none')}</p>
      ) : (
        <Command label={t('find')} loop>
          <Command.Input placeholder={t('find')} className="control mb-2 w-full px-2.5 text-sm outline-0" />
          <Command.List className="max-h-96 overflow-auto">
            <Command.Empty className="p-2 text-text-muted">{t('noneFound')}</Command.Empty>
            {data.snippets.map((snippet) => (
              <Command.Item
                key={snippet.id}
                value={snippet.name}
                keywords={[snippet.description]}
                onSelect={() => onChoose(snippet)}
                className="flex min-h-14 items-center gap-3 rounded-md px-2.5 py-2 data-[selected=true]:bg-hover"
              >
                <span className="min-w-0 flex-1">
                  <span className="block truncate font-strong">{snippet.name}</span>
                  <span className="block truncate text-xs text-text-muted">
                    {snippet.description || t('activities', { count: snippet.graph.activities.length })}
                  </span>
                </span>
                <span className="grid max-h-20 w-40 flex-none place-items-center overflow-hidden">
                  <SmallDrawing graph={snippet.graph} />
                </span>
              </Command.Item>
            ))}
          </Command.List>
        </Command>
      )}
    </Dialog>
  );
}
