import { randomPairs } from './random-columns.ts';
import { randomLinks } from './random-links.ts';
import { randomAttribute, withAdded } from './scope.ts';
import { type Drawing, type Outlet, peopled } from './drawing.ts';
import { randomDeduplication, randomSplit } from './random-settings.ts';

export function addSplit(drawing: Drawing): void {
  const taken = drawing.take();
  if (taken) drawing.add(taken.id, 'split', randomSplit(taken.scope, taken.population.table));
}

export function addDeduplication(drawing: Drawing): void {
  const taken = drawing.take();
  if (taken) drawing.add(taken.id, 'deduplication', randomDeduplication(taken.scope, taken.population.table));
}

export function addFork(drawing: Drawing): void {
  const taken = drawing.take();
  const branches = drawing.scope.draw.several(2, 3, (index) => ({ id: `branch-${index}`, label: `Branch ${index}` }));
  if (taken) drawing.add(taken.id, 'fork', { branches });
}

/** Two to so many free outlets of one dimension, made by a further activity when there are too few. */
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
  'symmetric-difference',
  'symmetric-difference',
  'exclusion',
  'exclusion',
  'exclusion',
] as const;

export function addCombine(drawing: Drawing): void {
  const { draw } = drawing.scope;
  if (draw.chance(0.25)) {
    addExclusion(drawing);
    return;
  }
  const outlets = severalOutlets(drawing, 4);
  if (outlets.length < 2) return;
  const { id, transitions } = drawing.takeAll(outlets);
  const operation = draw.pick(operations);
  const primary = operation === 'exclusion' || draw.chance(0.5) ? draw.pick(transitions) : null;
  const complement = operation !== 'union' && draw.chance(0.6);
  const first = outlets[transitions.indexOf(primary ?? transitions[0] ?? '')];
  const by = first && draw.chance(0.35) ? comparedColumns(drawing, first) : null;
  drawing.add(id, 'combine', { operation, primary, complement, by, emptyIsValue: draw.chance(0.5) });
}

/** Columns by which rows are the same, of the set whose columns are kept. */
function comparedColumns(drawing: Drawing, { population }: Outlet) {
  const scope = withAdded(drawing.scope, population.columns);
  return scope.draw.several(1, 2, () => {
    const found = randomAttribute(scope, population.table);
    const isText = found?.column.type === 'text';
    const { draw } = scope;
    return { attribute: found?.path ?? null, trim: isText && draw.chance(0.4), fold: isText && draw.chance(0.4) };
  });
}

/** An exclusion of sets of any dimension by rules. */
function addExclusion(drawing: Drawing): void {
  const { draw } = drawing.scope;
  const [first, ...rest] = draw.shuffled(drawing.free);
  if (first === undefined) return;
  const others = rest.slice(0, draw.integer(1, 2)).flatMap((outlet) => {
    const rule = exclusionRule(drawing, first, outlet);
    const isSame = outlet.population.dimension === first.population.dimension;
    return rule || isSame ? [{ outlet, rule: isSame && draw.chance(0.4) ? undefined : rule }] : [];
  });
  if (others.length === 0) return;
  const { id, transitions } = drawing.takeAll([first, ...others.map(({ outlet }) => outlet)]);
  const rules = others.flatMap(({ rule }, index) => (rule ? [{ ...rule, transition: transitions[index + 1] }] : []));
  drawing.add(id, 'combine', { operation: 'exclusion', primary: transitions[0], complement: draw.chance(0.6), rules });
}

function exclusionRule(drawing: Drawing, { population }: Outlet, other: Outlet) {
  const { scope } = drawing;
  const theirs = other.population;
  const ways = [1, 2, 3, 4, 5, 6].flatMap(() => randomLinks(scope, population.table, theirs.table) ?? []);
  const [way] = ways;
  if (way !== undefined && scope.draw.chance(0.5)) return { kind: 'links', links: way.links };
  const own = withAdded(scope, population.columns);
  const on = randomPairs(own, population.table, withAdded(scope, theirs.columns), theirs.table);
  return on.length > 0 ? { kind: 'attributes', on } : undefined;
}

export function addAndJoin(drawing: Drawing): void {
  const { draw } = drawing.scope;
  const outlets = severalOutlets(drawing, 3);
  if (outlets.length < 2) return;
  const { id, transitions } = drawing.takeAll(outlets);
  const primary = draw.pick(transitions);
  const waitFor = draw.chance(0.5) ? null : [...new Set([primary, ...draw.some(transitions)])];
  const limit = draw.chance(0.4) ? { amount: draw.integer(1, 9), unit: 'day' } : null;
  drawing.add(id, 'and-join', { waitFor, primary, limit });
}
