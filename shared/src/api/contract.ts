import type { Endpoint } from './endpoint.ts';
import * as endpoints from './endpoints.ts';

const exported: [string, unknown][] = Object.entries(endpoints);

/** Every endpoint by name: what OpenAPI and the server's completeness test loop over. */
export const contract: Readonly<Record<string, Endpoint>> = Object.fromEntries(
  exported.filter((entry): entry is [string, Endpoint] => isEndpoint(entry[1])),
);

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'permission' in value;
}
