import { type CampaignGraph, inEnglish, outletId, outletsOf } from '@fanfare/shared';
import { CommandError, exitCodes } from './exit-codes.ts';

/** An outbound port of an activity. */
export interface OutletName {
  activity: string;
  port: string;
}

/**
 * Finds an outlet by the id of its transition, by `activity/port`, or by a label that only one has:
 * that of the transition, of the port, or of an activity with a single outlet.
 * @throws CommandError that lists what there is.
 */
export function findOutlet(graph: CampaignGraph, name: string): OutletName {
  const outlets = graph.activities.flatMap((activity) => {
    const all = outletsOf(graph, activity.id);
    return all.map(({ port, transition }) => {
      const label = inEnglish(port.label);
      return {
        outlet: { activity: activity.id, port: port.id },
        id: transition?.id,
        path: outletId(activity.id, port.id),
        labels: [transition?.label, label, ...(all.length === 1 ? [activity.label, activity.id] : [])],
        shown: `${transition?.id ?? outletId(activity.id, port.id)}  ${activity.label || activity.id}: ${transition?.label ?? label}`,
      };
    });
  });
  const exact = outlets.find((one) => one.id === name || one.path === name);
  if (exact !== undefined) return exact.outlet;
  const byLabel = outlets.filter((one) => one.labels.includes(name));
  const [only, second] = byLabel;
  if (only !== undefined && second === undefined) return only.outlet;
  const listed = (second === undefined ? outlets : byLabel).map((one) => `  ${one.shown}`).join('\n');
  const sentence =
    second === undefined
      ? `There is no transition ${name}. There are:`
      : `Several transitions are called ${name}. Use an id:`;
  throw new CommandError(exitCodes.usage, `${sentence}\n${listed}`);
}
