import { z } from 'zod';
import { textLimits } from '../../catalog/catalog.ts';

/** Id of a transition that arrives at the activity, as settings refer to it. */
export const transitionReferenceSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be 1 to 64 letters, digits, - or _');

/** Id of an outbound port that comes from the settings (a split's subset, a fork's branch). */
export const portIdSchema = transitionReferenceSchema;

/** Seed of a random choice: an integer in [0, 2^31 − 2]. */
export const seedSchema = z.number().int().min(0).max(2_147_483_646);

/** Ports whose id does not come from the settings. A subset or branch cannot take these names. */
export const mainPort = 'out';
export const remainderPort = 'remainder';
export const complementPort = 'complement';
export const duplicatesPort = 'duplicates';
export const recipientsPort = 'recipients';

/** Labels of outbound transitions and subsets. */
export const portLabelSchema = z.string().max(textLimits.label);
