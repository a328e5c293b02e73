import type { TargetingDimension } from '../../catalog/catalog.ts';
import { columnWithRole, findTable } from '../../catalog/lookup.ts';
import type { CampaignGraph } from '../../graph/graph.ts';
import { Drawing, type Outlet, peopled } from './drawing.ts';
import { randomRule } from './random-rule.ts';
import { randomDeduplication, randomEmail, randomSplit } from './random-settings.ts';
import type { Scope } from './scope.ts';

/** A valid campaign on one targeting dimension, with every kind of activity and option in reach. */
export function randomCampaign(scope: Scope, dimension: TargetingDimension): CampaignGraph {
  const { draw } = scope;
  const drawing = new Drawing(scope);
  for (let i = draw.integer(2, 3); i > 0; i -= 1) addBuildAudience(drawing, dimension);
  for (let i = draw.integer(3, 8); i > 0 && drawing.free.length > 0; i -= 1) {
    draw.weighted([
      [3.5, () => addSplit(drawing)],
      [3, () => addDeduplication(drawing)],
      [3, () => addCombine(drawing)],
      [1, () => addAndJoin(drawing)],
      [1.5, () => addFork(drawing)],
      [3, () => addEmail(drawing)],
    ]);
  }
  return {
    ...drawing.graph,
    activities: draw.shuffled(drawing.graph.activities),
    transitions: draw.shuffled(drawing.graph.transitions),
  };
}

function addBuildAudience(drawing: Drawing, dimension: TargetingDimension): void {
  const { scope } = drawing;
  const rule = scope.draw.chance(0.1)
    ? { kind: 'group', operator: 'and', items: [], except: [] }
    : randomRule(scope, dimension.table);
  const config = { dimension: dimension.name, rule, continueWhenEmpty: scope.draw.chance(0.8) };
  drawing.add(drawing.nextId(), 'build-audience', config);
}

function addSplit(drawing: Drawing): void {
  const taken = drawing.take();
  if (taken) drawing.add(taken.id, 'split', randomSplit(taken.scope, taken.population.table));
}

function addDeduplication(drawing: Drawing): void {
  const taken = drawing.take();
  if (taken) drawing.add(taken.id, 'deduplication', randomDeduplication(taken.scope, taken.population.table));
}

function addEmail(drawing: Drawing): void {
  const { catalog } = drawing.scope.context;
  const taken = drawing.take(({ table }) => {
    const described = findTable(catalog, table);
    return described !== undefined && columnWithRole(described, 'email') !== undefined;
  });
  if (taken) drawing.add(taken.id, 'email', randomEmail(taken.scope));
}

function addFork(drawing: Drawing): void {
  const taken = drawing.take();
  const branches = drawing.scope.draw.several(2, 3, (index) => ({ id: `branch-${index}`, label: `Branch ${index}` }));
  if (taken) drawing.add(taken.id, 'fork', { branches });
}

/** Two to so many free outlets of one dimension, made by further activities when there are too few. */
function severalOutlets(drawing: Drawing, most: number): readonly Outlet[] {
  const { draw } = drawing.scope;
  if (drawing.free.length < 2) addFork(drawing);
  const { dimension } = draw.pick(drawing.free).population;
  const fitting = drawing.free.filter(({ population }) => population.dimension === dimension);
  const full = peopled(fitting);
  const outlets = full.length > 1 && draw.chance(0.8) ? full : fitting;
  return draw.shuffled(outlets).slice(0, draw.integer(2, Math.min(most, outlets.length)));
}

const operations = [
  'union',
  'union',
  'intersection',
  'intersection',
  'intersection',
  'exclusion',
  'exclusion',
  'exclusion',
] as const;

function addCombine(drawing: Drawing): void {
  const { draw } = drawing.scope;
  const outlets = severalOutlets(drawing, 4);
  if (outlets.length < 2) return;
  const id = drawing.nextId();
  const transitions = drawing.connect(outlets, id);
  const operation = draw.pick(operations);
  const primary = operation === 'exclusion' || draw.chance(0.5) ? draw.pick(transitions) : null;
  const complement = operation !== 'union' && draw.chance(0.6);
  drawing.add(id, 'combine', { operation, primary, complement });
}

function addAndJoin(drawing: Drawing): void {
  const { draw } = drawing.scope;
  const outlets = severalOutlets(drawing, 3);
  if (outlets.length < 2) return;
  const id = drawing.nextId();
  const transitions = drawing.connect(outlets, id);
  const primary = draw.pick(transitions);
  const waitFor = draw.chance(0.5) ? null : [...new Set([primary, ...draw.some(transitions)])];
  drawing.add(id, 'and-join', { waitFor, primary });
}
