import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../i18n/format-date.ts';
import { Button } from '../../ui/Button.tsx';
import { InlineMessage } from '../../ui/InlineMessage.tsx';
import { applyEdit } from '../document/document-store.ts';
import { useEditor } from '../EditorContext.tsx';
import { browserDrafts, type Draft } from './draft-store.ts';

/** Offers work back that a closed or crashed page left on this machine. */
export function RecoveredNotice({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('editor');
  const { documents } = useEditor();
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
              applyEdit(documents, { label: { key: 'restore' }, graph: draft.graph });
              setOpen(false);
            }}
          >
            {t('recovered.restore')}
          </Button>
          <Button
            size="sm"
            onClick={() => {
              void browserDrafts.forget(draft.campaign);
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
