import { z } from 'zod';
import type { Clock } from '../../../moment/moments.ts';
import { noVariables, type VariableLookup } from '../../../variable/variable.ts';
import type { InnerSchemas } from '../../definition.ts';
import { type AggregateTest, aggregateTest } from './aggregate.ts';
import { type CountTest, countTest } from './count.ts';
import type { LinkedTestDefinition } from './definition.ts';
import { type ExistsTest, existsTest, type NotExistsTest, notExistsTest } from './exists.ts';
import { type RowTest, rowTest } from './row.ts';
import { type TimeSinceTest, timeSinceTest } from './time-since.ts';

/** What is asked of the linked rows: that some (or none) exist, how many, an aggregate, the first or last, its age. */
export type LinkedTest = ExistsTest | NotExistsTest | CountTest | AggregateTest | RowTest | TimeSinceTest;

/** Every kind of test of linked rows. */
const linkedTestDefinitions = {
  exists: existsTest,
  'not-exists': notExistsTest,
  count: countTest,
  aggregate: aggregateTest,
  row: rowTest,
  'time-since': timeSinceTest,
} as const satisfies { [Kind in LinkedTest['kind']]: LinkedTestDefinition<Extract<LinkedTest, { kind: Kind }>> };

export function linkedTestDefinition({ kind }: LinkedTest): LinkedTestDefinition {
  return linkedTestDefinitions[kind];
}

export function linkedTestSchema(inner: InnerSchemas): z.ZodType<LinkedTest> {
  const { exists, ...others } = linkedTestDefinitions;
  const schemas = Object.values(others).map((one) => one.schema(inner));
  return z.discriminatedUnion('kind', [exists.schema(inner), ...schemas]);
}

/** Whether a person without any linked rows fulfils a test ("at most 2 purchases"). */
export function noRowsFulfil(test: LinkedTest, clock: Clock, variables: VariableLookup = noVariables): boolean {
  return linkedTestDefinition(test).withoutRows?.(test, { ...clock, variables }) ?? false;
}
