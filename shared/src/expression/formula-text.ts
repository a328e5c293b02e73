import { z } from 'zod';

export const formulaLimits = { text: 10_000, depth: 64 } as const;

/** A formula as typed; what it says is checked against the catalog when it is compiled. */
export const formulaTextSchema = z.string().max(formulaLimits.text);
