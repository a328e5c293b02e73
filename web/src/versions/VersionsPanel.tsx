import { useInfiniteQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { errorMessage } from '../api/api-error.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { LoadingLines } from '../ui/LoadingLines.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { useLiveSession } from './live-session.ts';
import { SaveVersion } from './SaveVersion.tsx';
import { VersionRow } from './VersionRow.tsx';
import { versionListQuery } from './version-queries.ts';
import { useVersionActions } from './version-actions.ts';
import { useEditable } from '../editor/use-editable.ts';

/** The past of the campaign: who saved what and when, with what can be done with it. */
export function VersionsPanel() {
  const { t } = useTranslation('versions');
  const session = useEditor();
  const editable = useEditable();
  const id = useStore(session.head, (head) => head.id);
  const [shown, setShown] = useState<'all' | 'named'>('all');
  const { data, error, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery(
    versionListQuery(id, shown === 'named'),
  );
  useRefreshed();
  const versions = data?.pages.flatMap((page) => page.versions) ?? [];
  return (
    <aside
      aria-label={t('title')}
      data-region="inspector"
      className="row-span-2 flex min-h-0 min-w-0 flex-col border-l border-line bg-surface"
    >
      <header className="flex flex-none items-center gap-2 py-2.5 pr-2.5 pl-4">
        <h2 className="min-w-0 flex-1 truncate text-md font-strong">{t('title')}</h2>
        <IconButton
          size="sm"
          icon={X}
          name={t('close')}
          onClick={() => session.view.setState({ versionsOpen: false })}
        />
      </header>
      <div className="flex flex-none flex-col gap-3 border-b border-line px-4 pb-3">
        {editable ? <SaveVersion /> : null}
        <SegmentedControl
          label={t('show')}
          value={shown}
          onValueChange={setShown}
          segments={[
            { value: 'all', label: t('all') },
            { value: 'named', label: t('named') },
          ]}
          className="self-start"
        />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        {error && !data ? (
          <div className="p-4">
            <ErrorPanel title={t('failed')}>{errorMessage(error)}</ErrorPanel>
          </div>
        ) : null}
        {!data && !error ? <LoadingLines lines={6} name={t('loading')} className="p-4" /> : null}
        {data && versions.length === 0 ? <p className="px-4 py-3 text-text-muted">{t('none')}</p> : null}
        <ul aria-label={t('list')}>
          {versions.map((version, index) => (
            <VersionRow key={version.number} version={version} newest={shown === 'all' && index === 0} />
          ))}
        </ul>
        {hasNextPage ? (
          <div className="px-4 py-3">
            <Button size="sm" disabled={isFetching} onClick={() => void fetchNextPage()}>
              {t('more')}
            </Button>
          </div>
        ) : null}
      </div>
      <p className="flex-none border-t border-line px-4 py-2.5 text-xs text-text-subtle">{t('text')}</p>
    </aside>
  );
}

/** Asks for the versions again after every save, of this page or another one. */
function useRefreshed() {
  const { saving, presence } = useLiveSession();
  const { refresh } = useVersionActions();
  useEffect(() => {
    const stops = [
      saving.state.subscribe((next, before) => {
        if (next.status === 'saved' && before.status !== 'saved') void refresh();
      }),
      presence.subscribe((next, before) => {
        if (before.stored && next.stored && next.stored.at !== before.stored.at) void refresh();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  });
}
