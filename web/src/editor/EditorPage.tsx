import type { CampaignDocument } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { campaignQuery } from '../api/campaign-queries.ts';
import { LoadFailed } from '../api/LoadFailed.tsx';
import { buttonLook } from '../ui/button-look.ts';
import { SeenFirst } from '../ui/Afterwards.tsx';
import { LoadingLines } from '../ui/LoadingLines.tsx';
import { EditorProvider } from './EditorContext.tsx';
import { EditorScreen } from './EditorScreen.tsx';
import { createEditorSession } from './editor-session.ts';
import { type LeftDraft, leftDraft } from './saving/draft-store.ts';
import { PresenceKeeper } from '../presence/PresenceKeeper.tsx';
import { useVersionAddress } from '../versions/use-version-address.ts';
import { VersionPreview } from '../versions/VersionPreview.tsx';
import { SessionKeeper } from './SessionKeeper.tsx';

/** One campaign, opened in the editor. */
export function EditorPage() {
  const { id = '' } = useParams();
  return <OpenCampaign key={id} id={id} />;
}

function OpenCampaign({ id }: { readonly id: string }) {
  const { t } = useTranslation(['editor', 'shell']);
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
      <main className="grid justify-items-start gap-4 p-7">
        <LoadFailed error={error} onRetry={() => void refetch()} className="w-full" />
        <Link to="/campaigns" className={buttonLook()}>
          {t('shell:notFound.back')}
        </Link>
      </main>
    );
  }
  if (!data || draft === undefined) return <LoadingLines lines={8} name={t('loading')} className="p-7" />;
  return <Opened campaign={data} draft={draft} />;
}

/** The campaign as it was when it was opened; what the server says later reaches it through saving only. */
function Opened({ campaign, draft }: { readonly campaign: CampaignDocument; readonly draft: LeftDraft | null }) {
  const [session] = useState(() => createEditorSession(campaign));
  const { number } = useVersionAddress();
  const different = draft !== null && JSON.stringify(draft.graph) !== JSON.stringify(campaign.graph);
  return (
    <EditorProvider session={session}>
      <SeenFirst>
        <PresenceKeeper />
        {number === undefined ? (
          <EditorScreen recovered={different ? draft : undefined} />
        ) : (
          <VersionPreview campaign={campaign} number={number} />
        )}
        <SessionKeeper />
      </SeenFirst>
    </EditorProvider>
  );
}

/** Work kept on this machine: undefined while it is being looked for, null when there is none. */
function useDraft(id: string): LeftDraft | null | undefined {
  const [draft, setDraft] = useState<LeftDraft | null | undefined>();
  useEffect(() => {
    let wanted = true;
    void leftDraft(id).then((found) => {
      if (wanted) setDraft(found ?? null);
    });
    return () => {
      wanted = false;
    };
  }, [id]);
  return draft;
}
