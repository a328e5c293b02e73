import type { Endpoint } from '@fanfare/shared';
import { fetchLettersOf } from '../i18n/letters.ts';
import { checked, jsonOf, type RequestOf, type ResponseOf, send } from './request.ts';

/**
 * Calls an endpoint of the contract and returns its checked answer.
 * Throws ApiError{status, code, message, details, requestId} when it is refused or cannot be reached.
 */
export async function call<E extends Endpoint>(endpoint: E, request: RequestOf<E>): Promise<ResponseOf<E>> {
  const response = await send(endpoint, request, 'application/json');
  const text = await response.text();
  fetchLettersOf(text);
  return checked(endpoint, jsonOf(text));
}
