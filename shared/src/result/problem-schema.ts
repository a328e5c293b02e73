import { z } from 'zod';
import { type ProblemCode, problemCodes } from './codes.ts';
import { slotSchema } from '../words/phrase-schema.ts';
import type { Problem } from './problem.ts';

const codes = Object.keys(problemCodes) as [ProblemCode, ...ProblemCode[]];

/** A problem as it travels over HTTP. */
export const problemSchema: z.ZodType<Problem> = z.object({
  code: z.enum(codes),
  severity: z.enum(['error', 'warning']),
  place: z.object({
    activity: z.string().optional(),
    transition: z.string().optional(),
    field: z.string().optional(),
    line: z.number().optional(),
  }),
  params: z.record(z.string(), slotSchema),
  message: z.string(),
});
