import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { buttonLook } from './button-look.ts';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import { PopoverLayer } from './popover-layer.ts';

export interface DialogProps {
  /** Open unless said otherwise. */
  readonly open?: boolean;
  /** A question where something is decided. */
  readonly title: ReactNode;
  readonly description?: ReactNode;
  /** The buttons, safe one first; the last is the one the title asks for. */
  readonly actions?: ReactNode;
  /** Where focus starts: the safe action when people would be reached, else the first field. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  readonly width?: 'md' | 'lg' | 'wide' | 'full';
  /** Hides the cross, for a question that must be answered. */
  readonly mustAnswer?: boolean;
  readonly children?: ReactNode;
  /** Escape, the cross or a click beside it. */
  readonly onClose: () => void;
}

const WIDTHS = { md: 'w-[30rem]', lg: 'w-[45rem]', wide: 'w-[68rem]', full: 'w-[75rem] h-[calc(100vh-4rem)]' };

/** A question or a form over the page; Escape closes it and focus returns where it came from. */
export function Dialog(props: DialogProps) {
  const { t } = useTranslation('ui');
  const { open = true, title, description, actions, initialFocus, width = 'md', mustAnswer = false, onClose } = props;
  return (
    <BaseDialog.Root
      open={open}
      onOpenChange={(next) => (next ? undefined : onClose())}
      disablePointerDismissal={mustAnswer}
    >
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-(--layer-dialog) bg-scrim transition-opacity duration-(--duration-base) ease-out data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <BaseDialog.Viewport className="fixed inset-0 z-(--layer-dialog) grid grid-cols-[minmax(0,1fr)] place-items-center overflow-auto p-4">
          <BaseDialog.Popup
            {...(initialFocus ? { initialFocus } : {})}
            className={classNames('floating relative flex max-w-full flex-col gap-3 p-[18px]', WIDTHS[width])}
          >
            <BaseDialog.Title className={classNames('text-lg font-strong', !mustAnswer && 'pr-8')}>
              {title}
            </BaseDialog.Title>
            {description ? (
              <BaseDialog.Description render={<div />} className="text-md text-text-muted">
                {description}
              </BaseDialog.Description>
            ) : null}
            <PopoverLayer value="dialog">{props.children}</PopoverLayer>
            {actions ? <footer className="mt-1 flex flex-wrap justify-end gap-2">{actions}</footer> : null}
            {mustAnswer ? null : (
              <BaseDialog.Close
                aria-label={t('close')}
                title={t('close')}
                className={classNames(buttonLook('quiet', 'sm', true), 'absolute top-3.5 right-3.5')}
              >
                <Icon of={X} size={15} />
              </BaseDialog.Close>
            )}
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
