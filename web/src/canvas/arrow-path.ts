import type { FlowDirection, Position } from '@fanfare/shared';

const RADIUS = 8;
/** The line ends before the tip of the arrow touches the card. */
const TIP = 5;
/** Below this length there is no room for a number beside the part of an arrow that follows the flow. */
const SHORT = { down: 64, right: 170 };
/** How far before its target the number on an arrow into a frame stands. */
const BEFORE = { down: 22, right: 80 };
/** Up to this far apart across the flow, an arrow back goes around both cards, so far outside them. */
const APART = { down: 300, right: 130 };
const OUTSIDE = { down: 150, right: 60 };

/**
 * How an arrow is bent: `out` close to its source, `in` close to its target, else half way. `into` is `out` with the number
 * close to the target, below the title of the frame it stands in.
 */
export type Bend = 'out' | 'in' | 'into' | 'middle' | 'side';

export interface ArrowShape {
  readonly line: string;
  /** The triangle at its end; empty when it ends in a “+”. */
  readonly tip: string;
  readonly label: Position;
}

/** The way of an arrow from the edge of a card where the flow leaves to the edge of another where it arrives. */
export function arrowShape(
  from: Position,
  to: Position,
  bend: Bend,
  options: { readonly withTip?: boolean; readonly direction?: FlowDirection } = {},
): ArrowShape {
  const { withTip = true, direction = 'down' } = options;
  const turn = direction === 'right' ? turned : same;
  const start = turn(from);
  const target = turn(to);
  const end = withTip ? { x: target.x, y: target.y - TIP } : target;
  const { points, label } = route(start, end, bend, direction);
  return { line: roundedLine(points.map(turn)), tip: withTip ? tipAt(to, direction) : '', label: turn(label) };
}

interface Route {
  readonly points: readonly Position[];
  readonly label: Position;
}

/** Everything is worked out as if the flow ran down; a flow to the right is that with its axes exchanged. */
function route(from: Position, to: Position, bend: Bend, direction: FlowDirection): Route {
  if (bend === 'side') return aside(from, to, direction);
  if (to.y - from.y < 16) return around(from, to, direction);
  const gap = to.y - from.y;
  if (bend === 'into') return into(from, to, direction);
  if (bend === 'in' && gap < SHORT[direction]) return route(from, to, 'middle', direction);
  const y =
    bend === 'out' ? from.y + Math.min(14, gap / 3) : bend === 'in' ? to.y - Math.min(14, gap / 3) : from.y + gap / 2;
  if (Math.abs(from.x - to.x) < 1)
    return { points: [from, to], label: { x: to.x, y: bend === 'out' ? (y + to.y) / 2 + 1 : from.y + gap / 2 + 1 } };
  const points = [from, { x: from.x, y }, { x: to.x, y }, to];
  if (bend === 'out') return { points, label: { x: to.x, y: (y + to.y) / 2 + 1 } };
  if (bend === 'in') return { points, label: { x: from.x, y: (from.y + y) / 2 } };
  return { points, label: { x: (from.x + to.x) / 2, y } };
}

/** The number stands in the lower half as with `out`, but never far from the target. */
function into(from: Position, to: Position, direction: FlowDirection): Route {
  const { points, label } = route(from, to, 'out', direction);
  return { points, label: { x: to.x, y: Math.max(label.y, to.y - BEFORE[direction]) } };
}

/** The way to a “+” beside the flow; its last part always lies level, where a number has room. */
function aside(from: Position, to: Position, direction: FlowDirection): Route {
  if (direction === 'down')
    return { points: [from, { x: from.x, y: to.y }, to], label: { x: (from.x + to.x) / 2, y: to.y } };
  const y = from.y + 14;
  return { points: [from, { x: from.x, y }, { x: to.x, y }, to], label: { x: to.x, y: (y + to.y) / 2 } };
}

/** The way to a card that stands beside or before its source. */
function around(from: Position, to: Position, direction: FlowDirection): Route {
  const apart = Math.abs(from.x - to.x) > APART[direction];
  const x = apart ? (from.x + to.x) / 2 : Math.max(from.x, to.x) + OUTSIDE[direction];
  const below = from.y + 20;
  const above = to.y - 20;
  return {
    points: [from, { x: from.x, y: below }, { x, y: below }, { x, y: above }, { x: to.x, y: above }, to],
    label: { x, y: (below + above) / 2 },
  };
}

function same(at: Position): Position {
  return at;
}

function turned({ x, y }: Position): Position {
  return { x: y, y: x };
}

function roundedLine(points: readonly Position[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const parts = [`M${first.x} ${first.y}`];
  rest.forEach((point, index) => {
    const before = points[index];
    const after = rest[index + 1];
    if (!before || !after) {
      parts.push(`L${point.x} ${point.y}`);
      return;
    }
    const radius = Math.min(RADIUS, distance(before, point) / 2, distance(point, after) / 2);
    const enter = towards(point, before, radius);
    const leave = towards(point, after, radius);
    parts.push(`L${enter.x} ${enter.y}Q${point.x} ${point.y} ${leave.x} ${leave.y}`);
  });
  return parts.join('');
}

function tipAt({ x, y }: Position, direction: FlowDirection): string {
  return direction === 'right' ? `M${x - 8} ${y - 4.5}v9L${x - 1} ${y}z` : `M${x - 4.5} ${y - 8}h9L${x} ${y - 1}z`;
}

function distance(one: Position, other: Position): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function towards(from: Position, to: Position, length: number): Position {
  const whole = distance(from, to);
  if (whole === 0) return from;
  return { x: from.x + ((to.x - from.x) * length) / whole, y: from.y + ((to.y - from.y) * length) / whole };
}
