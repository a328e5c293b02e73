import { type FormEvent, type ReactNode, useId } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Refusal } from './Refusal.tsx';
import { useAttempt } from './use-attempt.ts';

export interface FormDialogProps {
  readonly title: string;
  /** The safe answer. */
  readonly keep: string;
  readonly act: string;
  /** What is said when it is refused. */
  readonly failed: string;
  readonly width?: 'md' | 'lg';
  readonly children: ReactNode;
  /** Called on every attempt; false when something is missing, which the fields say. */
  readonly onCheck?: () => boolean;
  /** Does it; what it throws is shown and the dialog stays. */
  readonly onSubmit: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** A form over the page; what is refused stays typed. */
export function FormDialog(props: FormDialogProps) {
  const { title, keep, act, failed, width = 'md', children, onCheck, onSubmit, onClose } = props;
  const form = useId();
  const { busy, refusal, attempt } = useAttempt();

  async function submit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    if (onCheck?.() === false) return;
    if (await attempt(onSubmit)) onClose();
  }

  return (
    <Dialog
      onClose={onClose}
      title={title}
      width={width}
      actions={
        <>
          <Button onClick={onClose}>{keep}</Button>
          <Button kind="primary" type="submit" form={form} disabled={busy}>
            {act}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} className="flex flex-col gap-3">
        {children}
        <Refusal of={refusal} title={failed} />
      </form>
    </Dialog>
  );
}
