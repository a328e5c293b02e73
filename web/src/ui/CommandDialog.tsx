import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import type { ReactNode, RefObject } from 'react';

export interface CommandDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** Called when it has gone and the focus is back where it came from. */
  readonly onClosed?: () => void;
  /** What it is called, for those who hear it. */
  readonly title: string;
  readonly initialFocus: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

/** A list to type into over the page; Escape and a click beside it close it, and the focus returns where it came from. */
export function CommandDialog({ open, onOpenChange, onClosed, title, initialFocus, children }: CommandDialogProps) {
  return (
    <BaseDialog.Root
      open={open}
      onOpenChange={(next) => onOpenChange(next)}
      onOpenChangeComplete={(next) => {
        if (!next) onClosed?.();
      }}
    >
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-(--layer-dialog) bg-scrim transition-opacity duration-(--duration-fast) ease-out data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <BaseDialog.Popup
          initialFocus={initialFocus}
          className="floating fixed top-[12vh] left-1/2 z-(--layer-dialog) flex max-h-[70vh] w-[38rem] max-w-[calc(100vw-2rem)] -translate-x-1/2 flex-col overflow-hidden"
        >
          <BaseDialog.Title className="sr-only">{title}</BaseDialog.Title>
          {children}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
