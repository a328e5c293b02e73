import { attributeValues, type Catalog, type ConditionGroup, type TargetingDimension } from '@fanfare/shared';
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { KEPT_BRIEFLY } from '../../api/query-client.ts';
import { usePlace, useSeenCatalog } from '../../inspector/place.ts';
import { resolvePath } from '../../rule-builder/attribute-choices.ts';
import { InlineMessage } from '../../ui/InlineMessage.tsx';
import { emptyEffects } from './empty-effects.ts';

export interface EmptyNotesProps {
  readonly rule: ConditionGroup;
  readonly catalog: Catalog;
  readonly dimension: TargetingDimension;
}

/** More notes than this would only be noise. */
const SHOWN = 3;

/** Says of conditions that keep or drop empty values how many people that is about; nothing where nobody is empty. */
export function EmptyNotes({ rule, catalog, dimension }: EmptyNotesProps) {
  const { t } = useTranslation('ruleBuilder');
  const { table } = dimension;
  const seen = useSeenCatalog(catalog, table);
  const { place } = usePlace() ?? {};
  const effects = useMemo(() => emptyEffects(rule).slice(0, SHOWN), [rule]);
  const counted = useQueries({
    queries: effects.map(({ attribute }) => ({
      queryKey: ['attributes', 'empty', table, attribute, place],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        call(attributeValues, { body: { table, attribute, limit: 1, ...(place ? { place } : {}) }, signal }),
      staleTime: 60_000,
      ...(place ? { gcTime: KEPT_BRIEFLY } : {}),
      retry: false,
    })),
  });
  return effects.map(({ attribute, kept }, index) => {
    const empty = counted[index]?.data?.empty;
    const name = resolvePath(seen, table, attribute)?.trail.join(' › ');
    if (empty === undefined || empty === 0 || name === undefined) return null;
    const values = { people: empty, attribute: name };
    return (
      <InlineMessage key={`${name} ${kept}`} size="sm" tone={kept ? 'info' : 'warning'}>
        {kept ? t('result.emptyKept', values) : t('result.emptyDropped', values)}
      </InlineMessage>
    );
  });
}
