import { AlertDialog } from '@base-ui/react/alert-dialog';
import { type ReactNode, useRef } from 'react';
import { Button } from './Button.tsx';

export interface QuestionDialogProps {
  /** Open unless said otherwise. */
  readonly open?: boolean;
  /** A question: “Delete 3 campaigns?” */
  readonly title: string;
  /** What it means, with numbers. */
  readonly children: ReactNode;
  /** The safe answer; focus starts here. */
  readonly keep: string;
  /** The verb and number of the question: “Delete 3”. */
  readonly act: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly onAct: () => void;
  /** Escape or the safe answer. */
  readonly onClose: () => void;
}

/** A decision that cannot be undone or that reaches people. Anything undo can repair needs none. */
export function QuestionDialog(props: QuestionDialogProps) {
  const { open = true, title, children, keep, act, danger = false, busy = false, onAct, onClose } = props;
  const safe = useRef<HTMLButtonElement>(null);
  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-(--layer-dialog) bg-scrim transition-opacity duration-(--duration-base) ease-out data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <AlertDialog.Viewport className="fixed inset-0 z-(--layer-dialog) grid place-items-center overflow-auto p-4">
          <AlertDialog.Popup
            initialFocus={safe}
            className="floating flex w-[30rem] max-w-full flex-col gap-[9px] p-[18px]"
          >
            <AlertDialog.Title className="text-lg font-strong">{title}</AlertDialog.Title>
            <AlertDialog.Description render={<div />} className="flex flex-col gap-2 text-md text-text">
              {children}
            </AlertDialog.Description>
            <footer className="mt-2 flex flex-wrap justify-end gap-2">
              <AlertDialog.Close render={<Button ref={safe}>{keep}</Button>} />
              <Button kind={danger ? 'danger' : 'primary'} disabled={busy} onClick={onAct}>
                {act}
              </Button>
            </footer>
          </AlertDialog.Popup>
        </AlertDialog.Viewport>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
