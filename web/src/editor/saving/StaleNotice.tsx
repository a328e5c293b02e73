import { type CampaignDocument, createCampaign } from '@fanfare/shared';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useStore } from 'zustand';
import { errorMessage } from '../../api/api-error.ts';
import { call } from '../../api/call.ts';
import { formatMoment } from '../../i18n/format-date.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { InlineMessage } from '../../ui/InlineMessage.tsx';
import { useDocument, useEditor } from '../EditorContext.tsx';
import { compareGraphs } from './compare-graphs.ts';

/** Somebody saved in between. The work stays on screen until the reader decides between the two versions. */
export function StaleNotice() {
  const { saving } = useEditor();
  const state = useStore(saving.state);
  return state.status === 'stale' ? <Decide key={state.stored.lock} stored={state.stored} /> : null;
}

function Decide({ stored }: { readonly stored: CampaignDocument }) {
  const { t } = useTranslation('editor');
  const session = useEditor();
  const navigate = useNavigate();
  const graph = useDocument((state) => state.graph);
  const [open, setOpen] = useState(true);
  const [failed, setFailed] = useState<string | undefined>();
  const safe = useRef<HTMLButtonElement>(null);
  const difference = compareGraphs(graph, stored.graph);
  const lines = [
    ['onlyMine', difference.onlyMine],
    ['onlyTheirs', difference.onlyTheirs],
    ['changed', difference.changed],
  ] as const;

  async function saveCopy() {
    const { name, description, tags, folder } = session.head.getState();
    try {
      const copy = await call(createCampaign, {
        body: { name: t('stale.copyName', { name }).slice(0, 200), description, tags, folder, graph },
      });
      session.saving.takeTheirs();
      await navigate(`/campaigns/${copy.id}`);
    } catch (error) {
      setFailed(t('stale.copyFailed', { reason: errorMessage(error) }));
    }
  }

  function keepMine() {
    void session.saving.keepMine();
  }

  return (
    <>
      <InlineMessage tone="danger" urgent className="rounded-none!" title={t('saved.stale')}>
        <button type="button" className="link" onClick={() => setOpen(true)}>
          {t('stale.compare')}
        </button>
      </InlineMessage>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t('stale.title')}
        initialFocus={safe}
        description={t('stale.text', {
          who: stored.updatedBy,
          time: formatMoment(stored.updatedAt),
          theirs: stored.graph.activities.length,
          mine: graph.activities.length,
        })}
        actions={
          <>
            <Button onClick={() => session.saving.takeTheirs()}>{t('stale.takeTheirs')}</Button>
            <Button onClick={keepMine}>{t('stale.keepMine')}</Button>
            <Button ref={safe} kind="primary" onClick={() => void saveCopy()}>
              {t('stale.asCopy')}
            </Button>
          </>
        }
      >
        <ul className="grid gap-1">
          {lines.map(([key, names]) =>
            names.length > 0 ? <li key={key}>{t(`stale.${key}`, { names: names.join(', ') })}</li> : null,
          )}
        </ul>
        {failed ? (
          <InlineMessage tone="danger" urgent>
            {failed}
          </InlineMessage>
        ) : null}
      </Dialog>
    </>
  );
}
