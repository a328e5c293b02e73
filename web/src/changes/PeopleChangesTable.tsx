import type { CampaignGraph, OutletComparison } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { formatChange, formatCount } from '../i18n/format.ts';
import { classNames } from '../ui/class-names.ts';
import type { ComparedPart } from './comparison-query.ts';
import { outletNames } from './outlet-names.ts';

export interface PeopleChangesTableProps {
  readonly outlets: readonly OutletComparison[];
  readonly before: CampaignGraph;
  readonly after: CampaignGraph;
  readonly onOpen: (part: ComparedPart, count: number) => void;
}

const HEAD = 'sticky top-0 h-9 border-b border-line bg-sunken px-3 text-right text-xs font-medium text-text-muted';
const CELL = 'h-11 border-b border-line px-3 text-right tabular whitespace-nowrap';

/** A row for each arrow: how many before and now, and who enters, leaves and switches branch. Every number opens its people. */
export function PeopleChangesTable({ outlets, before, after, onOpen }: PeopleChangesTableProps) {
  const { t } = useTranslation('changes');
  const columns = ['before', 'now', 'change', 'enter', 'leave', 'move'] as const;
  return (
    <section aria-label={t('people.table')} tabIndex={0} className="overflow-x-auto rounded-lg border border-line">
      <table aria-label={t('people.table')} className="w-full border-separate border-spacing-0">
        <thead>
          <tr>
            <th scope="col" className={classNames(HEAD, 'text-left!')}>
              {t('people.arrow')}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className={HEAD}>
                {t(`people.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {outlets.map((outlet) => (
            <Row
              key={`${outlet.activity}/${outlet.port}`}
              outlet={outlet}
              before={before}
              after={after}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  readonly outlet: OutletComparison;
  readonly before: CampaignGraph;
  readonly after: CampaignGraph;
  readonly onOpen: PeopleChangesTableProps['onOpen'];
}

function Row({ outlet, before, after, onOpen }: RowProps) {
  const { t } = useTranslation('changes');
  const { activity, port, state, reason } = outlet;
  const { name, to } = outletNames({ before, after }, outlet);
  const side = outlet.before === null && outlet.after !== null ? 'blockedBefore' : 'blocked';
  const note = state === 'not-computable' ? t(`people.${side}.${reason ?? 'failed'}`) : t(`people.state.${state}`);
  const number = (count: number | null, part: ComparedPart['part'], what: string) => (
    <NumberCell
      count={count}
      unknown={state === 'not-computable' ? note : undefined}
      name={count === null ? '' : t('people.open', { number: formatCount(count), what, name })}
      onOpen={() => onOpen({ activity, port, part }, count ?? 0)}
    />
  );
  const change = outlet.before !== null && outlet.after !== null ? outlet.after - outlet.before : undefined;
  const moved = moveOf(outlet);
  return (
    <tr className="hover:bg-hover" data-testid={`compared-${activity}/${port}`}>
      <th scope="row" className="h-11 max-w-0 min-w-56 border-b border-line px-3 py-1.5 text-left font-normal">
        <p className="truncate" title={name}>
          <span className="font-strong">{name}</span>{' '}
          <span className="truncate text-text-muted max-wide:block">
            {to === undefined ? t('people.endsHere') : `→ ${to}`}
          </span>
        </p>
        {state === 'compared' || state === 'same' ? null : <p className="truncate text-xs text-text-muted">{note}</p>}
      </th>
      {number(outlet.before, 'before', t('people.before'))}
      {number(outlet.after, 'after', t('people.now'))}
      <td className={classNames(CELL, 'font-strong')}>{change === undefined ? '—' : formatChange(change)}</td>
      {number(outlet.enter, 'enter', t('people.enter'))}
      {number(outlet.leave, 'leave', t('people.leave'))}
      {number(moved.count, moved.part, t('people.move'))}
    </tr>
  );
}

/** Those who switch branch: to this arrow or away from it, whichever are more. */
function moveOf({ movedIn, movedOut }: OutletComparison): { count: number | null; part: ComparedPart['part'] } {
  if (movedIn === null || movedOut === null) return { count: null, part: 'moved-in' };
  return movedIn >= movedOut ? { count: movedIn, part: 'moved-in' } : { count: movedOut, part: 'moved-out' };
}

interface NumberCellProps {
  readonly count: number | null;
  /** Why there is no number. */
  readonly unknown: string | undefined;
  readonly name: string;
  readonly onOpen: () => void;
}

/** A number that opens its people; nobody needs no list, and what is unknown is no number. */
function NumberCell({ count, unknown, name, onOpen }: NumberCellProps) {
  if (count === null || count === 0) {
    return (
      <td className={classNames(CELL, 'text-text-subtle')} title={count === null ? unknown : undefined}>
        {count === null ? '—' : formatCount(0)}
      </td>
    );
  }
  return (
    <td className={CELL}>
      <button type="button" className="link min-h-6" aria-label={name} onClick={onOpen}>
        {formatCount(count)}
      </button>
    </td>
  );
}
