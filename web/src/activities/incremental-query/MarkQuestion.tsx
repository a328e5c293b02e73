import { markReturned } from '@fanfare/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { ActQuestion } from '../../app/ActQuestion.tsx';
import { useEditor } from '../../editor/EditorContext.tsx';
import { toast } from '../../ui/toast-manager.ts';
import { historiesKey } from './history-query.ts';

export interface MarkQuestionProps {
  readonly activity: string;
  /** People counted as new now. */
  readonly count: number;
  readonly onClose: () => void;
}

/** Asks before those counted now are marked as returned. */
export function MarkQuestion({ activity, count, onClose }: MarkQuestionProps) {
  const { t } = useTranslation('flow');
  const { t: common } = useTranslation('ui');
  const session = useEditor();
  const client = useQueryClient();
  const [effect] = useState(() => crypto.randomUUID());
  const { graph } = session.documents.getState();
  async function mark() {
    const { rows } = await call(markReturned, { body: { graph, activity, effect } });
    toast(t('incremental.marked', { count: rows }));
    session.counts.recount();
    void client.invalidateQueries({ queryKey: historiesKey });
  }

  return (
    <ActQuestion
      title={t('incremental.markQuestion', { count })}
      keep={common('cancel')}
      act={t('incremental.markButton', { count })}
      danger={false}
      onAct={mark}
      onClose={onClose}
    >
      <p>{t('incremental.markText')}</p>
    </ActQuestion>
  );
}
