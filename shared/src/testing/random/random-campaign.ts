import type { TargetingDimension } from '../../catalog/catalog.ts';
import { columnWithRole, findTable } from '../../catalog/lookup.ts';
import type { CampaignGraph } from '../../graph/graph.ts';
import type { Variable } from '../../variable/variable.ts';
import { evaluate } from '../naive/evaluate.ts';
import { randomRule } from './random-rule.ts';
import { randomDeduplication, randomEmail, randomSplit } from './random-settings.ts';
import type { Scope } from './scope.ts';

interface Outlet {
  activity: string;
  port: string;
}

/** Adds activities one by one, each on outlets that are still free. */
class Drawing {
  readonly graph: CampaignGraph;
  readonly free: Outlet[] = [];

  constructor(timeZone: string, variables: Variable[]) {
    this.graph = { format: 1, activities: [], transitions: [], layout: {}, settings: { timeZone, variables } };
  }

  /** Connects outlets to an activity to come, and returns the ids of the transitions. */
  connect(outlets: readonly Outlet[], activity: string): string[] {
    return outlets.map((outlet) => {
      this.free.splice(this.free.indexOf(outlet), 1);
      const id = `t${this.graph.transitions.length}`;
      this.graph.transitions.push({ id, from: outlet, to: { activity } });
      return id;
    });
  }

  add(id: string, type: string, config: unknown, ports: readonly string[]): void {
    this.graph.activities.push({ id, type, label: id, config });
    for (const port of ports) this.free.push({ activity: id, port });
  }

  /** Free outlets that carry several people, or somebody, or all when none does. */
  peopled({ context }: Scope): Outlet[] {
    const outcomes = evaluate(this.graph, context.catalog, context.data, context.clock, new Set(), context.filters);
    const size = ({ activity, port }: Outlet) => outcomes.get(activity)?.outputs.get(port)?.rows.size ?? 0;
    const large = this.free.filter((outlet) => size(outlet) >= 6);
    const some = this.free.filter((outlet) => size(outlet) > 0);
    return [large, some].find((found) => found.length > 0) ?? this.free;
  }

  nextId(): string {
    return `a${this.graph.activities.length}`;
  }
}

/** A valid campaign on one targeting dimension, with every kind of activity and option in reach. */
export function randomCampaign(scope: Scope, dimension: TargetingDimension): CampaignGraph {
  const { draw, context } = scope;
  const drawing = new Drawing(context.clock.timeZone, [...context.variables.values()]);
  const { table } = dimension;
  const described = findTable(context.catalog, table);
  const canSend = described !== undefined && columnWithRole(described, 'email') !== undefined;
  for (let i = draw.integer(2, 3); i > 0; i -= 1) addBuildAudience(scope, drawing, dimension);
  for (let i = draw.integer(3, 8); i > 0 && drawing.free.length > 0; i -= 1) {
    draw.weighted([
      [3.5, () => addSplit(scope, drawing, table)],
      [3, () => addDeduplication(scope, drawing, table)],
      [3, () => addCombine(scope, drawing)],
      [1, () => addAndJoin(scope, drawing)],
      [1.5, () => addFork(scope, drawing)],
      [canSend ? 3 : 0, () => addEmail(scope, drawing)],
    ]);
  }
  return {
    ...drawing.graph,
    activities: draw.shuffled(drawing.graph.activities),
    transitions: draw.shuffled(drawing.graph.transitions),
  };
}

function addBuildAudience(scope: Scope, drawing: Drawing, dimension: TargetingDimension): void {
  const rule = scope.draw.chance(0.1)
    ? { kind: 'group', operator: 'and', items: [], except: [] }
    : randomRule(scope, dimension.table);
  drawing.add(
    drawing.nextId(),
    'build-audience',
    { dimension: dimension.name, rule, continueWhenEmpty: scope.draw.chance(0.8) },
    ['out'],
  );
}

function one(scope: Scope, drawing: Drawing, id: string): void {
  const outlets = scope.draw.chance(0.85) ? drawing.peopled(scope) : drawing.free;
  drawing.connect([scope.draw.pick(outlets)], id);
}

function addSplit(scope: Scope, drawing: Drawing, table: string): void {
  const id = drawing.nextId();
  const config = randomSplit(scope, table);
  one(scope, drawing, id);
  const subsets = config.singleTable ? ['out'] : config.subsets.map((subset) => subset.id);
  drawing.add(id, 'split', config, config.remainder ? [...subsets, 'remainder'] : subsets);
}

function addDeduplication(scope: Scope, drawing: Drawing, table: string): void {
  const id = drawing.nextId();
  const config = randomDeduplication(scope, table);
  one(scope, drawing, id);
  drawing.add(id, 'deduplication', config, config.duplicates ? ['out', 'duplicates'] : ['out']);
}

function addEmail(scope: Scope, drawing: Drawing): void {
  const id = drawing.nextId();
  one(scope, drawing, id);
  drawing.add(id, 'email', randomEmail(scope), []);
}

function addFork(scope: Scope, drawing: Drawing): void {
  const id = drawing.nextId();
  one(scope, drawing, id);
  const branches = scope.draw.several(2, 3, (index) => ({ id: `branch-${index}`, label: `Branch ${index}` }));
  drawing.add(
    id,
    'fork',
    { branches },
    branches.map((branch) => branch.id),
  );
}

/** Two to four free outlets, made by further activities when there are too few. */
function severalOutlets(scope: Scope, drawing: Drawing, most: number): Outlet[] {
  if (drawing.free.length < 2) addFork(scope, drawing);
  const peopled = drawing.peopled(scope);
  const outlets = peopled.length > 1 && scope.draw.chance(0.8) ? peopled : drawing.free;
  return scope.draw.shuffled(outlets).slice(0, scope.draw.integer(2, Math.min(most, outlets.length)));
}

function addCombine(scope: Scope, drawing: Drawing): void {
  const { draw } = scope;
  const outlets = severalOutlets(scope, drawing, 4);
  const id = drawing.nextId();
  const transitions = drawing.connect(outlets, id);
  const operation = draw.pick([
    'union',
    'union',
    'intersection',
    'intersection',
    'intersection',
    'exclusion',
    'exclusion',
    'exclusion',
  ] as const);
  const primary = operation === 'exclusion' || draw.chance(0.5) ? draw.pick(transitions) : null;
  const complement = operation !== 'union' && draw.chance(0.6);
  drawing.add(id, 'combine', { operation, primary, complement }, complement ? ['out', 'complement'] : ['out']);
}

function addAndJoin(scope: Scope, drawing: Drawing): void {
  const { draw } = scope;
  const outlets = severalOutlets(scope, drawing, 3);
  const id = drawing.nextId();
  const transitions = drawing.connect(outlets, id);
  const primary = draw.pick(transitions);
  const waitFor = draw.chance(0.5) ? null : [...new Set([primary, ...draw.some(transitions)])];
  drawing.add(id, 'and-join', { waitFor, primary }, ['out']);
}
