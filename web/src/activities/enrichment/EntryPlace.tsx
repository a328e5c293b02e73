import { type ReactNode, useMemo } from 'react';
import { addedIn } from '../../inspector/catalog-with-columns.ts';
import { PlaceProvider, usePlace } from '../../inspector/place.ts';
import type { EntryCardProps } from './EntryCard.tsx';

/** What an entry speaks of: the rows as they are once the entries before it have been added. */
export function EntryPlace({ children, ...props }: EntryCardProps & { readonly children: ReactNode }) {
  const { inspector, rows, position } = props;
  const here = usePlace();
  const { config } = inspector;
  const own = addedIn(rows.catalog);
  const place = useMemo(() => {
    if (!here || position === 1) return here;
    const { graph, activity } = here.place;
    const before = { ...config, columns: config.columns.slice(0, position - 1) };
    const activities = graph.activities.map((one) => (one.id === activity ? { ...one, config: before } : one));
    return { ...here, columns: own?.columns ?? [], place: { graph: { ...graph, activities }, activity, port: 'out' } };
  }, [here, config, position, own]);
  return <PlaceProvider value={place}>{children}</PlaceProvider>;
}
