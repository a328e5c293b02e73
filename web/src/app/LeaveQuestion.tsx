import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { QuestionDialog } from '../ui/QuestionDialog.tsx';

export interface LeaveQuestionProps {
  readonly name: string;
  readonly unsaved: boolean;
}

/** Asks before what is not saved is left behind. */
export function LeaveQuestion({ name, unsaved }: LeaveQuestionProps) {
  const { t } = useTranslation('shell');
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!unsaved) return undefined;
    const guard = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', guard);
    return () => window.removeEventListener('beforeunload', guard);
  }, [unsaved]);
  return (
    <QuestionDialog
      open={blocker.state === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={t('draft.leave')}
      keep={t('draft.leaveKeep')}
      act={t('draft.leaveAct')}
      danger
      onAct={() => blocker.proceed?.()}
    >
      {t('draft.leaveText', { name })}
    </QuestionDialog>
  );
}
