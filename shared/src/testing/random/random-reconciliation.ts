import type {
  Decision,
  LikenessPart,
  MatchRule,
  Normaliser,
  ReconciliationConfig,
} from '../../activities/reconciliation/config.ts';
import type { TargetingDimension } from '../../catalog/catalog.ts';
import type { NaivePopulation } from '../naive/outcome.ts';
import { tableNamed } from '../naive/rule-context.ts';
import type { NaiveRow } from '../naive/value.ts';
import type { Drawing } from './drawing.ts';
import { randomPairCondition } from './random-pair-condition.ts';
import { randomOrders } from './random-columns.ts';
import { randomRule } from './random-rule.ts';
import { randomAttribute, type Scope, withAdded } from './scope.ts';

const comparable = new Set(['text', 'integer', 'date', 'decimal']);

/** Two attributes of one type; undefined when nothing fits. */
function randomMatch(
  lines: Scope,
  lineTable: string,
  targets: Scope,
  table: string,
  onlyText = false,
): MatchRule | undefined {
  const { draw } = lines;
  const source = randomAttribute(lines, lineTable, ({ type }) => (onlyText ? type === 'text' : comparable.has(type)));
  const target = source && randomAttribute(targets, table, ({ type }) => type === source.column.type);
  if (source === undefined || target === undefined) return undefined;
  const normalise = source.column.type === 'text' ? draw.pick<Normaliser>(['none', 'text', 'text', 'email']) : 'none';
  return { source: source.path, target: target.path, normalise };
}

/** Adds a Reconciliation of what leaves some outlet with rows of a dimension. */
export function addReconciliation(drawing: Drawing): void {
  const { draw } = drawing.scope;
  const taken =
    drawing.take(draw.chance(0.6) ? ({ table }) => table.startsWith('_fanfare_file') : undefined) ?? drawing.take();
  if (taken === undefined) return;
  const dimensions = drawing.scope.context.catalog.dimensions.filter(({ table }) => !table.startsWith('_fanfare'));
  const config = randomSettings(drawing, taken.scope, taken.population, draw.pick(dimensions));
  if (config === undefined) drawing.release(taken);
  else drawing.add(taken.id, 'reconciliation', config);
}

function randomSettings(
  drawing: Drawing,
  lines: Scope,
  population: NaivePopulation,
  { name, table }: TargetingDimension,
): ReconciliationConfig | undefined {
  const { draw } = lines;
  const targets = withAdded(lines, []);
  const match = (onlyText = false) => randomMatch(lines, population.table, targets, table, onlyText);
  const some = (least: number, most: number) => draw.several(least, most, () => match() ?? []).flat();
  const scopes = { lines, lineTable: population.table, rows: targets, table };
  const alternatives = draw
    .several(1, 2, () => {
      const condition = draw.chance(0.4) ? randomPairCondition(scopes) : null;
      return { rules: condition && draw.chance(0.5) ? [] : some(1, draw.chance(0.7) ? 1 : 2), condition };
    })
    .filter(({ rules, condition }) => rules.length > 0 || condition !== null);
  const fuzzy = draw.chance(0.5) ? randomLikeness(lines, population, table, match) : null;
  if (alternatives.length === 0) return undefined;
  const column = (scope: Scope, at: string) => ({
    ...drawing.nextColumn(),
    attribute: randomAttribute(scope, at)?.path ?? null,
  });
  return {
    dimension: name,
    alternatives,
    phone: { country: 'DE' },
    filter: draw.chance(0.3) ? randomRule(targets, table) : null,
    ambiguous: draw.chance(0.5) ? { kind: 'drop' } : { kind: 'first', sort: randomOrders(targets, table) },
    outputs: { unmatched: draw.chance(0.5), ambiguous: draw.chance(0.5) },
    result: draw.pick(['matched', 'matched', 'lines']),
    take: draw.several(0, 2, () => column(lines, population.table)),
    add: draw.several(1, 2, () => column(targets, table)),
    fuzzy,
  };
}

function randomLikeness(
  lines: Scope,
  population: NaivePopulation,
  table: string,
  match: (onlyText?: boolean) => MatchRule | undefined,
): ReconciliationConfig['fuzzy'] {
  const { draw } = lines;
  const blocks = draw.several(1, 2, () => match() ?? []).flat();
  const parts = draw
    .several(1, 3, (): LikenessPart | never[] => {
      const how = draw.pick(['equal', 'similar', 'similar'] as const);
      const pair = match(how === 'similar');
      return pair ? { ...pair, weight: draw.integer(1, 9), how } : [];
    })
    .flat();
  if (blocks.length === 0 || parts.length === 0) return null;
  const least = draw.pick([30, 50, 70, 90]);
  const review = draw.chance(0.6) ? Math.max(0, least - draw.pick([10, 20, 30])) : null;
  return {
    parts,
    blocks: blocks.map((pair) => ({ pairs: [pair] })),
    least,
    review,
    decisions: review === null ? [] : decisionsOn(lines, population, table),
  };
}

/** Decisions about any pairs: most of them are no candidates. */
function decisionsOn({ draw, context }: Scope, population: NaivePopulation, table: string): Decision[] {
  const [lineTable, target] = [tableNamed(context, population.table), tableNamed(context, table)];
  const keyOf = ({ key }: { key: readonly string[] }, row: NaiveRow) => key.map((column) => String(row.get(column)));
  const decided = draw.several(0, 6, (): Decision | never[] => {
    const rows = [...population.rows];
    if (rows.length === 0 || target.rows.length === 0) return [];
    return {
      line: keyOf(lineTable, draw.pick(rows)),
      target: keyOf(target, draw.pick(target.rows)),
      accept: draw.chance(0.5),
    };
  });
  const seen = new Set<string>();
  return decided.flat().filter(({ line, target: to, accept }) => {
    const names = [JSON.stringify([line, to]), ...(accept ? [JSON.stringify(line)] : [])];
    const isNew = names.every((name) => !seen.has(name));
    for (const name of names) seen.add(name);
    return isNew;
  });
}
