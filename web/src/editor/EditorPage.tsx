import type { CampaignDocument } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { campaignQuery } from '../api/campaign-queries.ts';
import { catalogQuery } from '../api/data-queries.ts';
import { LoadFailed } from '../api/LoadFailed.tsx';
import { LoadingLines } from '../ui/LoadingLines.tsx';
import { EditorProvider } from './EditorContext.tsx';
import { EditorScreen } from './EditorScreen.tsx';
import { createEditorSession, type EditorSession } from './editor-session.ts';
import { useSessionAudiences } from './use-session-audiences.ts';
import { useSessionFilters } from './use-session-filters.ts';
import { browserDrafts, type Draft } from './saving/draft-store.ts';

/** One campaign, opened in the editor. */
export function EditorPage() {
  const { id = '' } = useParams();
  return <OpenCampaign key={id} id={id} />;
}

function OpenCampaign({ id }: { readonly id: string }) {
  const { t } = useTranslation('editor');
  const { data, error, refetch } = useQuery({
    ...campaignQuery(id),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const draft = useDraft(id);
  if (error && !data) {
    return (
      <div className="p-7">
        <LoadFailed error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  if (!data || draft === undefined) return <LoadingLines lines={8} name={t('loading')} className="p-7" />;
  return <Opened campaign={data} draft={draft} />;
}

/** The campaign as it was when it was opened; what the server says later reaches it through saving only. */
function Opened({ campaign, draft }: { readonly campaign: CampaignDocument; readonly draft: Draft | null }) {
  const [session] = useState(() => createEditorSession(campaign));
  useSession(session);
  const different = draft !== null && JSON.stringify(draft.graph) !== JSON.stringify(campaign.graph);
  return (
    <EditorProvider session={session}>
      <EditorScreen recovered={different ? draft : undefined} />
    </EditorProvider>
  );
}

function useSession(session: EditorSession) {
  const { data } = useQuery(catalogQuery());
  useSessionFilters(session);
  useSessionAudiences(session);
  useEffect(() => session.start(), [session]);
  useEffect(() => {
    if (data) session.catalog.setState({ catalog: data.catalog });
  }, [session, data]);
  useEffect(() => {
    function guard(event: BeforeUnloadEvent) {
      if (session.saving.hasUnsaved()) event.preventDefault();
    }
    function online() {
      if (session.saving.hasUnsaved()) void session.saving.saveNow();
    }
    window.addEventListener('beforeunload', guard);
    window.addEventListener('online', online);
    return () => {
      window.removeEventListener('beforeunload', guard);
      window.removeEventListener('online', online);
      if (session.saving.hasUnsaved()) void session.saving.saveNow();
    };
  }, [session]);
}

/** Work kept on this machine: undefined while it is being looked for, null when there is none. */
function useDraft(id: string): Draft | null | undefined {
  const [draft, setDraft] = useState<Draft | null | undefined>();
  useEffect(() => {
    let wanted = true;
    void browserDrafts.read(id).then((found) => {
      if (wanted) setDraft(found ?? null);
    });
    return () => {
      wanted = false;
    };
  }, [id]);
  return draft;
}
