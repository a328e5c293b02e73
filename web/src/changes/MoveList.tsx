import { findActivity, type PeopleMove } from '@fanfare/shared';
import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../i18n/format.ts';
import { Icon } from '../ui/Icon.tsx';
import type { BothGraphs, ComparedPart } from './comparison-query.ts';
import { outletNames } from './outlet-names.ts';

export interface MoveListProps extends BothGraphs {
  readonly moves: readonly PeopleMove[];
  /** Not all moves between activities are told. */
  readonly cut: boolean;
  readonly onOpen: (part: ComparedPart, count: number) => void;
}

/** Who switches from which branch to which, activity by activity, and who ends up at another activity. */
export function MoveList({ moves, cut, before, after, onOpen }: MoveListProps) {
  const { t } = useTranslation('changes');
  const within = moves.filter((one) => one.toActivity === undefined);
  const between = moves.filter((one) => one.toActivity !== undefined);
  const list = { before, after, onOpen };
  return (
    <>
      {[...Map.groupBy(within, ({ activity }) => activity)].map(([activity, several]) => {
        const name = (findActivity(after, activity) ?? findActivity(before, activity))?.label ?? activity;
        return <Moves key={activity} title={t('people.moves', { name })} moves={several} {...list} />;
      })}
      {between.length > 0 ? <Moves title={t('people.movesBetween')} moves={between} {...list} /> : null}
      {cut ? <p className="mt-1 text-xs text-text-subtle">{t('people.movesCut')}</p> : null}
    </>
  );
}

interface MovesProps extends Omit<MoveListProps, 'cut'> {
  readonly title: string;
}

function Moves({ title, moves, before, after, onOpen }: MovesProps) {
  const { t } = useTranslation('changes');
  return (
    <div className="mt-3">
      <h3 className="mb-1 text-xs font-medium text-text-muted">{title}</h3>
      <ul aria-label={title} className="grid max-w-160 gap-0.5">
        {moves.map(({ activity, from, toActivity, to, count }) => {
          const { name: source } = outletNames({ before, after }, { activity, port: from });
          const { name: target } = outletNames({ before, after }, { activity: toActivity ?? activity, port: to });
          const number = formatCount(count);
          const other = { other: to, ...(toActivity === undefined ? {} : { otherActivity: toActivity }) };
          return (
            <li key={`${activity}/${from} ${toActivity ?? ''}/${to}`} className="flex min-h-6 items-center gap-2">
              <span className="min-w-0 truncate">{source}</span>
              <Icon of={ArrowRight} size={13} className="flex-none text-text-subtle" />
              <span className="min-w-0 truncate">{target}</span>
              <button
                type="button"
                className="link tabular ml-auto min-h-6 flex-none"
                aria-label={t('people.listTitle.moved', { total: number, from: source, to: target })}
                onClick={() => onOpen({ activity, port: from, part: 'moved-out', ...other }, count)}
              >
                {number}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
