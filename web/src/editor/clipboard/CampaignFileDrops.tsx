import { type CampaignGraph, graphLimits } from '@fanfare/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DropHere } from '../../campaigns/DropHere.tsx';
import { readCampaignFile } from '../../campaigns/read-campaign-file.ts';
import { useFileDrop } from '../../campaigns/use-file-drop.ts';
import { problemText } from '../../i18n/speak.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { InlineMessage } from '../../ui/InlineMessage.tsx';
import { toast } from '../../ui/toast-manager.ts';
import { undo } from '../document/document-store.ts';
import { useEditor } from '../EditorContext.tsx';
import { hasRoomFor, insertGraph, replaceGraph } from './insert-graph.ts';

interface Asked {
  readonly file: string;
  readonly graph: CampaignGraph;
}

/** Takes campaign files dropped on the editor: an empty campaign becomes what the file holds, else it asks what to do. */
export function CampaignFileDrops() {
  const { t } = useTranslation('templates');
  const session = useEditor();
  const [asked, setAsked] = useState<Asked>();
  const [refused, setRefused] = useState<string>();
  const over = useFileDrop((files) => void take(files), 'main');

  async function take([file, ...others]: readonly File[]) {
    if (!file) return;
    if (others.length > 0) {
      setRefused(t('drop.oneOnly'));
      return;
    }
    const read = await readCampaignFile(file);
    if (read.kind !== 'campaign') {
      const reason = read.kind === 'problems' ? read.problems.slice(0, 3).map(problemText) : [];
      setRefused(t('drop.notRead', { file: file.name, reason: reason.join(' ') }));
      return;
    }
    setRefused(undefined);
    const { graph } = read.campaign;
    if (session.documents.getState().graph.activities.length > 0) setAsked({ file: file.name, graph });
    else replace({ file: file.name, graph });
  }

  function replace({ file, graph }: Asked) {
    setAsked(undefined);
    replaceGraph(session, graph);
    toast(t('drop.opened', { file }), { onUndo: () => undo(session.documents) });
  }

  function add({ file, graph }: Asked) {
    setAsked(undefined);
    const now = session.documents.getState().graph;
    if (!hasRoomFor(now, graph)) {
      const count = now.activities.length + graph.activities.length;
      setRefused(t('drop.full', { limit: graphLimits.activities, count }));
      return;
    }
    const count = insertGraph(session, graph, { label: { key: 'import' } });
    toast(t('drop.added', { count, file }), { onUndo: () => undo(session.documents) });
  }

  return (
    <>
      {over ? <DropHere text={t('drop.canvas')} /> : null}
      {refused === undefined ? null : (
        <div className="absolute inset-x-3 top-14 z-(--layer-pop) mx-auto max-w-140">
          <InlineMessage
            tone="danger"
            size="sm"
            urgent
            className="shadow-pop"
            actions={
              <Button size="sm" onClick={() => setRefused(undefined)}>
                {t('drop.close')}
              </Button>
            }
          >
            {refused}
          </InlineMessage>
        </div>
      )}
      {asked ? (
        <Dialog
          onClose={() => setAsked(undefined)}
          title={t('drop.question', { file: asked.file })}
          description={t('drop.questionText', { count: asked.graph.activities.length })}
          actions={
            <>
              <Button onClick={() => setAsked(undefined)}>{t('drop.keep')}</Button>
              <Button onClick={() => replace(asked)}>{t('drop.replace')}</Button>
              <Button kind="primary" onClick={() => add(asked)}>
                {t('drop.add')}
              </Button>
            </>
          }
        >
          <p className="text-xs text-text-muted">{t('drop.undoText')}</p>
        </Dialog>
      ) : null}
    </>
  );
}
