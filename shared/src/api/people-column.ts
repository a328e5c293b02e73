import { z } from 'zod';
import { phraseSchema } from '../words/phrase-schema.ts';

/** A column of a list of people. */
export const peopleColumnSchema = z.object({
  name: z.string(),
  /** In English; `phrase` says it in other languages, where the column is one of the product's. */
  label: z.string(),
  phrase: phraseSchema.optional(),
  type: z.string(),
  key: z.boolean(),
});
