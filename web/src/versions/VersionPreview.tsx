import type { CampaignDocument, Version } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadFailed } from '../api/LoadFailed.tsx';
import { EditorProvider, useEditor } from '../editor/EditorContext.tsx';
import { EditorScreen } from '../editor/EditorScreen.tsx';
import { createEditorSession } from '../editor/editor-session.ts';
import { SessionKeeper } from '../editor/SessionKeeper.tsx';
import { LoadingLines } from '../ui/LoadingLines.tsx';
import { LiveSessionProvider } from './live-session.ts';
import { versionQuery } from './version-queries.ts';

/** An older version of the opened campaign on the same canvas, with its numbers, to be looked at only. */
export function VersionPreview({ campaign, number }: { readonly campaign: CampaignDocument; readonly number: number }) {
  const { t } = useTranslation('versions');
  const { data, error, refetch } = useQuery(versionQuery(campaign.id, number));
  if (error && !data) {
    return (
      <div className="p-7">
        <LoadFailed error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  if (!data) return <LoadingLines lines={8} name={t('preview.loading', { number })} className="p-7" />;
  return <Previewed key={number} campaign={campaign} version={data} />;
}

function Previewed({ campaign, version }: { readonly campaign: CampaignDocument; readonly version: Version }) {
  const live = useEditor();
  const { graph, ...head } = version;
  const [session] = useState(() => {
    const made = createEditorSession({ ...campaign, ...live.head.getState(), graph }, head);
    made.view.setState({ versionsOpen: live.view.getState().versionsOpen });
    return made;
  });
  return (
    <LiveSessionProvider value={live}>
      <EditorProvider session={session}>
        <EditorScreen recovered={undefined} />
        <SessionKeeper />
      </EditorProvider>
    </LiveSessionProvider>
  );
}
