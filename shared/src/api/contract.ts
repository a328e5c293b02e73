import * as attributes from './attributes.ts';
import * as audiences from './audiences.ts';
import * as campaignFile from './campaign-file.ts';
import * as campaigns from './campaigns.ts';
import * as compare from './compare.ts';
import * as counts from './counts.ts';
import * as data from './data.ts';
import type { Endpoint } from './endpoint.ts';
import * as explain from './explain.ts';
import * as files from './files.ts';
import * as filters from './filters.ts';
import * as histories from './histories.ts';
import * as presence from './presence.ts';
import * as overlap from './overlap.ts';
import * as rules from './rules.ts';
import * as service from './service.ts';
import * as versions from './versions.ts';
import * as snippets from './snippets.ts';
import * as templates from './templates.ts';

const exported: [string, unknown][] = Object.entries({
  ...service,
  ...campaignFile,
  ...campaigns,
  ...versions,
  ...counts,
  ...compare,
  ...explain,
  ...overlap,
  ...presence,
  ...rules,
  ...filters,
  ...attributes,
  ...histories,
  ...audiences,
  ...data,
  ...files,
  ...snippets,
  ...templates,
});

/** Every endpoint by name: what OpenAPI and the server's completeness test loop over. */
export const contract: Readonly<Record<string, Endpoint>> = Object.fromEntries(
  exported.filter((entry): entry is [string, Endpoint] => isEndpoint(entry[1])),
);

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'permission' in value;
}
