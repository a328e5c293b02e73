import type { CarriedColumn, Catalog, FlowPlace } from '@fanfare/shared';
import { createContext, useContext, useMemo } from 'react';
import { addedIn, catalogWithColumns } from './catalog-with-columns.ts';

/** Where in a campaign rules, formulas and attributes stand. */
export interface PlaceHere {
  /** What requests about them carry. */
  readonly place: FlowPlace;
  /** The table of what arrives, and the columns added to its rows; undefined while it is not known. */
  readonly table: string | undefined;
  readonly columns: readonly CarriedColumn[];
  /** Set where rows are compared with lines: where these are, and their table. */
  readonly line?: { readonly place: FlowPlace; readonly table: string };
}

const Context = createContext<PlaceHere | undefined>(undefined);
export const PlaceProvider = Context.Provider;

/** The place around this component; undefined outside of campaigns. */
export function usePlace(): PlaceHere | undefined {
  return useContext(Context);
}

/** The catalog as rows of a table see it here: with the columns added on the way, unless they are in it already. */
export function useSeenCatalog(catalog: Catalog, table: string | undefined): Catalog {
  const here = usePlace();
  if (!here || here.place.everybody || here.table === undefined || here.table !== table || addedIn(catalog))
    return catalog;
  return catalogWithColumns(catalog, table, here.columns);
}

/** The place as rows that links lead to see it: data is as it was written, but all rows are meant. */
export function useElsewhere(): PlaceHere | undefined {
  const here = usePlace();
  return useMemo(() => here && { ...here, place: { ...here.place, everybody: true } }, [here]);
}
