import { type Catalog, type Decision, type Likeness, reconciliationLimits, reviewPort } from '@fanfare/shared';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, errorMessage } from '../../api/api-error.ts';
import { peopleQuery } from '../../editor/inspector/people-query.ts';
import { useSettledGraph } from '../../editor/inspector/use-settled-graph.ts';
import { Section } from '../../inspector/Section.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { LoadingLines } from '../../ui/LoadingLines.tsx';
import { Decisions } from './Decisions.tsx';
import { ReviewItem } from './ReviewItem.tsx';
import { keyOfDimension, reviewColumnNames, type ReviewRow, reviewRows } from './review-rows.ts';

export interface ReviewListProps {
  readonly activity: string;
  readonly catalog: Catalog;
  readonly dimension: string | null;
  readonly likeness: Likeness;
  readonly readOnly: boolean;
  /** False while the settings have problems: then nothing can be asked. */
  readonly isReady: boolean;
  readonly onChange: (decisions: Decision[]) => void;
}

/** Lines that are somewhat like a row: each with its best candidate, to accept or to reject. */
export function ReviewList(props: ReviewListProps) {
  const { t } = useTranslation('reconciliation');
  const { activity, catalog, dimension, likeness, readOnly, isReady, onChange } = props;
  const { decisions } = likeness;
  const graph = useSettledGraph();
  const key = keyOfDimension(catalog, dimension);
  const columns = reviewColumnNames(likeness, key);
  const { data, error, isFetching, hasNextPage, fetchNextPage } = useInfiniteQuery({
    ...peopleQuery({ graph, activity, port: reviewPort, columns, search: '' }),
    enabled: isReady,
    placeholderData: (before) => before,
  });
  const list = useRef<HTMLUListElement>(null);
  const button = useRef<'accept' | 'reject'>('accept');
  const focusNext = useRef<number | undefined>(undefined);
  const [current, setCurrent] = useState(0);
  const decided = new Set(decisions.map(({ line, target }) => pairOf({ line, target })));
  const all = data?.pages.flatMap((page) => reviewRows(page, likeness, key)) ?? [];
  const rows = all.filter((row) => !decided.has(pairOf(row)));
  const isFull = decisions.length >= reconciliationLimits.decisions;
  const total = data?.pages[0]?.total ?? 0;

  const focus = (index: number) => {
    list.current?.querySelectorAll<HTMLElement>(`[data-decide=${button.current}]`)[index]?.focus();
  };
  const decide = (row: ReviewRow, accept: boolean) => {
    if (readOnly || isFull) return;
    const left = rows.length - 1;
    const others = decisions.filter((one) => !(accept && one.accept && sameKey(one.line, row.line)));
    onChange([...others, { line: [...row.line], target: [...row.target], accept }]);
    announce(accept ? t('accepted', { left }) : t('rejected', { left }));
    focusNext.current = Math.min(rows.indexOf(row), left - 1);
  };
  useEffect(() => {
    const index = focusNext.current;
    focusNext.current = undefined;
    if (index !== undefined) focus(index);
  });

  return (
    <>
      <Section title={t('candidates')} {...(rows.length > 0 && !readOnly ? { help: t('keysHelp') } : {})}>
        {error && !data ? (
          <ErrorPanel title={t('candidatesFailed')} code={error instanceof ApiError ? error.reference : undefined}>
            {errorMessage(error)}
          </ErrorPanel>
        ) : null}
        {isReady && !data && !error ? <LoadingLines lines={3} name={t('candidatesLoading')} /> : null}
        {data && rows.length === 0 && !isFetching ? (
          <p className="text-xs text-text-muted">{t('candidatesNone')}</p>
        ) : null}
        {rows.length === 0 ? null : (
          <ul ref={list} aria-label={t('candidates')} aria-busy={isFetching} className="grid gap-1.5">
            {rows.map((row, index) => (
              <ReviewItem
                key={pairOf(row)}
                row={row}
                isCurrent={index === Math.min(current, rows.length - 1)}
                canDecide={!readOnly && !isFull}
                onFocus={(accept) => {
                  button.current = accept ? 'accept' : 'reject';
                  setCurrent(index);
                }}
                onGo={(by) => focus(index + by)}
                onDecide={(accept) => decide(row, accept)}
              />
            ))}
          </ul>
        )}
        {isFull ? <p className="text-xs text-danger-text">{t('tooManyDecisions')}</p> : null}
        {data ? (
          <div className="flex items-center justify-between text-xs text-text-muted">
            <span className="tabular">{t('candidatesShown', { shown: rows.length, total })}</span>
            {hasNextPage ? (
              <Button size="sm" disabled={isFetching} onClick={() => void fetchNextPage()}>
                {t('more')}
              </Button>
            ) : null}
          </div>
        ) : null}
      </Section>
      <Decisions {...{ decisions, readOnly, onChange }} />
    </>
  );
}

function pairOf({ line, target }: Pick<ReviewRow, 'line' | 'target'>): string {
  return JSON.stringify([line, target]);
}

function sameKey(left: readonly string[], right: readonly string[]): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
