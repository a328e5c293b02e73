import type { OutletComparison } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, errorMessage } from '../api/api-error.ts';
import { formatTime } from '../i18n/format-date.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { LoadingLines } from '../ui/LoadingLines.tsx';
import { ComparedPeopleDialog } from './ComparedPeopleDialog.tsx';
import { type BothGraphs, type ComparedPart, comparisonQuery } from './comparison-query.ts';
import { MoveList } from './MoveList.tsx';
import { PeopleChangesTable } from './PeopleChangesTable.tsx';

/** The people on each arrow in both versions: who enters, who leaves, who goes another way. */
export function ChangedPeople({ before, after }: BothGraphs) {
  const { t } = useTranslation('changes');
  const { data, error, isFetching, refetch } = useQuery({
    ...comparisonQuery({ before, after }),
    placeholderData: (known) => known,
  });
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<{ part: ComparedPart; count: number } | undefined>();
  const outlets = data?.outlets ?? [];
  const different = outlets.filter(differs);
  return (
    <section aria-label={t('view.people')} aria-busy={isFetching}>
      <header className="mb-2 flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 className="text-md font-strong">{t('view.people')}</h2>
        {data ? (
          <p className="tabular text-xs text-text-muted" data-testid="people-differ">
            {different.length === 0
              ? t('people.none')
              : t('people.moved', { count: different.length, total: outlets.length })}
          </p>
        ) : null}
        {data ? (
          <div className="ml-auto text-xs">
            <Checkbox label={t('people.all')} checked={all} onCheckedChange={setAll} />
          </div>
        ) : null}
      </header>
      {error && !data ? (
        <ErrorPanel
          title={t('people.failed')}
          code={error instanceof ApiError ? error.reference : undefined}
          actions={<Button onClick={() => void refetch()}>{t('people.retry')}</Button>}
        >
          {errorMessage(error)}
        </ErrorPanel>
      ) : null}
      {!data && !error ? <LoadingLines lines={5} name={t('people.counting')} /> : null}
      {data ? (
        <>
          {all || different.length > 0 ? (
            <PeopleChangesTable
              outlets={all ? outlets : different}
              before={before}
              after={after}
              onOpen={(part, count) => setOpen({ part, count })}
            />
          ) : null}
          <MoveList
            moves={data.moves}
            cut={data.movesCut}
            before={before}
            after={after}
            onOpen={(part, count) => setOpen({ part, count })}
          />
          <p className="mt-2 text-xs text-text-subtle">{t('people.asOf', { time: formatTime(data.now) })}</p>
        </>
      ) : null}
      {open ? (
        <ComparedPeopleDialog
          key={JSON.stringify(open.part)}
          before={before}
          after={after}
          part={open.part}
          count={open.count}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </section>
  );
}

function differs({ state, enter, leave, movedIn, movedOut }: OutletComparison): boolean {
  return state !== 'same' && (state !== 'compared' || [enter, leave, movedIn, movedOut].some((count) => count !== 0));
}
