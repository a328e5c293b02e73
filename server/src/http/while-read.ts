import { isAbortError } from '../engine/abort-error.ts';
import { HttpError } from './errors.ts';

/** Work that ends because its reader went away is no fault. */
export async function whileRead<Answer>(work: Promise<Answer>): Promise<Answer> {
  try {
    return await work;
  } catch (error) {
    if (isAbortError(error)) throw new HttpError(499, 'request.cancelled', 'Nobody waits for this answer any more.');
    throw error;
  }
}
