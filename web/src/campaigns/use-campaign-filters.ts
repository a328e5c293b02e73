import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type CampaignFilters, printFilters, readFilters } from './campaign-filters.ts';

/** The filters of the address, and how to change some of them; a change goes back to the first page. */
export function useCampaignFilters() {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => readFilters(params), [params]);
  const change = useCallback(
    (part: Partial<CampaignFilters>, options?: { readonly replace?: boolean }) => {
      setParams(
        (current) => printFilters({ ...readFilters(current), page: 0, ...part }),
        options?.replace ? { replace: true } : {},
      );
    },
    [setParams],
  );
  return { filters, change };
}
