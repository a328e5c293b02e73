import type { DeduplicationConfig, Survivor } from '../../activities/deduplication/config.ts';
import type { SplitConfig, Subset, SubsetLimit } from '../../activities/split/config.ts';
import { literalOf } from './random-operand.ts';
import { randomRule } from './random-rule.ts';
import { randomAttribute, type Scope, valueFromData } from './scope.ts';

const maxSeed = 2_147_483_646;
const percents = ['50', '33.3333', '25', '70', '10', '12.5', '66.6667', '90', '100', '21.0001', '49.9999', '40', '50'];

function attributeOrThrow(scope: Scope, table: string) {
  const found = randomAttribute(scope, table);
  if (found === undefined) throw new Error(`no columns in ${table}`);
  return found;
}

/** Settings of a Split over rows of a table. */
export function randomSplit(scope: Scope, table: string): SplitConfig {
  const { draw } = scope;
  const flavour = draw.pick(['mixed', 'mixed', 'random-percent', 'percent'] as const);
  const subsets = draw.several(1, 4, (index): Subset => {
    const limit = randomLimit(scope, table, flavour);
    const sort =
      isRanked(limit) || draw.chance(0.1)
        ? { attribute: attributeOrThrow(scope, table).path, direction: draw.pick(['ascending', 'descending'] as const) }
        : null;
    return {
      id: `subset-${index}`,
      label: draw.chance(0.2) ? `Größe '${index}" %` : `Subset ${index}`,
      rule: draw.chance(flavour === 'mixed' ? 0.5 : 0.2) ? randomRule(scope, table) : null,
      limit,
      sort,
      skipWhenEmpty: draw.chance(0.2),
    };
  });
  return {
    subsets,
    overlap: draw.chance(0.3),
    remainder: draw.chance(0.7),
    singleTable: draw.chance(0.2),
    seed: draw.integer(0, maxSeed),
  };
}

function isRanked(limit: SubsetLimit): boolean {
  return 'choose' in limit && limit.choose === 'ranked';
}

function randomLimit(scope: Scope, table: string, flavour: 'mixed' | 'random-percent' | 'percent'): SubsetLimit {
  const { draw } = scope;
  const percent = draw.chance(0.03) ? '0' : draw.pick(percents);
  const choose = draw.pick(['random', 'ranked'] as const);
  const kind =
    flavour === 'mixed' || draw.chance(0.15)
      ? draw.pick([
          'none',
          'none',
          'none',
          'random-percent',
          'rows',
          'rows',
          'percent',
          'per-group',
          'per-group',
          'per-group',
        ] as const)
      : flavour;
  switch (kind) {
    case 'none':
      return { kind };
    case 'random-percent':
      return { kind, percent };
    case 'rows':
      return {
        kind,
        rows: draw.chance(0.4) ? { variable: 'number_2' } : draw.integer(draw.chance(0.1) ? 0 : 1, 8),
        choose,
      };
    case 'percent':
      return { kind, percent, choose };
    case 'per-group':
      return {
        kind,
        rows: draw.chance(0.15) ? { variable: 'number_2' } : draw.integer(1, 2),
        attribute: attributeOrThrow(scope, table).path,
        choose,
      };
  }
}

/** Settings of a Deduplication of rows of a table. */
export function randomDeduplication(scope: Scope, table: string): DeduplicationConfig {
  const { draw } = scope;
  return {
    by: draw.several(1, draw.chance(0.7) ? 1 : 3, () => {
      const { path, column } = attributeOrThrow(scope, table);
      const isText = column.type === 'text';
      return { attribute: path, trim: isText && draw.chance(0.4), fold: isText && draw.chance(0.4) };
    }),
    keep: draw.weighted([
      [5, () => 1],
      [1.3, () => 0],
      [2, () => 2],
      [1, () => 3],
    ]),
    survivors: draw.several(0, 2, () => randomSurvivor(scope, table)),
    emptyIsValue: draw.chance(0.5),
    duplicates: draw.chance(0.6),
    seed: draw.integer(0, maxSeed),
  };
}

function randomSurvivor(scope: Scope, table: string): Survivor {
  const { draw } = scope;
  const kind = draw.pick(['random', 'lowest', 'highest', 'filled', 'list'] as const);
  if (kind === 'random') return { kind };
  const { path, column } = attributeOrThrow(scope, table);
  if (kind !== 'list') return { kind, attribute: path };
  const values = draw.several(1, 4, () =>
    literalOf(draw, column.type, valueFromData(scope, table, path, column), scope.context.clock),
  );
  return { kind, attribute: path, values };
}
