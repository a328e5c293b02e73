import type { Activity, ActivityId, CampaignGraph, Transition, Variable } from '@fanfare/shared';

/** Whether two graphs give the same numbers: labels, notes and layout do not matter. */
export function countsAlike(before: CampaignGraph, after: CampaignGraph): boolean {
  return (
    sameSettings(before, after) &&
    alike(
      before.activities,
      after.activities,
      (one, other) => sameActivity(one, other) && sameBreakpoint(one, other),
    ) &&
    alike(before.transitions, after.transitions, sameTransition)
  );
}

/**
 * Activities whose numbers may differ between two graphs: those that changed and all downstream of them. A breakpoint does
 * not change the numbers of its own activity.
 */
export function affectedActivities(before: CampaignGraph, after: CampaignGraph): Set<ActivityId> {
  if (!sameSettings(before, after)) return new Set(after.activities.map((one) => one.id));
  const earlier = new Map(before.activities.map((activity) => [activity.id, activity]));
  const later = new Map(after.activities.map((activity) => [activity.id, activity]));
  const changed = after.activities.filter((activity) => {
    const was = earlier.get(activity.id);
    return !was || !sameActivity(was, activity);
  });
  const halted = after.transitions.filter(({ from }) => {
    const [was, is] = [earlier.get(from.activity), later.get(from.activity)];
    return was && is && !sameBreakpoint(was, is);
  });
  const arrivals = new Map(before.transitions.map((transition) => [transition.id, transition]));
  const kept = new Set<string>();
  const targets = after.transitions.filter((transition) => {
    const was = arrivals.get(transition.id);
    if (was && sameTransition(was, transition)) {
      kept.add(transition.id);
      return false;
    }
    return true;
  });
  const gone = before.transitions.filter((transition) => !kept.has(transition.id));
  const starts = [...changed.map((one) => one.id), ...[...targets, ...gone, ...halted].map((one) => one.to.activity)];
  return downstream(
    after.transitions,
    starts.filter((id) => later.has(id)),
  );
}

/** The given activities and everything their transitions lead to. */
export function downstream(transitions: readonly Transition[], starts: Iterable<ActivityId>): Set<ActivityId> {
  const outbound = Map.groupBy(transitions, (transition) => transition.from.activity);
  const reached = new Set(starts);
  for (const id of reached) for (const transition of outbound.get(id) ?? []) reached.add(transition.to.activity);
  return reached;
}

/** The zone and the values of variables matter to every number; what variables are for does not. */
function sameSettings({ settings: before }: CampaignGraph, { settings: after }: CampaignGraph): boolean {
  return (
    before === after ||
    (before.timeZone === after.timeZone && alike(before.variables ?? [], after.variables ?? [], sameVariable))
  );
}

function sameVariable(one: Variable, other: Variable): boolean {
  return (
    one === other ||
    (one.name === other.name &&
      one.type === other.type &&
      (one.value === other.value || JSON.stringify(one.value) === JSON.stringify(other.value)))
  );
}

function sameActivity(one: Activity, other: Activity): boolean {
  return (
    one === other ||
    (one.id === other.id &&
      one.type === other.type &&
      one.config === other.config &&
      (one.disabled ?? false) === (other.disabled ?? false))
  );
}

function sameBreakpoint(one: Activity, other: Activity): boolean {
  return (one.breakpoint ?? false) === (other.breakpoint ?? false);
}

function sameTransition(one: Transition, other: Transition): boolean {
  return (
    one === other ||
    (one.id === other.id &&
      one.from.activity === other.from.activity &&
      one.from.port === other.from.port &&
      one.to.activity === other.to.activity)
  );
}

function alike<T>(before: readonly T[], after: readonly T[], same: (one: T, other: T) => boolean): boolean {
  return (
    before === after ||
    (before.length === after.length &&
      before.every((one, index) => {
        const other = after[index];
        return other !== undefined && same(one, other);
      }))
  );
}
