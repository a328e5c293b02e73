import {
  type ExplainedActivity,
  hasSameRows,
  type RelationalPart,
  type RowQuestions,
  rowQuestions,
  type RowTest,
  type TableSource,
} from '@fanfare/shared';
import type { RowValue } from './row-facts.ts';

/** What must be found out about rows of one table to explain all activities. */
export interface Asked {
  questions: RowQuestions;
  values: readonly RowValue[];
}

/** Membership in all populations of the table, what rules and their parts say, and the values they rest on. */
export function askedRows(
  activities: Iterable<ExplainedActivity>,
  source: TableSource,
  isStored: (part: RelationalPart) => boolean,
): Asked {
  const parts: RelationalPart[] = [];
  const tests: RowTest[] = [];
  const values: RowValue[] = [];
  for (const { inbound, outputs, drops, rules, choices } of activities) {
    const relations = [
      ...inbound.map(({ population }) => population.relation),
      ...Object.values(outputs).map(({ relation }) => relation),
      ...drops.map(({ relation }) => relation),
    ];
    parts.push(...relations.filter((one) => hasSameRows(one.source, source)));
    for (const rule of rules) {
      if (!hasSameRows(rule.source, source)) continue;
      tests.push({ source: rule.source, predicate: rule.predicate });
      for (const { predicate, values: told } of rule.parts) {
        tests.push({ source: rule.source, predicate });
        values.push(...told.map(({ scalar }) => ({ source: rule.source, scalar })));
      }
    }
    for (const choice of choices) {
      const { from } = choice;
      if (!hasSameRows(from.source, source)) continue;
      parts.push(from);
      const told = choice.kind === 'cases' ? choice.cases.flat() : [...choice.by, ...choice.order];
      values.push(...told.map(({ scalar }) => ({ source: from.source, scalar })));
      if (choice.kind === 'rank' && choice.from.among) {
        tests.push({ source: from.source, predicate: choice.from.among });
      }
    }
  }
  return { questions: rowQuestions(parts, tests, isStored), values };
}
