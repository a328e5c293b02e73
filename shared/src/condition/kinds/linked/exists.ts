import { z } from 'zod';
import { not } from '../../../relation/logic.ts';
import type { Predicate } from '../../../relation/predicate.ts';
import { exists } from '../../../relation/predicates.ts';
import { compose } from '../../description.ts';
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
  describe: (_, { rowsAtEnd, wording }) => compose(wording.language, 'linked.exists', { rows: rowsAtEnd }),
};

export const notExistsTest: LinkedTestDefinition<NotExistsTest> = {
  schema: () => z.object({ kind: z.literal('not-exists') }),
  compile: (_compiler, _test, rows) => not(some(rows)),
  describe: (_, { rowsAtEnd, wording }) => compose(wording.language, 'linked.notExists', { rows: rowsAtEnd }),
  withoutRows: () => true,
};

function some({ via, link, where }: LinkedRows): Predicate {
  return through(via, exists(link, where));
}
