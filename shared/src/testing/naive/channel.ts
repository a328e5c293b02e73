import type { ChannelAddress, ChannelSettings, MessagePer } from '../../activities/channel/channel-settings.ts';
import { customConfigSchema } from '../../activities/custom/config.ts';
import { directMailConfigSchema } from '../../activities/direct-mail/config.ts';
import { emailConfigSchema } from '../../activities/email/config.ts';
import { pushConfigSchema } from '../../activities/push/config.ts';
import { smsConfigSchema } from '../../activities/sms/config.ts';
import type { AttributePath } from '../../attribute/attribute-path.ts';
import { columnWithRole, findTable } from '../../catalog/lookup.ts';
import type { SemanticRole } from '../../catalog/semantic-role.ts';
import { type NaiveActivity, onlyInbound, type Run } from './activity.ts';
import { isAddress, isPhone } from './address.ts';
import { attributeOf, plain } from './attribute.ts';
import { naiveColumn } from './column.ts';
import { byKey, inOrder } from './order.ts';
import { type NaiveDrop, type NaivePopulation, rowsWhere } from './outcome.ts';
import { chosen } from './rows-of-link.ts';
import { linkNamed, rowsAlong, type RuleContext, withColumns } from './rule-context.ts';
import { folded, trimmed } from './text-shape.ts';
import { identityOf, isEmpty, type NaiveRow, type NaiveValue } from './value.ts';

/** What messages are for, and the row that arrived for each. */
interface Messages {
  arrived: NaivePopulation;
  population: NaivePopulation;
  inboundOf(message: NaiveRow): NaiveRow;
  drops: NaiveDrop[];
}

function messagesOf(activity: NaiveActivity, per: MessagePer): Messages {
  const { context } = activity;
  const { population: arrived } = onlyInbound(activity);
  if (per.kind === 'population') return { arrived, population: arrived, inboundOf: (row) => row, drops: [] };
  const link = linkNamed(context, arrived.table, per.link ?? '');
  const dimension = context.catalog.dimensions.find(({ table }) => table === link.toTable);
  const own = findTable(context.catalog, link.toTable)?.columns ?? [];
  if (dimension === undefined) throw new Error('messages for rows without a dimension');
  const origins = new Map<NaiveRow, NaiveRow>();
  for (const row of arrived.rows) for (const message of rowsAlong(context, link, row)) origins.set(message, row);
  const inboundOf = (message: NaiveRow): NaiveRow => {
    const found = origins.get(message);
    if (found === undefined) throw new Error('a message for nobody');
    return found;
  };
  const isFree = (name: string) => own.every((column) => column.name.toLowerCase() !== name.toLowerCase());
  const columns = arrived.columns
    .filter(({ name }) => isFree(name))
    .map(({ name, type, value }) =>
      naiveColumn(name, type, (message) => (origins.has(message) ? value(inboundOf(message)) : null)),
    );
  return {
    arrived,
    population: { dimension: dimension.name, table: link.toTable, rows: new Set(origins.keys()), columns },
    inboundOf,
    drops: [
      { cause: 'no-linked-row', rows: rowsWhere(arrived.rows, (row) => rowsAlong(context, link, row).length === 0) },
    ],
  };
}

/** An attribute of the row that arrived or of the row a message is for. */
function reads(context: RuleContext, messages: Messages, of: 'population' | 'linked', path: AttributePath) {
  const { arrived, population, inboundOf } = messages;
  const inner = withColumns(context, []);
  return (message: NaiveRow): NaiveValue =>
    of === 'population'
      ? plain(attributeOf(context, arrived.table, inboundOf(message), path))
      : plain(attributeOf(inner, population.table, message, path));
}

/** The column of a role at the end of links from the row that arrived or the one the message is for. */
function columnOfRole(
  { catalog }: RuleContext,
  { arrived, population }: Messages,
  of: 'population' | 'linked',
  links: readonly string[],
  role: SemanticRole,
): AttributePath | undefined {
  const start = of === 'population' ? arrived.table : population.table;
  const end = links.reduce((table, name) => linkNamed({ catalog }, table, name).toTable, start);
  const table = findTable(catalog, end);
  const column = table && columnWithRole(table, role);
  return column && { links: [...links], column: column.name };
}

/** One way to reach people: which roles it needs and when an address cannot be used. */
interface Kind {
  role: SemanticRole;
  consent: SemanticRole;
  /** Why an address is of no use, in order; `part` is another column of the address, undefined when there is none. */
  causes: readonly { cause: string; holds(value: NaiveValue, part: Part): boolean }[];
  /** What is equal for messages that go to the same place. */
  same(value: NaiveValue, part: Part): readonly NaiveValue[];
}
type Part = (role: SemanticRole) => NaiveValue | undefined;

const text = (value: NaiveValue): string => (isEmpty(value) ? '' : String(value));
const missing = { cause: 'address-missing', holds: (value: NaiveValue) => isEmpty(value) };
const posted = (value: NaiveValue): string => folded(trimmed(text(value)));

