import type { ReactNode } from 'react';
import { QuestionDialog } from '../ui/QuestionDialog.tsx';
import { Refusal } from './Refusal.tsx';
import { useAttempt } from './use-attempt.ts';

export interface ActQuestionProps {
  /** A question: “Delete the folder?” */
  readonly title: string;
  readonly keep: string;
  readonly act: string;
  /** What is said when it is refused. */
  readonly failed: string;
  /** Not to be answered with yes, as yet or at all. */
  readonly disabled?: boolean;
  readonly children: ReactNode;
  /** Does it; what it throws is shown and the question stays. */
  readonly onAct: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** A question before something that cannot be undone. */
export function ActQuestion({
  title,
  keep,
  act,
  failed,
  disabled = false,
  children,
  onAct,
  onClose,
}: ActQuestionProps) {
  const { busy, refusal, attempt } = useAttempt();
  return (
    <QuestionDialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={title}
      keep={keep}
      act={act}
      danger
      busy={busy || disabled}
      onAct={() =>
        void attempt(onAct).then((done) => {
          if (done) onClose();
        })
      }
    >
      {children}
      <Refusal of={refusal} title={failed} />
    </QuestionDialog>
  );
}
