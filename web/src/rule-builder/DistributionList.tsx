import { useVirtualizer } from '@tanstack/react-virtual';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../api/api-error.ts';
import { useMay } from '../app/use-actor.ts';
import { say } from '../i18n/speak.ts';
import { Button } from '../ui/Button.tsx';
import { LoadingLines } from '../ui/LoadingLines.tsx';
import { DistributionFoot } from './DistributionFoot.tsx';
import { DistributionOption, DistributionRow, ROW_HEIGHT } from './DistributionRow.tsx';
import { useDistribution } from './distribution-query.ts';
import { isSeveral } from './paste-list.ts';
import { useValueLabels } from './use-value-labels.ts';
import { closestTo, isFound, noDistribution, shortened, valueEntries } from './value-entries.ts';
import type { ValueSource } from './value-source.ts';
import { ValueSearch } from './ValueSearch.tsx';

export interface DistributionListProps {
  readonly label: string;
  readonly source: ValueSource;
  readonly chosen: readonly string[];
  readonly emptyChosen: boolean;
  readonly several: boolean;
  /** Whether a mark says which values are chosen; without it choosing one is an action. */
  readonly marks?: boolean;
  /** Whether what is chosen is shown here although no row listed holds it. */
  readonly loose?: boolean;
  /** Called with a value to choose it or to take it away; without it the values are only shown. */
  readonly onPick?: ((value: string) => void) | undefined;
  /** Called for the rows without a value. */
  readonly onEmpty?: (() => void) | undefined;
  /** Called with a text of several values pasted into the search. */
  readonly onPaste?: ((text: string) => void) | undefined;
}

/** The values of an attribute, the most frequent first, with bar, number and share; typing searches all of them. */
export function DistributionList(props: DistributionListProps) {
  const { t } = useTranslation('conditions');
  const { label, source, chosen, emptyChosen, several, marks = true, loose = true, onPick, onEmpty, onPaste } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useState('');
  const [all, setAll] = useState(false);
  const [active, setActive] = useState(-1);
  /** The search whose first line was asked for with Enter before its answer was there. */
  const [asked, setAsked] = useState<string>();
  const allowed = useMay('data.view');
  const { data, error, refetch, answered } = useDistribution(allowed ? source : undefined, search, all);
  const labelOf = useValueLabels(source);
  const plain = onPick === undefined;
  const rows = data?.rows ?? 0;
  const wish = {
    search,
    free: !plain,
    chosen: loose ? chosen : NONE,
    empty: plain || onEmpty ? t('values.empty') : undefined,
    labelOf,
  };
  const complete = valueEntries(data ?? noDistribution, wish);
  const entries = all || search.trim() !== '' ? complete : shortened(complete);
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const empties = entries.some((one) => one.isEmpty) ? (data?.empty ?? 0) : 0;
  const most = Math.max(empties, ...(data?.top.slice(0, 1).map((one) => one.count) ?? []));
  const pointed = active === -1 && search.trim() !== '' ? closestTo(search, entries) : active;

  function go(to: number) {
    const next = Math.min(entries.length - 1, Math.max(0, to));
    setActive(next);
    virtualizer.scrollToIndex(next);
  }

  function pick(index: number) {
    const entry = entries[index];
    if (!entry || plain) return;
    if (entry.isEmpty) onEmpty?.();
    else onPick(entry.value);
    if (entry.isTyped) setSearch('');
  }

  function press(event: KeyboardEvent<HTMLInputElement>) {
    const to = { ArrowDown: pointed + 1, ArrowUp: pointed - 1, PageDown: pointed + 6, PageUp: pointed - 6 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      go(to);
    } else if (event.key === 'Enter' && pointed >= 0) {
      event.preventDefault();
      if (answered || active !== -1) pick(pointed);
      else setAsked(search);
    }
  }

  const pickAsked = useEffectEvent(() => {
    setAsked(undefined);
    if (asked === search) pick(pointed);
  });
  useEffect(() => {
    if (asked !== undefined && answered) pickAsked();
  }, [asked, answered]);

  function paste(event: ClipboardEvent<HTMLInputElement>) {
    const text = event.clipboardData.getData('text');
    if (!onPaste || !isSeveral(text)) return;
    event.preventDefault();
    onPaste(text);
  }

  const current = entries[pointed] === undefined ? undefined : `${id}-${pointed}`;
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-1">
      <ValueSearch
        {...{ label, search, plain, current }}
        listId={`${id}-list`}
        onSearch={(text) => {
          setSearch(text);
          setActive(-1);
        }}
        onKeyDown={press}
        onPaste={paste}
      />
      {!allowed ? <p className="px-1 text-text-subtle">{t('values.denied')}</p> : null}
      {allowed && error && !data ? (
        <p className="flex flex-wrap items-center gap-2 px-1 text-danger-text">
          {t('values.failed', { reason: errorMessage(error) })}
          <Button size="sm" onClick={() => void refetch()}>
            {t('values.retry')}
          </Button>
        </p>
      ) : null}
      {allowed && !error && !data ? <LoadingLines lines={5} name={t('values.loading')} className="px-1" /> : null}
      <div
        ref={scroller}
        id={`${id}-list`}
        {...(plain
          ? {}
          : {
              role: 'listbox',
              'aria-label': t('values.list', { attribute: say(source.column.label ?? source.column.name) }),
              'aria-multiselectable': several,
            })}
        className="max-h-60 overflow-y-auto overscroll-contain"
      >
        <div role="presentation" className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const entry = entries[item.index];
            if (!entry) return null;
            return (
              <div
                key={`${entry.isEmpty} ${entry.value}`}
                role="presentation"
                className="absolute inset-x-0 top-0"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {plain ? (
                  <DistributionRow {...{ entry, most, rows }} />
                ) : (
                  <DistributionOption
                    id={`${id}-${item.index}`}
                    {...{ entry, most, rows, marks }}
                    chosen={entry.isEmpty ? emptyChosen : chosen.includes(entry.value)}
                    active={item.index === pointed}
                    onPick={() => pick(item.index)}
                    onPoint={() => setActive(item.index)}
                  />
                )}
              </div>
            );
          })}
        </div>
      </div>
      {data ? (
        <DistributionFoot
          distribution={data}
          search={search.trim()}
          shown={entries.filter(isFound).length}
          all={all}
          onAll={setAll}
        />
      ) : null}
    </div>
  );
}

const NONE: readonly string[] = [];
