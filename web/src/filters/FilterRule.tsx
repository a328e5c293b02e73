import {
  type Catalog,
  type ConditionGroup,
  type FilterDraft,
  filterIdsIn,
  type Problem,
  type StoredFilter,
  type Variable,
} from '@fanfare/shared';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../api/api-error.ts';
import { readerZone } from '../i18n/reader.ts';
import { RuleEditor } from '../rule-builder/RuleEditor.tsx';
import { useRuleCounts } from '../rule-builder/use-rule-counts.ts';
import { Count, type CountState } from '../ui/Count.tsx';
import { InlineMessage } from '../ui/InlineMessage.tsx';
import { tableLabel } from './filter-parameters.ts';
import { useFilterLookup } from './use-filter-lookup.ts';

export interface FilterRuleProps {
  readonly draft: FilterDraft;
  readonly filter: StoredFilter;
  readonly all: readonly StoredFilter[];
  readonly catalog: Catalog;
  readonly readOnly: boolean;
  readonly onChange: (rule: ConditionGroup) => void;
}

const NO_PROBLEMS: readonly Problem[] = [];
const NO_VARIABLES: readonly Variable[] = [];

/** Where the rule stands in a filter; the server names conditions by their path in the rule. */
const FIELD = 'rule';

/** The rule of a filter with the people it selects now. */
export function FilterRule({ draft, filter, all, catalog, readOnly, onChange }: FilterRuleProps) {
  const { t } = useTranslation('filters');
  const { rule, table } = draft;
  const timeZone = readerZone();
  const label = tableLabel(catalog, table);
  const dimension = catalog.dimensions.find((one) => one.table === table)?.name ?? null;
  const referred = useFilterLookup(filterIdsIn(rule)).lookup;
  const filters = useMemo(() => new Map([...all.map((one) => [one.id, one] as const), ...referred]), [all, referred]);
  const request = { canvas: `filter-${filter.id}`, dimension, rule, timeZone, variables: NO_VARIABLES };
  const { alone, counted, current, error } = useRuleCounts(request);
  const problems = useMemo(() => (counted?.problems ?? NO_PROBLEMS).map(inRule), [counted]);
  return (
    <section aria-label={t('page.rule')} className="surface-box grid grid-cols-[minmax(0,1fr)] gap-3 p-4">
      {dimension === null ? (
        <p className="text-text-muted">{t('page.noDimension', { table: label })}</p>
      ) : (
        <p className="flex flex-wrap items-baseline gap-2">
          <Count size="lg" unit={label} value={countState(counted?.matching, current, t('page.unknown'))} />
        </p>
      )}
      {error ? (
        <InlineMessage tone="warning" size="sm">
          {errorMessage(error)}
        </InlineMessage>
      ) : null}
      <RuleEditor
        catalog={catalog}
        table={table}
        dimensionLabel={label}
        rule={rule}
        timeZone={timeZone}
        variables={NO_VARIABLES}
        filters={filters}
        readOnly={readOnly}
        alone={alone}
        problems={problems}
        field={FIELD}
        onChange={onChange}
      />
    </section>
  );
}

function inRule(problem: Problem): Problem {
  const path = problem.place.field ?? '';
  return { ...problem, place: { field: path === '' ? FIELD : `${FIELD}/${path}` } };
}

function countState(matching: number | null | undefined, current: boolean, reason: string): CountState {
  if (!current || matching === undefined) return { state: 'computing', last: matching ?? undefined };
  return matching === null ? { state: 'unknown', reason } : { state: 'exact', count: matching };
}
