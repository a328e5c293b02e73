import { Tabs as BaseTabs } from '@base-ui/react/tabs';
import { type ReactNode, useRef } from 'react';
import { formatCount } from '../i18n/format.ts';
import { classNames } from './class-names.ts';
import { useHiddenEnds } from './use-hidden-ends.ts';

export interface TabItem<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** How many are inside; left out when that is not known or not countable. */
  readonly count?: number | undefined;
  readonly panel: ReactNode;
}

export interface TabsProps<Value extends string> {
  /** What the tabs are about, for screen readers. */
  readonly label: string;
  readonly items: readonly TabItem<Value>[];
  readonly value: Value;
  readonly onValueChange: (value: Value) => void;
  readonly className?: string;
  readonly panelClassName?: string;
  /** Stands at the end of the row of tabs. */
  readonly end?: ReactNode;
  readonly size?: 'md' | 'sm';
}

/** Several views of one thing, one at a time. */
export function Tabs<Value extends string>(props: TabsProps<Value>) {
  const { label, items, value, onValueChange, size = 'md' } = props;
  const row = useRef<HTMLDivElement>(null);
  useHiddenEnds(row);
  return (
    <BaseTabs.Root
      value={value}
      onValueChange={(next: Value) => onValueChange(next)}
      className={classNames('flex min-h-0 flex-col', props.className)}
    >
      <div
        className={classNames(
          '@container flex flex-none items-center border-b border-line',
          props.end !== undefined && 'pr-2',
        )}
      >
        <BaseTabs.List
          ref={row}
          aria-label={label}
          activateOnFocus
          className={classNames(
            'tab-list relative flex min-w-0 flex-1 gap-0.5 overflow-x-auto px-3 @max-[23rem]:gap-0 @max-[23rem]:px-2',
            size === 'sm' && 'px-1.5',
          )}
        >
          {items.map((item) => (
            <BaseTabs.Tab
              key={item.value}
              value={item.value}
              onFocus={(event) => event.currentTarget.scrollIntoView({ block: 'nearest', inline: 'nearest' })}
              className={classNames(
                'inline-flex items-center gap-1.5 border-b-2 border-transparent px-[9px] font-medium @max-[23rem]:px-1.5 whitespace-nowrap text-text-muted -outline-offset-2 hover:text-text data-active:border-accent data-active:text-text',
                size === 'sm' ? 'h-[31px]' : 'h-9',
              )}
            >
              {item.label}
              {item.count === undefined ? null : (
                <span className="tabular text-xs font-normal text-text-subtle">{formatCount(item.count)}</span>
              )}
            </BaseTabs.Tab>
          ))}
        </BaseTabs.List>
        {props.end}
      </div>
      {items.map((item) => (
        <BaseTabs.Panel
          key={item.value}
          value={item.value}
          className={classNames('min-h-0 flex-1 overflow-auto -outline-offset-2', props.panelClassName)}
        >
          {item.panel}
        </BaseTabs.Panel>
      ))}
    </BaseTabs.Root>
  );
}
