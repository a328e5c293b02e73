import {
  type Catalog,
  type ConditionGroup,
  everyone,
  filterIdsIn,
  findDimension,
  type Problem,
  type StoredAudience,
  type Variable,
} from '@fanfare/shared';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFilterLookup } from '../filters/use-filter-lookup.ts';
import { readerZone } from '../i18n/reader.ts';
import { say } from '../i18n/speak.ts';
import { RuleEditor } from '../rule-builder/RuleEditor.tsx';
import { useRuleCounts } from '../rule-builder/use-rule-counts.ts';
import { Button } from '../ui/Button.tsx';
import { Count, type CountState } from '../ui/Count.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

export interface AudienceRuleProps {
  readonly audience: StoredAudience;
  readonly rule: ConditionGroup | null;
  readonly catalog: Catalog;
  readonly readOnly: boolean;
  readonly onChange: (rule: ConditionGroup | null) => void;
}

const NO_PROBLEMS: readonly Problem[] = [];
const NO_VARIABLES: readonly Variable[] = [];
const FIELD = 'rule';

/** The rule of an audience with the people it selects now, or the way to give it one. */
export function AudienceRule(props: AudienceRuleProps) {
  const { t } = useTranslation('audiences');
  const { rule, readOnly, onChange } = props;
  if (rule) return <Rule {...props} rule={rule} />;
  return (
    <EmptyState
      title={t('rule.none')}
      boxed={false}
      level={3}
      actions={readOnly ? null : <Button onClick={() => onChange(everyone())}>{t('rule.use')}</Button>}
    />
  );
}

function Rule({ audience, rule, catalog, readOnly, onChange }: AudienceRuleProps & { readonly rule: ConditionGroup }) {
  const { t } = useTranslation('audiences');
  const timeZone = readerZone();
  const dimension = findDimension(catalog, audience.dimension);
  const filters = useFilterLookup(filterIdsIn(rule)).lookup;
  const { alone, counted, current } = useRuleCounts({
    canvas: `audience-${audience.id}`,
    dimension: dimension?.name ?? null,
    rule,
    timeZone,
    variables: NO_VARIABLES,
  });
  const problems = useMemo(() => (counted?.problems ?? NO_PROBLEMS).map(inRule), [counted]);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <p>
        <Count size="lg" unit={t('rule.selects')} value={stateOf(counted?.matching, current, t('rule.unknown'))} />
      </p>
      {dimension ? (
        <RuleEditor
          {...{ catalog, rule, timeZone, filters, readOnly, alone, problems }}
          table={dimension.table}
          dimensionLabel={say(dimension.label)}
          variables={NO_VARIABLES}
          field={FIELD}
          onChange={onChange}
        />
      ) : null}
      {readOnly ? null : (
        <Button size="sm" kind="quiet" className="justify-self-start" onClick={() => onChange(null)}>
          {t('rule.drop')}
        </Button>
      )}
    </div>
  );
}

function inRule(problem: Problem): Problem {
  const path = problem.place.field ?? '';
  return { ...problem, place: { field: path === '' ? FIELD : `${FIELD}/${path}` } };
}

function stateOf(matching: number | null | undefined, current: boolean, reason: string): CountState {
  if (!current || matching === undefined) return { state: 'computing', last: matching ?? undefined };
  return matching === null ? { state: 'unknown', reason } : { state: 'exact', count: matching };
}
