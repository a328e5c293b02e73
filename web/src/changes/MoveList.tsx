import { type CampaignGraph, findActivity } from '@fanfare/shared';
import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../i18n/format.ts';
import { Icon } from '../ui/Icon.tsx';
import type { ComparedPart } from './comparison-query.ts';
import { outletNames } from './outlet-names.ts';

interface Move {
  readonly activity: string;
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

export interface MoveListProps {
  readonly moves: readonly Move[];
  readonly before: CampaignGraph;
  readonly after: CampaignGraph;
  readonly onOpen: (part: ComparedPart, count: number) => void;
}

/** Who switches from which branch to which, activity by activity. */
export function MoveList({ moves, before, after, onOpen }: MoveListProps) {
  const { t } = useTranslation('changes');
  const groups = [...Map.groupBy(moves, ({ activity }) => activity)];
  return groups.map(([activity, several]) => {
    const name = (findActivity(after, activity) ?? findActivity(before, activity))?.label ?? activity;
    return (
      <div key={activity} className="mt-3">
        <h3 className="mb-1 text-xs font-medium text-text-muted">{t('people.moves', { name })}</h3>
        <ul className="grid max-w-160 gap-0.5">
          {several.map(({ from, to, count }) => {
            const [source, target] = [from, to].map((port) => outletNames({ before, after }, { activity, port }).name);
            const words = t('people.from', { from: source ?? from, to: target ?? to });
            return (
              <li key={`${from} ${to}`} className="flex min-h-6 items-center gap-2">
                <span className="min-w-0 truncate">{source}</span>
                <Icon of={ArrowRight} size={13} className="flex-none text-text-subtle" />
                <span className="min-w-0 truncate">{target}</span>
                <button
                  type="button"
                  className="link tabular ml-auto min-h-6 flex-none"
                  aria-label={t('people.open', { number: formatCount(count), what: words, name })}
                  onClick={() => onOpen({ activity, port: from, part: 'moved-out', other: to }, count)}
                >
                  {formatCount(count)}
                </button>
              </li>
            );
          })}
        </ul>
      </div>
    );
  });
}
