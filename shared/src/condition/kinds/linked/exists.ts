import { z } from 'zod';
import { not } from '../../../relation/logic.ts';
import type { Predicate } from '../../../relation/predicate.ts';
import { exists } from '../../../relation/predicates.ts';
import { sentence, words } from '../../description.ts';
import type { LinkedRows, LinkedTestDefinition } from './definition.ts';
import { through } from './through.ts';

export interface ExistsTest {
  kind: 'exists';
}
export interface NotExistsTest {
  kind: 'not-exists';
}

export const existsTest: LinkedTestDefinition<ExistsTest> = {
  schema: () => z.object({ kind: z.literal('exists') }),
  compile: (_compiler, _test, rows) => some(rows),
  describe: (_, { rowsAtEnd }) => sentence(words('some '), rowsAtEnd),
};

export const notExistsTest: LinkedTestDefinition<NotExistsTest> = {
  schema: () => z.object({ kind: z.literal('not-exists') }),
  compile: (_compiler, _test, rows) => not(some(rows)),
  describe: (_, { rowsAtEnd }) => sentence(words('no '), rowsAtEnd),
  withoutRows: () => true,
};

function some({ via, link, where }: LinkedRows): Predicate {
  return through(via, exists(link, where));
}
