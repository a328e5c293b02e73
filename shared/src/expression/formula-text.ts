import { z } from 'zod';

/** Characters of a formula, levels of parentheses and functions, and operators in one chain. */
export const formulaLimits = { text: 10_000, depth: 64, chain: 200 } as const;

/** A formula as typed; what it says is checked against the catalog when it is compiled. */
export const formulaTextSchema = z.string().max(formulaLimits.text);
