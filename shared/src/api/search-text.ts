import { z } from 'zod';

/** Characters of what somebody looks for. */
export const searchLimit = 200;

/** What somebody looks for. */
export const searchText = z.string().max(searchLimit);
