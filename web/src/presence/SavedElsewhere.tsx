import { getCampaign } from '@fanfare/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { errorMessage } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import { formatMoment } from '../i18n/format-date.ts';
import { Button } from '../ui/Button.tsx';
import { InlineMessage } from '../ui/InlineMessage.tsx';

/** Somebody saved what this page does not show yet: offers to take it in before anybody is late. */
export function SavedElsewhere() {
  const { t } = useTranslation('presence');
  const { presence, saving, head } = useEditor();
  const stored = useStore(presence, (state) => state.stored);
  const status = useStore(saving.state, (state) => state.status);
  const id = useStore(head, (campaign) => campaign.id);
  const [failed, setFailed] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  if (!stored || status !== 'saved' || stored.lock <= saving.lock()) return null;

  async function takeIn() {
    setBusy(true);
    try {
      saving.takeIn(await call(getCampaign, { params: { id } }));
      setFailed(undefined);
    } catch (error) {
      setFailed(t('failed', { reason: errorMessage(error) }));
    }
    setBusy(false);
  }

  return (
    <InlineMessage
      tone="info"
      className="rounded-none!"
      title={t('saved', { who: stored.by, time: formatMoment(stored.at) })}
    >
      <Button size="sm" disabled={busy} onClick={() => void takeIn()} className="ml-1">
        {t(busy ? 'takingIn' : 'takeIn')}
      </Button>
      {failed ? <span className="ml-2 text-danger-text">{failed}</span> : null}
    </InlineMessage>
  );
}
