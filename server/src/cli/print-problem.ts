import { type CampaignGraph, findActivity, type Problem } from '@fanfare/shared';

/** A problem as one line: severity, place, sentence. */
export function printProblem(graph: CampaignGraph | undefined, one: Problem): string {
  const { activity, transition, field, line } = one.place;
  const label = activity === undefined || graph === undefined ? undefined : findActivity(graph, activity)?.label;
  const place = [
    line === undefined ? undefined : `line ${line}`,
    activity === undefined ? undefined : label || activity,
    activity === undefined && transition !== undefined ? transition : undefined,
    field,
  ].filter((part) => part !== undefined);
  return `${one.severity}: ${place.length === 0 ? '' : `${place.join(', ')}: `}${one.message}`;
}
