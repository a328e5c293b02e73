import { markReturned } from '@fanfare/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../../api/api-error.ts';
import { call } from '../../api/call.ts';
import { useEditor } from '../../editor/EditorContext.tsx';
import { InlineMessage } from '../../ui/InlineMessage.tsx';
import { QuestionDialog } from '../../ui/QuestionDialog.tsx';
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
  const mark = useMutation({
    mutationFn: () => call(markReturned, { body: { graph, activity, effect } }),
    onSuccess: async ({ rows }) => {
      onClose();
      toast(t('incremental.marked', { count: rows }));
      session.counts.recount();
      await client.invalidateQueries({ queryKey: historiesKey });
    },
  });
  return (
    <QuestionDialog
      open
      onOpenChange={onClose}
      title={t('incremental.markQuestion', { count })}
      keep={common('cancel')}
      act={t('incremental.markButton', { count })}
      busy={mark.isPending}
      onAct={() => mark.mutate()}
    >
      <p>{t('incremental.markText')}</p>
      {mark.error ? (
        <InlineMessage tone="danger" size="sm" urgent>
          {errorMessage(mark.error)}
        </InlineMessage>
      ) : null}
    </QuestionDialog>
  );
}
