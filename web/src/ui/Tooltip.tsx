import { Tooltip as BaseTooltip } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';
import { Kbd } from './Kbd.tsx';

export interface TooltipProps {
  /** Repeats or completes what is on the page; never the only copy of a fact. */
  readonly text: ReactNode;
  readonly keys?: string | undefined;
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
  /** The element it belongs to; it receives the pointer and focus handlers. */
  readonly children: ReactElement<Record<string, unknown>>;
}

/** A line of text on hover and on focus; it can be hovered itself and closes with Escape. */
export function Tooltip({ text, keys, side = 'top', children }: TooltipProps) {
  return (
    <BaseTooltip.Root>
      <BaseTooltip.Trigger render={children} />
      <BaseTooltip.Portal>
        <BaseTooltip.Positioner side={side} sideOffset={6} className="z-(--layer-toast)">
          <BaseTooltip.Popup className="floating flex max-w-72 items-center gap-2 rounded-md px-2 py-1 text-xs">
            <span>{text}</span>
            {keys ? <Kbd>{keys}</Kbd> : null}
          </BaseTooltip.Popup>
        </BaseTooltip.Positioner>
      </BaseTooltip.Portal>
    </BaseTooltip.Root>
  );
}

/** Shares one delay among all tooltips below it. */
export const TooltipProvider = BaseTooltip.Provider;
