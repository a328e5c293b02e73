import type { Drawing, Outlet } from './drawing.ts';
import { randomTest, randomWait } from './random-flow.ts';

export function addWait(drawing: Drawing): void {
  const taken = drawing.take();
  if (taken) drawing.add(taken.id, 'wait', { until: randomWait(drawing.scope) });
}

export function addTest(drawing: Drawing): void {
  const outlets = someOutlets(drawing, 3);
  const { id, transitions } = drawing.takeAll(outlets);
  const config = randomTest(drawing, transitions, outlets);
  if (transitions.length > 0) drawing.add(id, 'test', config);
}

export function addEnd(drawing: Drawing): void {
  const { draw } = drawing.scope;
  const { id, transitions } = drawing.takeAll(someOutlets(drawing, 2));
  const parameters = [
    { name: 'size', value: { kind: 'count', transition: draw.chance(0.5) ? null : draw.pick(transitions) } },
    { name: 'word', value: { kind: 'text', text: 'from here' } },
    { name: 'number', value: { kind: 'variable', variable: 'number_1' } },
  ];
  const signal = { campaign: '3f2b8c3e-6f5e-4b61-9c39-0c7a54b8c001', parameters: draw.some(parameters, 0) };
  drawing.add(id, 'end', { signals: draw.chance(0.5) ? [signal] : [] });
}

/** One to so many free outlets of any dimension. */
function someOutlets({ free, scope: { draw } }: Drawing, most: number): readonly Outlet[] {
  return draw.shuffled(free).slice(0, draw.chance(0.6) ? 1 : draw.integer(1, Math.min(most, free.length)));
}
