import type { ChannelAddress, ChannelSettings, MessagePer } from '../../activities/channel/channel-settings.ts';
import { columnWithRole, findLink, findTable, type LinkDirection } from '../../catalog/lookup.ts';
import type { SemanticRole } from '../../catalog/semantic-role.ts';
import type { NaivePopulation } from '../naive/outcome.ts';
import type { Drawing } from './drawing.ts';
import { directions, randomAttribute, type Scope, withAdded } from './scope.ts';

const roles: Readonly<Record<string, { address: SemanticRole; consent: SemanticRole }>> = {
  email: { address: 'email', consent: 'consent-email' },
  sms: { address: 'phone', consent: 'consent-sms' },
  push: { address: 'push-token', consent: 'consent-push' },
  'direct-mail': { address: 'address-line-1', consent: 'consent-direct-mail' },
};

/** Channels that have an address. */
export const addressed = Object.keys(roles);

function hasRole({ context }: Scope, name: string, role: SemanticRole): boolean {
  const table = findTable(context.catalog, name);
  return table !== undefined && columnWithRole(table, role) !== undefined;
}

/** Links to many rows of a targeting dimension that lead back to one. */
function messageLinks(scope: Scope, table: string): LinkDirection[] {
  const { catalog } = scope.context;
  return directions(scope, table, 'many').filter((forth) => {
    const isForth = forth.name === forth.link.name && forth.fromTable === forth.link.from.table;
    const back = findLink(catalog, forth.toTable, isForth ? forth.link.reverseName : forth.link.name);
    return back?.cardinality === 'one' && catalog.dimensions.some((one) => one.table === forth.toTable);
  });
}

/** Settings of a channel for a population; undefined when nothing there could be an address with a consent. */
function randomChannel(scope: Scope, type: string, { table }: NaivePopulation): ChannelSettings | undefined {
  const { draw } = scope;
  const needed = roles[type];
  if (needed === undefined) throw new Error(`no channel ${type}`);
  const links = messageLinks(scope, table);
  const link = links.length > 0 && draw.chance(0.4) ? draw.pick(links) : undefined;
  const of = link && draw.chance(0.5) ? ('linked' as const) : ('population' as const);
  const start = of === 'linked' && link ? link.toTable : table;
  const own = of === 'linked' ? withAdded(scope, []) : scope;
  const isNamed = hasRole(scope, start, needed.address);
  const found =
    !isNamed || draw.chance(0.3) ? randomAttribute(own, start, ({ type: one }) => one === 'text') : undefined;
  if (!isNamed && found === undefined) return undefined;
  const hasConsent = hasRole(scope, start, needed.consent) || hasRole(scope, table, needed.consent);
  const address: ChannelAddress = { of, attribute: found?.path ?? null };
  return {
    category: hasConsent && draw.chance(0.7) ? 'marketing' : 'transactional',
    onePerAddress: draw.chance(0.7),
    per: link ? { kind: 'linked', link: link.name } : { kind: 'population' },
    address,
  };
}

/** Settings of a custom export of a population. */
function randomCustom(scope: Scope, { table }: NaivePopulation) {
  const { draw } = scope;
  const consent = randomAttribute(scope, table, ({ type }) => type === 'boolean');
  const links = messageLinks(scope, table);
  const per: MessagePer =
    links.length > 0 && draw.chance(0.4) ? { kind: 'linked', link: draw.pick(links).name } : { kind: 'population' };
  const attribute = randomAttribute(scope, table);
  return {
    category: consent && draw.chance(0.7) ? 'marketing' : 'transactional',
    consent: consent?.path ?? null,
    per,
    destination: draw.pick([
      { kind: 'file', name: 'export.csv' },
      { kind: 'webhook', url: 'https://example.com/hook' },
    ]),
    fields: [{ name: 'Field', of: 'population', attribute: attribute?.path ?? null }],
  };
}

/** Adds one of the channels to an outlet where it can stand. */
export function addChannel(drawing: Drawing, type: string): void {
  const { draw } = drawing.scope;
  const needed = roles[type];
  const fits = ({ table }: NaivePopulation) => needed === undefined || hasRole(drawing.scope, table, needed.address);
  const taken = drawing.take(draw.chance(0.8) ? fits : undefined) ?? drawing.take();
  if (taken === undefined) return;
  const config =
    type === 'custom'
      ? randomCustom(taken.scope, taken.population)
      : randomChannel(taken.scope, type, taken.population);
  if (config === undefined) drawing.release(taken);
  else drawing.add(taken.id, type, type === 'direct-mail' ? { ...config, fields: [] } : config);
}
