import { type FlowPlace, previewFormula } from '@fanfare/shared';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { KEPT_BRIEFLY } from '../api/query-client.ts';
import type { ResponseOf } from '../api/request.ts';
import { usePlace } from '../inspector/place.ts';
import { useSettled } from '../rule-builder/use-settled.ts';
import type { FormulaScope } from './formula-context.ts';

export type FormulaValues = ResponseOf<typeof previewFormula>;

export interface FormulaValuesRequest extends FormulaScope {
  readonly formula: string;
  /** Only formulas without problems are computed. */
  readonly complete: boolean;
  readonly rows: number;
}

/** Values of a formula on some rows, once the typing rests; those before stay until the new ones are known. */
export function useFormulaValues(request: FormulaValuesRequest) {
  const { table, formula, timeZone, variables, rows, complete } = request;
  const place = usePlace()?.place;
  const settled = useSettled({ table, formula, timeZone, variables, rows, place });
  const current = settled.formula === formula && settled.table === table;
  const query = useQuery({
    ...valuesQuery(settled),
    enabled: complete && current,
    placeholderData: (before) => before,
  });
  return { ...query, current: current && !query.isPlaceholderData };
}

function valuesQuery({
  table,
  formula,
  timeZone,
  variables,
  rows,
  place,
}: Omit<FormulaValuesRequest, 'catalog' | 'complete'> & { readonly place?: FlowPlace | undefined }) {
  return queryOptions({
    queryKey: ['formula-values', table, formula, timeZone, variables, rows, place],
    queryFn: ({ signal }) =>
      call(previewFormula, {
        body: { table, formula, timeZone, variables: [...variables], limit: rows, ...(place ? { place } : {}) },
        signal,
      }),
    staleTime: 60_000,
    gcTime: KEPT_BRIEFLY,
  });
}
