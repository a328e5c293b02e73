import { z } from 'zod';
import { identifierSchema } from '../../catalog/catalog.ts';
import { literalSchema } from '../../condition/condition-value.ts';
import { formulaTextSchema } from '../../expression/formula-text.ts';
import { variableNameSchema } from '../../variable/variable.ts';

const updateLimits = { changes: 50 } as const;

/** A value that is written: typed, of a variable, or a formula on the row. An empty text is no value yet. */
const writtenValueSchema = z.union([
  literalSchema,
  z.strictObject({ variable: variableNameSchema }),
  z.strictObject({ formula: formulaTextSchema }),
]);
export type WrittenValue = z.infer<typeof writtenValueSchema>;

const column = identifierSchema.nullable();

/** What becomes of a column: set to a value, a number added to it (below 0: taken from it), or emptied. */
const columnChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('set'), column, value: writtenValueSchema }),
  z.strictObject({ kind: z.literal('add'), column, value: writtenValueSchema }),
  z.strictObject({ kind: z.literal('empty'), column }),
]);
export type ColumnChange = z.infer<typeof columnChangeSchema>;

/** Changes of columns of the targeting dimension's table, each column at most once; null until one is chosen. */
export const updateDataConfigSchema = z.strictObject({
  changes: z.array(columnChangeSchema).max(updateLimits.changes),
});
export type UpdateDataConfig = z.infer<typeof updateDataConfigSchema>;
