import type { Position } from '@fanfare/shared';

const RADIUS = 8;
/** The line ends before the tip of the arrow touches the card. */
const TIP = 5;
/** Below this height there is no room for a number beside the upright part of an arrow. */
const SHORT = 64;

/** How an arrow is bent: `out` close to its source, `in` close to its target, else half way. */
export type Bend = 'out' | 'in' | 'middle' | 'side';

export interface ArrowShape {
  readonly line: string;
  /** The triangle at its end; empty when it ends in a “+”. */
  readonly tip: string;
  readonly label: Position;
}

/** The way of an arrow from the lower edge of a card to the upper edge of another. */
export function arrowShape(from: Position, to: Position, bend: Bend, withTip = true): ArrowShape {
  const end = withTip ? { x: to.x, y: to.y - TIP } : to;
  const { points, label } = route(from, end, bend);
  return { line: roundedLine(points), tip: withTip ? tipAt(to) : '', label };
}

function route(from: Position, to: Position, bend: Bend): { points: Position[]; label: Position } {
  if (bend === 'side')
    return { points: [from, { x: from.x, y: to.y }, to], label: { x: (from.x + to.x) / 2, y: to.y } };
  if (to.y - from.y < 16) return around(from, to);
  const gap = to.y - from.y;
  if (bend === 'in' && gap < SHORT) return route(from, to, 'middle');
  const y =
    bend === 'out' ? from.y + Math.min(14, gap / 3) : bend === 'in' ? to.y - Math.min(14, gap / 3) : from.y + gap / 2;
  if (Math.abs(from.x - to.x) < 1)
    return { points: [from, to], label: { x: to.x, y: bend === 'out' ? (y + to.y) / 2 + 1 : from.y + gap / 2 + 1 } };
  const points = [from, { x: from.x, y }, { x: to.x, y }, to];
  if (bend === 'out') return { points, label: { x: to.x, y: (y + to.y) / 2 + 1 } };
  if (bend === 'in') return { points, label: { x: from.x, y: (from.y + y) / 2 } };
  return { points, label: { x: (from.x + to.x) / 2, y } };
}

/** The way to a card that stands beside or above its source. */
function around(from: Position, to: Position): { points: Position[]; label: Position } {
  const apart = Math.abs(from.x - to.x) > 300;
  const x = apart ? (from.x + to.x) / 2 : Math.max(from.x, to.x) + 150;
  const below = from.y + 20;
  const above = to.y - 20;
  return {
    points: [from, { x: from.x, y: below }, { x, y: below }, { x, y: above }, { x: to.x, y: above }, to],
    label: { x, y: (below + above) / 2 },
  };
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

function tipAt({ x, y }: Position): string {
  return `M${x - 4.5} ${y - 8}h9L${x} ${y - 1}z`;
}

function distance(one: Position, other: Position): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function towards(from: Position, to: Position, length: number): Position {
  const whole = distance(from, to);
  if (whole === 0) return from;
  return { x: from.x + ((to.x - from.x) * length) / whole, y: from.y + ((to.y - from.y) * length) / whole };
}
