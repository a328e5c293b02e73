import type { z } from 'zod';
import type { SemanticRole } from '../../catalog/semantic-role.ts';
import type { Scalar } from '../../relation/scalar.ts';
import {
  addressPart,
  addressProblems,
  type AddressKind,
  type AddressRows,
  addressScalar,
  consentScalar,
} from './address.ts';
import type { ChannelSettings } from './channel-settings.ts';
import { type ActivityDefinition, type ActivityProblem, defineActivity, type ValidateContext } from '../definition.ts';
import { tableOfDimension } from '../dimension-table.ts';
import { onlyInbound } from '../inbound.ts';
import type { Carried } from '../population.ts';
import { recipientsPort } from '../settings/setting-schemas.ts';
import { linkedMessages, messageColumns, messageProblems, messageRows } from './message-rows.ts';
import { type Cause, compileRecipients, noConsent } from './recipients.ts';
import { phrase, type Text } from '../../words/phrase.ts';
import { listed } from '../../words/list.ts';

/** What differs between the channels that have an address. */
export interface Channel<Type extends string, Config extends ChannelSettings> {
  type: Type;
  title: string;
  searchWords: readonly string[];
  config: z.ZodType<Config>;
  initial(): Config;
  address: AddressKind;
  /** Why an address cannot be used, in the order of the checks; `part` gives other columns of it by role, if there are. */
  causes(value: Scalar, part: AddressPart): readonly Cause[];
  /** Values that are equal when two messages go to the same place. */
  same(value: Scalar, part: AddressPart): readonly Scalar[];
  validate?(config: Config, context: ValidateContext): ActivityProblem[];
  /** What is said on the card beside category and number of messages. */
  more?(config: Config): readonly Text[];
}

/** Another column of the address, by its role in the catalog. */
export type AddressPart = (role: SemanticRole) => Scalar | undefined;

/** An activity that addresses the inbound population by a channel: who is a recipient, and who is not, by cause. */
export function defineChannel<const Type extends string, Config extends ChannelSettings>(
  channel: Channel<Type, Config>,
): ActivityDefinition<Type, Config> {
  const { type, title, searchWords, config, initial, address: kind } = channel;
  return defineActivity({
    type,
    category: 'channel',
    title,
    searchWords,
    config,
    initial,
    ports: () => ({
      inbound: { min: 1, max: 1 },
      outbound: [{ id: recipientsPort, label: phrase('label.recipients'), role: 'main' }],
    }),
    validate: (settings, context) => {
      const population = tableOfDimension(context.catalog, context.inbound[0]?.dimension);
      if (!population) return [];
      const { category, per, address } = settings;
      const linked = linkedMessages(per, population.name, context.catalog)?.table;
      const isUsable = address.of === 'population' || per.kind === 'linked';
      const needsConsent = category === 'marketing';
      const tables = { population, linked };
      return [
        ...messageProblems(per, population, context.catalog),
        ...(linked || per.kind === 'population' || !isUsable
          ? addressProblems(address, kind, needsConsent, tables, context)
          : []),
        ...(channel.validate?.(settings, context) ?? []),
      ];
    },
    carries: ({ per }, context) => carriedMessages(per, context),
    compile: (inbound, settings, context) => {
      const messages = messageRows(onlyInbound(inbound), settings.per, context);
      const rows = addressRows(settings, onlyInbound(inbound).dimension, messages, context);
      const value = addressScalar(settings.address, kind.role, rows);
      const part: AddressPart = (role) => addressPart(settings.address, role, rows);
      const consent =
        settings.category === 'marketing' ? [noConsent(consentScalar(settings.address, kind.consent, rows))] : [];
      return compileRecipients(
        messages,
        [...channel.causes(value, part), ...consent],
        settings.onePerAddress ? channel.same(value, part) : null,
      );
    },
    summarize: (settings, { catalog, inbound }) => {
      const words = phrase(`summary.${settings.category}`);
      const table = tableOfDimension(catalog, inbound[0]?.dimension)?.name;
      const linked = linkedMessages(settings.per, table, catalog);
      const per = linked ? [phrase('summary.perRowOf', { rows: linked.forth.label })] : [];
      const one = settings.onePerAddress
        ? [phrase('summary.onePerAddress')]
        : linked
          ? []
          : [phrase('summary.everyRow')];
      return listed([words, ...per, ...one, ...(channel.more?.(settings) ?? [])], 'comma');
    },
  });
}

/** What leaves a channel: the messages' rows, with the added columns that still have a name of their own there. */
export function carriedMessages(
  per: ChannelSettings['per'],
  { catalog, inbound }: ValidateContext,
): Carried | undefined {
  const [first] = inbound;
  const table = tableOfDimension(catalog, first?.dimension);
  if (first?.dimension === undefined || !table) return undefined;
  if (per.kind === 'population') return { dimension: first.dimension, columns: first.columns };
  const linked = linkedMessages(per, table.name, catalog);
  return linked && { dimension: linked.dimension.name, columns: messageColumns(first.columns, linked) };
}

/** How the address of messages is read. */
function addressRows(
  { per }: Pick<ChannelSettings, 'per'>,
  dimension: string,
  messages: ReturnType<typeof messageRows>,
  context: AddressRows['context'],
): AddressRows {
  const population = tableOfDimension(context.catalog, dimension) ?? messages.table;
  const linked = per.kind === 'linked' ? messages.table : undefined;
  return { population, linked, context, ofInbound: messages.ofInbound };
}
