import type { z } from 'zod';
import type { Predicate } from '../../../relation/predicate.ts';
import type { Scalar } from '../../../relation/scalar.ts';
import type { LinkUse } from '../../../relation/table-source.ts';
import type { Clock } from '../../../moment/moments.ts';
import type { VariableLookup } from '../../../variable/variable.ts';
import type { ConditionPlace, RuleCompiler } from '../../condition-place.ts';
import type { Child, Compared, InnerSchemas, Wording } from '../../definition.ts';
import type { Description } from '../../description.ts';
import type { LinkedTest } from './registry.ts';
import type { Text } from '../../../words/phrase.ts';

/** The rows a link leads to from a row of table `from`, those for which `where` holds; `via` lead to that row. */
export interface LinkedRows {
  via: readonly LinkUse[];
  from: string;
  link: LinkUse;
  where: Predicate;
}

/** A value of linked rows, or measured on them. */
export interface Measured {
  scalar: Scalar;
  label: Text;
}

/** The same rows in words, and their table where it is known. */
export interface RowsInWords {
  /** "Purchases (where Amount is more than 10)". */
  rows: Description;
  /** How they are said at the end: without brackets around a single condition. */
  rowsAtEnd: Description;
  table: string | undefined;
  wording: Wording;
}

/** What values that are the same for every row are read with. */
export type ConstantContext = Clock & { variables: VariableLookup };

/** Everything the product knows about a kind of test of linked rows. */
export interface LinkedTestDefinition<Of extends LinkedTest = LinkedTest> {
  schema(inner: InnerSchemas): z.ZodType<Of> & z.core.$ZodTypeDiscriminable;
  /** The predicate on the row the condition is on; formulas on the right are computed on the row of `from`. */
  compile(compiler: RuleCompiler, test: Of, rows: LinkedRows, place: ConditionPlace): Predicate | undefined;
  describe(test: Of, said: RowsInWords): Description;
  /** Whether a person without any linked rows fulfils it. Absent when such a person never does. */
  withoutRows?(test: Of, context: ConstantContext): boolean;
  /** Conditions inside, besides those that say which rows count. Absent when there never are any. */
  children?(test: Of): readonly Child<Of>[];
  /** What a parameter of a predefined filter sets. Absent when it is never compared with anything. */
  compared?(test: Of): Compared<Of>;
}
