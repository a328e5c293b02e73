import {
  type DecidingValue,
  type RowDecision,
  type ExplainedActivity,
  type ExplainedChoice,
  type ExplainedRow,
  hasSameRows,
  positions,
  type RowMembership,
  scalarKey,
  type TableSource,
  type TellingValue,
} from '@fanfare/shared';
import { cellOf } from '../data/browse/cell-value.ts';
import type { KnownRow } from './row-facts.ts';

/** A row of which everything is known. */
export interface ExplainableRow {
  row: KnownRow;
  membership: RowMembership;
  dimension: string;
  label: string | null;
  way: ExplainedRow['way'];
}

const million = 1_000_000n;

/** What an activity did with a row: where it came in and went out, for which causes it was dropped, and what decided. */
export function explainRow(activity: ExplainedActivity, one: ExplainableRow, source: TableSource): ExplainedRow {
  const { membership, row, dimension, label, way } = one;
  const isIn = (relation: Parameters<RowMembership['isIn']>[0]): boolean =>
    hasSameRows(relation.source, source) && membership.isIn(relation);
  const arrived = activity.inbound.filter(({ population }) => isIn(population.relation));
  const left = Object.entries(activity.outputs).flatMap(([port, { relation }]) => (isIn(relation) ? [port] : []));
  const dropped = activity.drops.filter(({ relation }) => isIn(relation));
  const isAsked = activity.inbound.length === 0 || arrived.length + left.length + dropped.length > 0;
  return {
    dimension,
    key: [...row.key],
    label,
    way,
    arrived: arrived.map(({ transition }) => transition),
    left,
    dropped: dropped.map((drop) => ({
      cause: drop.cause,
      label: drop.label,
      ...(drop.port === undefined ? {} : { port: drop.port }),
    })),
    decisions: isAsked && row.isThere ? decisions(activity, one, source, arrived.length > 0) : [],
  };
}

/** Tests are told of rows that arrived: others have passed them because of those they come from. */
function decisions(
  { rules, choices }: ExplainedActivity,
  one: ExplainableRow,
  source: TableSource,
  hasArrived: boolean,
): RowDecision[] {
  const { membership } = one;
  const ofRules = rules.flatMap((rule): RowDecision[] => {
    if (!hasSameRows(rule.source, source)) return [];
    const parts = rule.parts.map(({ path, predicate, values }) => ({
      path,
      holds: membership.holds({ source: rule.source, predicate }),
      values: values.map((value) => told(value, one, rule.source)),
    }));
    const holds = membership.holds({ source: rule.source, predicate: rule.predicate });
    return [{ kind: 'rule', field: rule.field, holds, parts }];
  });
  const inForce = choices.filter(({ kind }) => hasArrived || kind !== 'test');
  return [...ofRules, ...inForce.flatMap((choice) => decisionOf(choice, one, source) ?? [])];
}

function decisionOf(choice: ExplainedChoice, one: ExplainableRow, source: TableSource): RowDecision | undefined {
  const { from } = choice;
  if (!hasSameRows(from.source, source)) return undefined;
  if (choice.kind === 'test') return valuesOf(choice.values, one, from.source);
  const code = one.membership.codeIn(choice.from);
  if (code === undefined) return undefined;
  if (choice.kind === 'cases') return valuesOf(choice.cases[code] ?? choice.cases.flat(), one, from.source);
  const { among } = choice.from;
  if (among && !one.membership.holds({ source: from.source, predicate: among })) return undefined;
  return {
    kind: 'rank',
    rank: from.key,
    kept: code === 0,
    by: choice.by.map((value) => told(value, one, from.source)),
    order: choice.order.map((value) => ({ ...told(value, one, from.source), direction: value.direction })),
  };
}

/** Each value once. */
function valuesOf(values: readonly TellingValue[], one: ExplainableRow, source: TableSource): RowDecision | undefined {
  if (values.length === 0) return undefined;
  const distinct = new Map(values.map((value) => [scalarKey(value.scalar), value]));
  return { kind: 'values', values: [...distinct.values()].map((value) => told(value, one, source)) };
}

/** A value as it is told: a position under a seed as parts per million of all. */
function told({ label, meaning, scalar }: TellingValue, { row }: ExplainableRow, source: TableSource): DecidingValue {
  const found = row.value({ source, scalar });
  const value = meaning === 'place' && typeof found === 'bigint' ? (found * million) / BigInt(positions) : found;
  return { label, meaning, value: cellOf(value === '' ? null : value, scalar.type), type: scalar.type };
}
