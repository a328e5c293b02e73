import type { CampaignDocument, CampaignGraph } from '@fanfare/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { InlineMessage } from '../../ui/InlineMessage.tsx';
import { useEditor } from '../EditorContext.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { TakenInNotice } from './TakenInNotice.tsx';

/** Somebody saved in between: says what was put together, or asks where both changed the same. */
export function StaleNotice() {
  const { saving } = useEditor();
  const state = useStore(saving.state);
  if (state.status === 'stale') return <Decide key={state.stored.lock} stored={state.stored} base={state.base} />;
  return <TakenInNotice />;
}

function Decide({ stored, base }: { readonly stored: CampaignDocument; readonly base: CampaignGraph }) {
  const { t } = useTranslation('merge');
  const [open, setOpen] = useState(true);
  return (
    <>
      <InlineMessage tone="danger" urgent className="rounded-none!" title={t('stale', { who: stored.updatedBy })}>
        <button type="button" className="link" onClick={() => setOpen(true)}>
          {t('decide')}
        </button>
      </InlineMessage>
      <MergeDialog stored={stored} base={base} open={open} onClose={() => setOpen(false)} />
    </>
  );
}
