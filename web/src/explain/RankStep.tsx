import type { CampaignGraph, FoundPerson, RowDecision } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { placeQuery } from './explain-queries.ts';
import { namedValueText } from './value-text.ts';
import type { WhoAsked } from './why-text.ts';

export interface RankStepProps {
  readonly graph: CampaignGraph;
  readonly activity: string;
  readonly decision: Extract<RowDecision, { kind: 'rank' }>;
  readonly who: WhoAsked;
}

/** A place among others: what they share, how they are ordered, and who is first. */
export function RankStep({ graph, activity, decision, who }: RankStepProps) {
  const { t } = useTranslation('explain');
  const { data } = useQuery(placeQuery(graph, activity, decision.rank, who));
  const { by, order } = decision;
  const list = (values: typeof by) => values.map((one) => namedValueText(t, one)).join(' · ');
  function placeText(place: number, among: number, kept: number | null) {
    if (among === 1) return t('alone');
    return kept === null ? t('place', { place, among }) : t('placeKept', { place, among, kept });
  }
  function personText({ label, email, key }: FoundPerson) {
    const name = label ?? email;
    return name === null ? key.join(', ') : t('firstKey', { person: name, key: key.join(', ') });
  }
  const lines = [
    ...(by.length > 0 ? [t('sameAs', { values: list(by) })] : []),
    ...(order.length > 0 ? [t('orderedBy', { values: list(order) })] : []),
    ...(data?.place ? [placeText(data.place, data.among, data.quota)] : []),
    ...(data?.first && data.place !== 1 ? [t('firstIs', { person: personText(data.first) })] : []),
  ];
  return (
    <div className="rounded-md border border-line px-2.5 py-1.5 text-xs" data-testid={`explained-rank-${activity}`}>
      <p className="font-medium">{t(decision.kept ? 'rank.kept' : 'rank.notKept')}</p>
      {lines.map((line) => (
        <p key={line} className="text-text-muted wrap-anywhere">
          {line}
        </p>
      ))}
    </div>
  );
}