const email: Kind = {
  role: 'email',
  consent: 'consent-email',
  causes: [missing, { cause: 'address-invalid', holds: (value) => !isAddress(text(value)) }],
  same: (value) => [folded(text(value))],
};
const sms: Kind = {
  role: 'phone',
  consent: 'consent-sms',
  causes: [missing, { cause: 'address-invalid', holds: (value) => !isPhone(text(value)) }],
  same: (value) => [text(value).replace(/[^0-9]/g, '')],
};
const push: Kind = {
  role: 'push-token',
  consent: 'consent-push',
  causes: [{ ...missing, holds: (value) => trimmed(text(value)) === '' }],
  same: (value) => [trimmed(text(value))],
};
const directMail: Kind = {
  role: 'address-line-1',
  consent: 'consent-direct-mail',
  causes: [
    { ...missing, holds: (value) => posted(value) === '' },
    {
      cause: 'address-incomplete',
      holds: (_, part) =>
        (['postal-code', 'city'] as const).some(
          (role) => part(role) !== undefined && posted(part(role) ?? null) === '',
        ),
    },
  ],
  same: (value, part) =>
    [
      value,
      ...(['address-line-2', 'postal-code', 'city', 'region', 'country'] as const).map((role) => part(role) ?? null),
    ].map(posted),
};

function channel(kind: Kind, settings: { parse(config: unknown): ChannelSettings }): Run {
  return (activity) => {
    const { context } = activity;
    const { category, onePerAddress, per, address } = settings.parse(activity.config);
    const messages = messagesOf(activity, per);
    const links = address.attribute?.links ?? [];
    const path = address.attribute ?? columnOfRole(context, messages, address.of, [], kind.role);
    if (path === undefined) throw new Error('no address');
    const addressOf = reads(context, messages, address.of, path);
    const partOf =
      (message: NaiveRow): Part =>
      (role) => {
        const found = columnOfRole(context, messages, address.of, links, role);
        return found && reads(context, messages, address.of, found)(message);
      };
    const causes = kind.causes.map(({ cause, holds }) => {
      return { cause, holds: (message: NaiveRow) => holds(addressOf(message), partOf(message)) };
    });
    if (category === 'marketing') {
      const consented = consentOf(context, messages, address, kind.consent);
      causes.push({ cause: 'no-consent', holds: (message) => consented(message) !== true });
    }
    const same = (message: NaiveRow) => kind.same(addressOf(message), partOf(message));
    return recipients(context, messages, causes, onePerAddress ? same : undefined);
  };
}

/** The consent beside the address, else that of the row it is read from, else that of the row that arrived. */
function consentOf(context: RuleContext, messages: Messages, { of, attribute }: ChannelAddress, role: SemanticRole) {
  const places = [
    { of, links: attribute?.links ?? [] },
    { of, links: [] },
    { of: 'population' as const, links: [] },
  ];
  for (const place of places) {
    const path = columnOfRole(context, messages, place.of, place.links, role);
    if (path !== undefined) return reads(context, messages, place.of, path);
  }
  throw new Error('no consent');
}

function recipients(
  context: RuleContext,
  { population, drops }: Messages,
  causes: readonly { cause: string; holds(message: NaiveRow): boolean }[],
  same: ((message: NaiveRow) => readonly NaiveValue[]) | undefined,
) {
  let rows: ReadonlySet<NaiveRow> = population.rows;
  const dropped: NaiveDrop[] = [...drops];
  const drop = (cause: string, leaves: (row: NaiveRow) => boolean) => {
    dropped.push({ cause, rows: rowsWhere(rows, leaves) });
    rows = rowsWhere(rows, (row) => !leaves(row));
  };
  for (const { cause, holds } of causes) drop(cause, holds);
  if (same !== undefined) {
    const first = new Set<NaiveRow>();
    const seen = new Set<string>();
    for (const row of inOrder(rows, [], byKey(context, population.table))) {
      const place = JSON.stringify(same(row).map(identityOf));
      if (!seen.has(place)) first.add(row);
      seen.add(place);
    }
    drop('same-address', (row) => !first.has(row));
  }
  return { outputs: new Map([['recipients', { ...population, rows }]]), drops: dropped, facts: new Map() };
}

const custom: Run = (activity) => {
  const { context } = activity;
  const { category, consent, per } = customConfigSchema.parse(activity.config);
  const messages = messagesOf(activity, per);
  if (category === 'transactional') return recipients(context, messages, [], undefined);
  const consented = reads(context, messages, 'population', chosen(consent));
  return recipients(context, messages, [{ cause: 'no-consent', holds: (row) => consented(row) !== true }], undefined);
};

/** The channels. */
export const channels: Readonly<Record<string, Run>> = {
  email: channel(email, emailConfigSchema),
  sms: channel(sms, smsConfigSchema),
  push: channel(push, pushConfigSchema),
  'direct-mail': channel(directMail, directMailConfigSchema),
  custom,
};
