import { type CampaignGraph, mergeGraphs } from '@fanfare/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../i18n/format-date.ts';
import { Button } from '../../ui/Button.tsx';
import { InlineMessage } from '../../ui/InlineMessage.tsx';
import { applyEdit } from '../document/document-store.ts';
import { useEditor } from '../EditorContext.tsx';
import type { LeftDraft } from './draft-store.ts';

/** Offers work back that a closed or crashed page left on this machine. */
export function RecoveredNotice({ draft }: { readonly draft: LeftDraft }) {
  const { t } = useTranslation('editor');
  const { documents, saving } = useEditor();
  const [open, setOpen] = useState(true);
  if (!open) return null;
  return (
    <InlineMessage
      tone="warning"
      className="rounded-none!"
      title={t('recovered.title')}
      actions={
        <>
          <Button
            size="sm"
            kind="primary"
            onClick={() => {
              const { graph } = documents.getState();
              applyEdit(documents, { label: { key: 'restore' }, graph: restored(draft, graph, saving.lock()) });
              void draft.forget();
              setOpen(false);
            }}
          >
            {t('recovered.restore')}
          </Button>
          <Button
            size="sm"
            onClick={() => {
              void draft.forget();
              setOpen(false);
            }}
          >
            {t('recovered.discard')}
          </Button>
        </>
      }
    >
      {t('recovered.text', { time: formatMoment(draft.at) })}
    </InlineMessage>
  );
}

/** The kept work; put together with what others saved since it was kept, where both changed the same as it was kept. */
function restored(draft: LeftDraft, stored: CampaignGraph, lock: number): CampaignGraph {
  if (draft.base === undefined || draft.lock === lock) return draft.graph;
  const { graph, fits } = mergeGraphs(draft.base, draft.graph, stored);
  return fits ? graph : draft.graph;
}
