import {
  type CampaignGraph,
  type Change,
  changedParts,
  type comparePeople,
  type EndpointPart,
  findActivity,
  type GraphComparison,
  inEnglish,
  outletLabel,
  settingChanges,
  type Transition,
  transitionFrom,
} from '@fanfare/shared';
import { printCount, printTable } from './print-table.ts';

type People = EndpointPart<typeof comparePeople, 'response'>;
type Outlet = People['outlets'][number];

const marks: Record<Change<unknown>['kind'], string> = { added: '+', removed: '-', changed: '~' };

/** How two versions differ: what is drawn, and the people on each arrow that is not the same. */
export function printComparison(
  before: CampaignGraph,
  after: CampaignGraph,
  changes: GraphComparison,
  people: People,
): string {
  const lines = [...activityLines(changes), ...arrowLines(before, after, changes), ...otherLines(changes)];
  const outlets = people.outlets.filter(({ state }) => state !== 'same');
  const same = people.outlets.length - outlets.length;
  const drawn = lines.length === 0 ? 'No activity, arrow, variable or setting differs.' : lines.join('\n');
  if (outlets.length === 0) return `${drawn}\n\nEvery arrow carries the same people.`;
  const rest = same === 0 ? [] : [`${printCount(same)} other arrows carry the same people.`];
  return [drawn, peopleTable(before, after, outlets), ...moveLines(before, after, people), ...rest].join('\n\n');
}

function activityLines({ activities }: GraphComparison): string[] {
  return activities.flatMap((change) => {
    const { label, type } = change.kind === 'removed' ? change.before : change.after;
    const head = `${marks[change.kind]} ${label || change.id} (${type})`;
    if (change.kind !== 'changed') return [head];
    const settings = settingChanges(change.before.config, change.after.config).map(
      (one) => `    ${one.path.join('.')}: ${printed(one.before)} → ${printed(one.after)}`,
    );
    return [`${head}: ${changedParts(change.before, change.after).join(', ')}`, ...settings];
  });
}

function arrowLines(before: CampaignGraph, after: CampaignGraph, { transitions }: GraphComparison): string[] {
  const name = (graph: CampaignGraph, id: string) => findActivity(graph, id)?.label || id;
  const arrow = (graph: CampaignGraph, { from, to }: Transition) =>
    `${name(graph, from.activity)} → ${name(graph, to.activity)}`;
  return transitions.map((change) => {
    const shown = change.kind === 'removed' ? arrow(before, change.before) : arrow(after, change.after);
    return `${marks[change.kind]} ${shown}`;
  });
}

function otherLines({ variables, timeZone }: GraphComparison): string[] {
  const values = variables.map((change) => {
    const was = change.kind === 'added' ? undefined : change.before.value;
    const is = change.kind === 'removed' ? undefined : change.after.value;
    return `${marks[change.kind]} $${change.id}: ${printed(was)} → ${printed(is)}`;
  });
  return [...values, ...(timeZone ? [`~ time zone: ${timeZone.before} → ${timeZone.after}`] : [])];
}

function peopleTable(before: CampaignGraph, after: CampaignGraph, outlets: readonly Outlet[]): string {
  const right = (title: string) => ({ title, align: 'right' as const });
  const columns = ['before', 'after', 'change', 'enter', 'leave', 'moved in', 'moved out'].map(right);
  const shown = (count: number | null) => (count === null ? '–' : printCount(count));
  return printTable(
    [{ title: 'arrow' }, { title: '' }, ...columns],
    outlets.map((one) => [
      outletName(before, after, one),
      one.state === 'compared' ? '' : (one.reason ?? one.state),
      shown(one.before),
      shown(one.after),
      one.before === null || one.after === null ? '' : signed(one.after - one.before),
      ...[one.enter, one.leave, one.movedIn, one.movedOut].map(shown),
    ]),
  );
}

function moveLines(before: CampaignGraph, after: CampaignGraph, { moves, movesCut }: People): string[] {
  if (moves.length === 0) return [];
  const cut = movesCut ? ['Of moves between activities, only those where most people ended up are told.'] : [];
  const name = (activity: string, port: string) => outletName(before, after, { activity, port });
  const lines = moves.map(({ activity, from, toActivity, to, count }) => {
    const verb = count === 1 ? 'moves' : 'move';
    return `${printCount(count)} ${verb} from ${name(activity, from)} to ${name(toActivity ?? activity, to)}`;
  });
  return [[...lines, ...cut].join('\n')];
}

/** "Split: VIP → Letter": as it is called in the newer version where it is there. */
function outletName(
  before: CampaignGraph,
  after: CampaignGraph,
  { activity, port }: { activity: string; port: string },
) {
  const graph = findActivity(after, activity) ? after : before;
  const to = transitionFrom(graph, activity, port)?.to.activity;
  const target = to === undefined ? '' : ` → ${findActivity(graph, to)?.label || to}`;
  return `${inEnglish(outletLabel(graph, activity, port))}${target}`;
}

function signed(change: number): string {
  return change > 0 ? `+${printCount(change)}` : printCount(change);
}

function printed(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
