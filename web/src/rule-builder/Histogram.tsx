import type { DataType } from '@fanfare/shared';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../ui/class-names.ts';
import { type Bar, between, isWithinRange, type Range, rangeOf } from './histogram-range.ts';

export interface HistogramProps {
  readonly name: string;
  readonly bars: readonly Bar[];
  readonly type: DataType;
  readonly timeZone: string;
  readonly labelOf: (value: string) => string;
  /** The range chosen now, if any. */
  readonly range?: Range | undefined;
  /** Called with the range of the bars chosen; without it the bars are only shown. */
  readonly onRange?: ((range: Range) => void) | undefined;
}

/** How numbers or dates are spread. Dragging across bars, or arrow keys with Shift and Enter, chooses a range. */
export function Histogram({ name, bars, type, timeZone, labelOf, range, onRange }: HistogramProps) {
  const { t } = useTranslation('conditions');
  const root = useRef<HTMLFieldSetElement>(null);
  const [drag, setDrag] = useState<{ readonly from: number; readonly to: number }>();
  const [stop, setStop] = useState(0);
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  const [first, last] = drag ? between(drag.from, drag.to) : [-1, -1];
  const choose = (from: number, to: number) => onRange?.(rangeOf(bars, ...between(from, to), type, timeZone));

  function press(event: KeyboardEvent, index: number) {
    const to = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: bars.length - 1 }[event.key];
    if (to !== undefined && bars[to]) {
      event.preventDefault();
      setDrag(event.shiftKey ? { from: drag?.from ?? index, to } : undefined);
      setStop(to);
      root.current?.querySelectorAll<HTMLElement>('button')[to]?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(drag?.from ?? index, index);
      setDrag(undefined);
    }
  }

  return (
    <div>
      <fieldset
        ref={root}
        aria-label={t('histogram.label', { attribute: name })}
        className="flex h-16 min-w-0 items-stretch gap-px border-b border-line-strong"
        onPointerLeave={() => setDrag(undefined)}
      >
        {bars.map((bar, index) => {
          const chosen = drag
            ? index >= first && index <= last
            : range !== undefined && isWithinRange(bar, range, type);
          const words = t('histogram.bar', { from: labelOf(bar.from), to: labelOf(bar.until), count: bar.count });
          const shape = (
            <span
              className={classNames(
                'block w-full rounded-t-[2px]',
                bar.count > 0 && 'min-h-[2px]',
                chosen ? 'bg-accent' : 'bg-control group-hover/bar:bg-accent',
              )}
              style={{ height: `${(bar.count / most) * 100}%` }}
            />
          );
          if (!onRange) {
            return (
              <span key={bar.from} title={words} className="group/bar flex min-w-0 flex-1 items-end">
                <span className="sr-only">{words}</span>
                {shape}
              </span>
            );
          }
          return (
            <button
              key={bar.from}
              type="button"
              title={words}
              aria-label={words}
              aria-pressed={chosen}
              tabIndex={index === stop ? 0 : -1}
              className="group/bar flex min-w-0 flex-1 touch-none items-end rounded-t-sm hover:bg-hover"
              onFocus={() => setStop(index)}
              onKeyDown={(event) => press(event, index)}
              onPointerDown={(event) => {
                event.currentTarget.releasePointerCapture(event.pointerId);
                setDrag({ from: index, to: index });
              }}
              onPointerEnter={(event) => {
                if (drag && event.buttons === 1) setDrag({ ...drag, to: index });
              }}
              onPointerUp={() => {
                if (drag) choose(drag.from, index);
                setDrag(undefined);
              }}
            >
              {shape}
            </button>
          );
        })}
      </fieldset>
      <div aria-hidden="true" className="tabular flex justify-between text-2xs text-text-subtle">
        <span>{labelOf(bars[0]?.from ?? '')}</span>
        <span>{labelOf(bars.at(-1)?.until ?? '')}</span>
      </div>
    </div>
  );
}
