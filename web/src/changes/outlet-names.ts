import { type CampaignGraph, findActivity, outletLabel, transitionFrom } from '@fanfare/shared';
import { say } from '../i18n/speak.ts';

/** What an outlet is called, and where it leads to; undefined when it leads nowhere. In the newer version where it is there. */
export function outletNames(
  graphs: { readonly before: CampaignGraph; readonly after: CampaignGraph },
  { activity, port }: { readonly activity: string; readonly port: string },
): { readonly name: string; readonly to: string | undefined } {
  const graph = findActivity(graphs.after, activity) ? graphs.after : graphs.before;
  const target = transitionFrom(graph, activity, port)?.to.activity;
  return {
    name: say(outletLabel(graph, activity, port)),
    to: target === undefined ? undefined : (findActivity(graph, target)?.label ?? target),
  };
}
