import type { Endpoint } from '@fanfare/shared';
import { eventData } from './event-data.ts';
import { checked, jsonOf, type RequestOf, type ResponseOf, send } from './request.ts';

/**
 * Calls an endpoint that answers with server-sent events and yields each checked event as it arrives.
 * Abort it through `signal`, or leave the loop: either closes the connection. Throws ApiError like `call`,
 * `network.unreachable` too when the connection breaks in the middle.
 */
export async function* stream<E extends Endpoint>(
  endpoint: E,
  request: RequestOf<E>,
): AsyncGenerator<ResponseOf<E>, void, undefined> {
  const response = await send(endpoint, request, 'text/event-stream');
  for await (const text of eventData(response)) yield checked(endpoint, jsonOf(text));
}
