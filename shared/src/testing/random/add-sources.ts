import type { TargetingDimension } from '../../catalog/catalog.ts';
import { isTemporal } from '../../catalog/data-type.ts';
import type { ConditionGroup } from '../../condition/condition.ts';
import type { Drawing } from './drawing.ts';
import type { RandomFile } from './random-file.ts';
import { histories } from './random-history.ts';
import { randomRule } from './random-rule.ts';
import { randomAttribute } from './scope.ts';

function sourceRule(drawing: Drawing, { table }: TargetingDimension): ConditionGroup {
  const { scope } = drawing;
  return scope.draw.chance(0.1) ? { kind: 'group', operator: 'and', items: [], except: [] } : randomRule(scope, table);
}

export function addBuildAudience(drawing: Drawing, dimension: TargetingDimension): void {
  const { draw } = drawing.scope;
  const rule = sourceRule(drawing, dimension);
  const config = { dimension: dimension.name, rule, continueWhenEmpty: draw.chance(0.8) };
  drawing.add(drawing.nextId(), 'build-audience', config);
}

export function addIncrementalQuery(drawing: Drawing, dimension: TargetingDimension): void {
  const { scope } = drawing;
  const { draw } = scope;
  const date = draw.chance(0.4) ? randomAttribute(scope, dimension.table, ({ type }) => isTemporal(type)) : undefined;
  const processed = date
    ? { kind: 'date', attribute: date.path }
    : { kind: 'returned', retentionDays: draw.chance(0.4) ? 0 : draw.integer(1, 9) };
  const rule = sourceRule(drawing, dimension);
  const config = {
    dimension: dimension.name,
    rule,
    processed,
    history: draw.pick(histories),
    continueWhenEmpty: draw.chance(0.5),
  };
  drawing.add(drawing.nextId(), 'incremental-query', config);
}

export function addReadAudience(drawing: Drawing, dimension: TargetingDimension): void {
  const { draw, context } = drawing.scope;
  const all = [...context.audiences.values()];
  const fitting = all.filter((one) => one.dimension === dimension.name);
  const audience = draw.pick(fitting.length > 0 && draw.chance(0.8) ? fitting : all);
  const columns =
    audience.columns.length === 0
      ? []
      : draw.several(0, 2, () => ({ column: draw.pick(audience.columns).name, ...drawing.nextColumn() }));
  drawing.add(drawing.nextId(), 'read-audience', {
    audience: audience.id,
    columns,
    continueWhenEmpty: draw.chance(0.5),
  });
}

export function addLoadFile(drawing: Drawing, files: readonly RandomFile[]): void {
  drawing.add(drawing.nextId(), 'load-file', drawing.scope.draw.pick(files).config);
}

/** Saves into an audience of the same dimension, or into a new one. */
export function addSaveAudience(drawing: Drawing): void {
  const taken = drawing.take();
  if (taken === undefined) return;
  const { draw, context } = taken.scope;
  const { dimension, table } = taken.population;
  const fitting = [...context.audiences.values()].filter((one) => one.dimension === dimension);
  const target =
    fitting.length > 0 && draw.chance(0.8)
      ? { kind: 'existing', audience: draw.pick(fitting).id }
      : { kind: 'new', label: `Saved by ${taken.id}` };
  const mode = draw.pick(['replace', 'add', 'remove', 'history']);
  const columns = draw.several(0, 2, () => ({
    ...drawing.nextColumn(),
    attribute: randomAttribute(taken.scope, table)?.path ?? null,
  }));
  drawing.add(taken.id, 'save-audience', { target, mode, columns, outbound: draw.chance(0.7) });
}
