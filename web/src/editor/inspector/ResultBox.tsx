import { type ActivityId, findActivity, findDimension, portsOf, leavingDimension } from '@fanfare/shared';
import { CircleCheck, CircleHelp, Clock, LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { arrivedAt, type OutletNumber, outletNumber } from '../../counts/outlet-number.ts';
import { formatExactly, formatTime } from '../../i18n/format-date.ts';
import { formatShare } from '../../i18n/format.ts';
import { Chip, type Tone } from '../../ui/Chip.tsx';
import { Count, type CountState } from '../../ui/Count.tsx';
import type { IconGlyph } from '../../ui/Icon.tsx';
import type { ActivityNumbers } from '../../counts/counts-state.ts';
import { ResultNotes } from './ResultNotes.tsx';
import { useCounts, useDocument, useEditor } from '../EditorContext.tsx';
import { useCampaignCatalog } from '../use-campaign-catalog.ts';
import { say } from '../../i18n/speak.ts';

const LOOKS: Record<OutletNumber['state'], { tone: Tone; icon: IconGlyph }> = {
  exact: { tone: 'success', icon: CircleCheck },
  zero: { tone: 'success', icon: CircleCheck },
  stale: { tone: 'outline', icon: Clock },
  computing: { tone: 'info', icon: LoaderCircle },
  unknown: { tone: 'unknown', icon: CircleHelp },
};

/** What comes out: the number, how sure it is, its share, and as of when; branch by branch where there are several. */
export function ResultBox({ activity, port }: { readonly activity: ActivityId; readonly port?: string }) {
  const { t } = useTranslation(['editor', 'counts']);
  const session = useEditor();
  const numbers = useCounts((state) => state.activities.get(activity));
  const dimensions = useCounts((state) => state.dimensions);
  const found = useDocument((state) => findActivity(state.graph, activity));
  const dimension = useStore(session.checked, (check) =>
    leavingDimension(check.survey?.activities.get(activity), port),
  );
  const comparable = useStore(
    session.checked,
    (check) => check.survey?.activities.get(activity)?.inbound.every((one) => one.dimension === dimension) ?? true,
  );
  const catalog = useCampaignCatalog();
  const ports = (found && portsOf(found)?.outbound) ?? [];
  const shown = port === undefined ? ports[0]?.id : port;
  if (!found) return null;
  if (shown === undefined) return <Ending numbers={numbers} />;
  const number = outletNumber(numbers, shown);
  const look = LOOKS[number.state];
  const arrived = arrivedAt(numbers);
  const all = dimension === undefined ? undefined : dimensions[dimension];
  const count = number.state === 'exact' ? number.count : number.state === 'zero' ? 0 : undefined;
  const asOf = number.state === 'exact' || number.state === 'zero' ? number.asOf : undefined;
  const rest = port === undefined ? ports.slice(1) : [];
  const label = dimension !== undefined && catalog ? (findDimension(catalog, dimension)?.label ?? dimension) : '';
  return (
    <section className="border-y border-line py-2.5" data-testid="result">
      {port === undefined && ports.length > 1 ? (
        <p className="text-xs text-text-muted">{ports[0] ? say(ports[0].label) : null}</p>
      ) : null}
      <div className="flex items-center justify-between gap-2">
        <Count value={countState(number)} size="lg" unit={t('inspector.people_result')} />
        <Chip tone={look.tone} icon={look.icon}>
          {t(`counts:state.${number.state}`)}
        </Chip>
      </div>
      <div className="flex justify-between gap-2 text-xs text-text-muted">
        <span>{shareText()}</span>
        {asOf ? (
          <span className="whitespace-nowrap" title={formatExactly(asOf)}>
            {t('inspector.asOf', { time: formatTime(asOf, true) })}
          </span>
        ) : null}
      </div>
      {rest.length > 0 ? (
        <dl className="mt-2 grid gap-1">
          {rest.map((one) => (
            <div key={one.id} className="flex justify-between gap-3 text-xs">
              <dt className="truncate text-text-muted">{say(one.label)}</dt>
              <dd>
                <Count value={countState(outletNumber(numbers, one.id))} size="sm" />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {port === undefined ? <ResultNotes numbers={numbers} /> : null}
    </section>
  );

  function shareText(): string {
    if (count === undefined) return number.state === 'unknown' ? number.message : '';
    if (comparable && arrived !== undefined && arrived > 0)
      return t('inspector.shareOfIn', { share: formatShare(count / arrived), total: arrived });
    if (all === undefined || all === 0) return '';
    return t('inspector.shareOf', { share: formatShare(count / all), total: all, dimension: say(label) });
  }
}

/** What arrives where nothing leaves. */
function Ending({ numbers }: { readonly numbers: ActivityNumbers | undefined }) {
  const { t } = useTranslation('editor');
  const arrived = arrivedAt(numbers);
  if (arrived === undefined) return null;
  return (
    <section className="border-y border-line py-2.5" data-testid="result">
      <Count value={{ state: 'exact', count: arrived }} size="lg" unit={t('inspector.people_end')} />
      <ResultNotes numbers={numbers} />
    </section>
  );
}

function countState(number: OutletNumber): CountState {
  switch (number.state) {
    case 'exact':
      return { state: 'exact', count: number.count };
    case 'zero':
      return { state: 'exact', count: 0 };
    case 'stale':
      return { state: 'stale', count: number.last };
    case 'computing':
      return { state: 'computing', last: number.last };
    case 'unknown':
      return { state: 'unknown', reason: number.message };
  }
}
