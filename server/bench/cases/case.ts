import { type Activity, type CampaignGraph, emptyGraph, type Transition } from '@fanfare/shared';
import type { HandStatement } from '../hand-sql.ts';
import { arrow, build, inList, is } from '../graph-parts.ts';

/** Where a figure is read: what leaves by a port, what is dropped by a cause, or a fact. */
export type Outlet = { activity: string } & ({ port: string } | { drop: string } | { fact: string });
export type Outlets = Readonly<Record<string, Outlet>>;

/** An activity on its own with what it needs before it, and the best SQL by hand for all figures that are shown. */
export interface ActivityCase {
  name: string;
  graph: CampaignGraph;
  outlets: Outlets;
  hand: readonly HandStatement[];
}

/** Ids and numbers under which the bench keeps an audience and a history; see `load-engine.ts`. */
export const benchAudience = 'bench';
export const benchHistory = 7;

/** The first audience of the kit's canvas, which the activities begin with. */
export const chosen = [
  inList('country', ['FR', 'DE', 'ES']),
  is('consent_email', true),
  inList('tier', ['gold', 'platinum', 'silver']),
];
export const customers = build('people', chosen);
export const good = "country IN ('FR', 'DE', 'ES') AND consent_email AND tier IN ('gold', 'platinum', 'silver')";

export const consenting = build('others', [is('consent_sms', true)]);

export const at = (links: readonly string[], column: string) => ({ links: [...links], column });

export function graphOf(activities: readonly Activity[], transitions: readonly Transition[]): CampaignGraph {
  return { ...emptyGraph('UTC'), activities: [...activities], transitions: [...transitions] };
}

export function row(sql: string, ...figures: readonly string[]): HandStatement {
  return { sql, figures };
}

export const people: Outlet = { activity: 'people', port: 'out' };

/** One activity after the customers. */
export function afterPeople(
  name: string,
  studied: Activity,
  outlets: Outlets,
  ...hand: readonly HandStatement[]
): ActivityCase {
  const graph = graphOf([customers, studied], [arrow('people', 'out', studied.id)]);
  return { name, graph, outlets: { people, ...outlets }, hand };
}

/** One activity that makes its population itself. */
export function alone(
  name: string,
  studied: Activity,
  outlets: Outlets,
  ...hand: readonly HandStatement[]
): ActivityCase {
  return { name, graph: graphOf([studied], []), outlets, hand };
}
