import { Popover as BasePopover } from '@base-ui/react/popover';
import type { ReactElement, ReactNode, RefObject } from 'react';
import { classNames } from './class-names.ts';
import { usePopoverLayer } from './popover-layer.ts';

export interface PopoverProps {
  /** The button that opens it; leave out to control `open` and point at `anchor`. */
  readonly trigger?: ReactElement<Record<string, unknown>>;
  /** An element, or a place on the page as a rectangle. */
  readonly anchor?: RefObject<Element | null> | Element | { getBoundingClientRect: () => DOMRect } | null;
  readonly title?: ReactNode;
  /** The name when there is no visible title. */
  readonly label?: string;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly openOnHover?: boolean;
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
  readonly align?: 'start' | 'center' | 'end';
  readonly className?: string;
  /** Closing leaves the focus to whoever closes it, instead of returning it to where it came from. */
  readonly leaveFocus?: boolean;
  readonly children: ReactNode;
}

/** A panel that explains or adjusts the thing it hangs on, without leaving the page. */
export function Popover(props: PopoverProps) {
  const { trigger, anchor, title, label, open, onOpenChange, openOnHover, children } = props;
  const layer = usePopoverLayer();
  return (
    <BasePopover.Root
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange ? { onOpenChange: (next: boolean) => onOpenChange(next) } : {})}
    >
      {trigger ? <BasePopover.Trigger render={trigger} openOnHover={openOnHover} /> : null}
      <BasePopover.Portal>
        <BasePopover.Positioner
          {...(anchor === undefined ? {} : { anchor })}
          side={props.side ?? 'bottom'}
          align={props.align ?? 'start'}
          sideOffset={6}
          collisionPadding={8}
          className={layer}
        >
          <BasePopover.Popup
            {...(label ? { 'aria-label': label } : {})}
            {...(props.leaveFocus ? { finalFocus: false } : {})}
            className={classNames(
              'floating max-h-(--available-height) max-w-[min(24rem,var(--available-width))] overflow-auto p-3 text-xs',
              props.className,
            )}
          >
            {title ? <BasePopover.Title className="mb-1 text-xs font-strong">{title}</BasePopover.Title> : null}
            {children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  );
}

/** Closes the popover around it. */
export const PopoverClose = BasePopover.Close;
