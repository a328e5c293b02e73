import {
  type ExplainedActivity,
  type ExplainedChoice,
  hasSameRows,
  type RelationalPart,
  type RowQuestions,
  rowQuestions,
  type RowTest,
  type TableSource,
  type TellingValue,
} from '@fanfare/shared';
import type { NameColumns } from './person-names.ts';
import { type Reading, readings, type RowValue } from './readings.ts';

/** What must be found out about rows of one table to explain all activities. */
export interface Asked {
  questions: RowQuestions;
  readings: readonly Reading[];
  names: NameColumns;
}

/** Membership in all populations of the table, what rules and their parts say, the values they rest on, and names. */
export function askedRows(
  activities: Iterable<ExplainedActivity>,
  { source, names }: { source: TableSource; names: NameColumns },
  isStored: (part: RelationalPart) => boolean,
): Asked {
  const parts: RelationalPart[] = [];
  const tests: RowTest[] = [];
  const values: RowValue[] = [names.label, names.email].flatMap((one) => one ?? []);
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
      if (choice.kind !== 'test') parts.push(from);
      const told = toldBy(choice);
      values.push(...told.map(({ scalar }) => ({ source: from.source, scalar })));
      if (choice.kind === 'rank' && choice.from.among) {
        tests.push({ source: from.source, predicate: choice.from.among });
      }
    }
  }
  const questions = rowQuestions(parts, tests, isStored);
  return { questions, readings: readings(questions.tests.values(), values), names };
}

function toldBy(choice: ExplainedChoice): readonly TellingValue[] {
  switch (choice.kind) {
    case 'test':
      return choice.values;
    case 'cases':
      return choice.cases.flat();
    case 'rank':
      return [...choice.by, ...choice.order];
  }
}
