import {
  type ActivityId,
  type CampaignGraph,
  findActivity,
  haltsOf,
  namesOf,
  outletId,
  outletLabel,
  outletsOf,
} from '@fanfare/shared';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useDocument } from '../editor/EditorContext.tsx';
import { say } from '../i18n/speak.ts';
import { verdictAt, type WayOfPerson, type WhyPlace } from './way-of-person.ts';

/** The answer in a sentence: at what is chosen on the canvas, else how far the person comes. */
export function Verdict({ graph, way }: { readonly graph: CampaignGraph; readonly way: WayOfPerson }) {
  const { t } = useTranslation('explain');
  const place = usePlace();
  const nameOf = (id: string) => findActivity(graph, id)?.label ?? id;
  const names = (ids: readonly string[]) => ids.map(nameOf).join(', ');

  if (place === undefined) {
    const ends = endsOf(graph, way);
    const lost = graph.activities.flatMap(({ id, label }) => (way.activities.get(id) === 'lost' ? [label] : []));
    const lines = [
      ...(ends.length > 0 ? [t('verdict.reaches', { names: ends.join(', ') })] : []),
      ...(lost.length > 0 ? [t('verdict.endsAt', { names: lost.join(', ') })] : []),
    ];
    return (
      <div className="font-medium" data-testid="why-verdict">
        {(lines.length === 0 ? [t('verdict.reachesNothing')] : lines).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    );
  }
  const verdict = verdictAt(graph, way, place);
  const from = place.kind === 'transition' ? graph.transitions.find(({ id }) => id === place.id)?.from : undefined;
  const placeName = from ? say(outletLabel(graph, from.activity, from.port)) : nameOf(place.id);
  const reason =
    verdict.kind === 'lost'
      ? t('verdict.lostAt', { names: names(verdict.at) })
      : verdict.kind === 'other-way'
        ? t('verdict.otherWay', {
            name: nameOf(verdict.at),
            ports: outletsOf(graph, verdict.at)
              .filter(({ port }) => verdict.ports.includes(port.id))
              .map(({ port }) => say(port.label) || port.id)
              .join(', '),
          })
        : verdict.kind === 'never'
          ? t('verdict.neverCame')
          : '';
  return (
    <div data-testid="why-verdict" data-verdict={verdict.kind}>
      <p className="font-medium">
        {verdict.kind === 'unknown'
          ? unknownWords(t, graph, verdict.at)
          : t(verdict.kind === 'here' ? 'verdict.here' : 'verdict.notHere', { place: placeName })}
      </p>
      {reason ? <p className="text-xs text-text-muted">{reason}</p> : null}
    </div>
  );
}

/** Why it is not known: something waits behind a breakpoint, or cannot be computed. */
function unknownWords(t: TFunction<'explain'>, graph: CampaignGraph, at: readonly ActivityId[]): string {
  const halts = haltsOf(graph);
  const behind = at.flatMap((id) => {
    const halt = halts.get(id);
    return halt?.reason === 'breakpoint' ? halt.behind : [];
  });
  return behind.length > 0
    ? t('verdict.waits', { names: namesOf(graph, [...new Set(behind)]) })
    : t('verdict.unknown', { names: namesOf(graph, at) });
}

/** What is chosen on the canvas, when it is one thing. */
function usePlace(): WhyPlace | undefined {
  const activities = useDocument((state) => state.selection.activities);
  const transitions = useDocument((state) => state.selection.transitions);
  if (activities.size + transitions.size !== 1) return undefined;
  const [activity] = activities;
  const [transition] = transitions;
  if (activity !== undefined) return { kind: 'activity', id: activity };
  return transition === undefined ? undefined : { kind: 'transition', id: transition };
}

/** How far a person comes: activities they pass from which they do not go on. */
function endsOf(graph: CampaignGraph, way: WayOfPerson): string[] {
  return graph.activities.flatMap(({ id, label }) => {
    if (way.activities.get(id) !== 'passed') return [];
    const goesOn = outletsOf(graph, id).some(
      ({ port, transition }) => transition !== undefined && way.outlets.has(outletId(id, port.id)),
    );
    return goesOn ? [] : [label];
  });
}
