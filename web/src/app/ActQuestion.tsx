import type { ReactNode } from 'react';
import { QuestionDialog } from '../ui/QuestionDialog.tsx';
import { Refusal } from './Refusal.tsx';
import { useAttempt } from './use-attempt.ts';

export interface ActQuestionProps {
  /** A question: “Delete the folder?” */
  readonly title: string;
  readonly keep: string;
  readonly act: string;
  /** What is said before the reason when it is refused. */
  readonly failed?: string;
  /** False for what only reaches people and destroys nothing. */
  readonly danger?: boolean;
  /** Not to be answered with yes, as yet or at all. */
  readonly disabled?: boolean;
  readonly children: ReactNode;
  /** Does it; what it throws is shown and the question stays. */
  readonly onAct: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** A question before something that cannot be undone; stays open while it is done, and when it is refused. */
export function ActQuestion(props: ActQuestionProps) {
  const { title, keep, act, failed, danger = true, disabled = false, children, onAct, onClose } = props;
  const { busy, refusal, attempt } = useAttempt();
  return (
    <QuestionDialog
      onClose={onClose}
      title={title}
      keep={keep}
      act={act}
      danger={danger}
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
