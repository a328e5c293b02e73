import { attributeProblems, attributeScalar, attributeType } from '../settings/attribute-setting.ts';
import { carriedMessages } from '../channel/define-channel.ts';
import { fieldProblems } from '../channel/export-fields.ts';
import { linkedMessages, messageProblems, messageRows } from '../channel/message-rows.ts';
import { compileRecipients, noConsent } from '../channel/recipients.ts';
import { type ActivityProblem, defineActivity, type ValidateContext } from '../definition.ts';
import { tableOfDimension } from '../dimension-table.ts';
import { onlyInbound } from '../inbound.ts';
import { recipientsPort } from '../settings/setting-schemas.ts';
import { type CustomConfig, type CustomDestination, customConfigSchema } from './config.ts';
import { phrase, type Text } from '../../words/phrase.ts';
import { listed } from '../../words/list.ts';

/** An address by https without a user or password; the first group is the host. */
const secureAddress = /^https:\/\/((?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?)(?:[/?#]\S*)?$/;

/** Hands rows over to another system, as a file or by calls: which rows, with which columns. */
export const custom = defineActivity({
  type: 'custom',
  category: 'channel',
  title: 'Custom export',
  searchWords: ['webhook', 'export', 'file', 'call', 'api', 'external', 'system', 'csv', 'channel'],
  config: customConfigSchema,
  initial: (): CustomConfig => ({
    category: 'marketing',
    consent: null,
    per: { kind: 'population' },
    destination: { kind: 'file', name: 'export.csv' },
    fields: [],
  }),
  ports: () => ({
    inbound: { min: 1, max: 1 },
    outbound: [{ id: recipientsPort, label: phrase('label.handedOver'), role: 'main' }],
  }),
  validate: customProblems,
  carries: ({ per }, context) => carriedMessages(per, context),
  compile: (inbound, { category, consent, per }, context) => {
    const arrived = onlyInbound(inbound);
    const messages = messageRows(arrived, per, context);
    const table = tableOfDimension(context.catalog, arrived.dimension)?.name ?? '';
    const causes =
      category === 'marketing' ? [noConsent(messages.ofInbound(attributeScalar(consent, table, context)))] : [];
    return compileRecipients(messages, causes, null);
  },
  summarize: ({ category, per, destination, fields }, { catalog, inbound }) => {
    const table = tableOfDimension(catalog, inbound[0]?.dimension)?.name;
    const linked = linkedMessages(per, table, catalog);
    const columns = phrase('summary.columns', { count: fields.length });
    const rows = linked ? [phrase('summary.perRowOf', { rows: linked.forth.label })] : [];
    return listed([phrase(`summary.${category}`), ...rows, target(destination), columns], 'comma');
  },
});

function target(destination: CustomDestination): Text {
  if (destination.kind === 'file') return destination.name || phrase('summary.fileWithoutName');
  return secureAddress.exec(destination.url)?.[1] ?? phrase('summary.webhook');
}

function customProblems(config: CustomConfig, context: ValidateContext): ActivityProblem[] {
  const table = tableOfDimension(context.catalog, context.inbound[0]?.dimension);
  const missing =
    config.fields.length === 0
      ? [
          {
            code: 'config.missing' as const,
            field: 'fields',
            params: { field: phrase('field.columns'), hint: phrase('hint.addAtLeastOne') },
          },
        ]
      : [];
  const own = [...destinationProblems(config.destination), ...missing];
  if (!table) return own;
  return [
    ...messageProblems(config.per, table, context.catalog),
    ...consentProblems(config, table.name, context),
    ...own,
    ...fieldProblems(config.fields, config.per, context),
  ];
}

function consentProblems(
  { category, consent }: CustomConfig,
  table: string,
  context: ValidateContext,
): ActivityProblem[] {
  if (category === 'transactional') return [];
  const problems = attributeProblems(consent, 'consent', phrase('field.consent'), table, context);
  if (problems.length > 0 || consent === null || attributeType(consent, table, context) === 'boolean') return problems;
  return [
    {
      code: 'config.limit',
      field: 'consent',
      params: { field: phrase('field.consent'), rule: phrase('rule.yesOrNoAttribute') },
    },
  ];
}

function destinationProblems(destination: CustomDestination): ActivityProblem[] {
  if (destination.kind === 'file') {
    const field = 'destination/name';
    if (destination.name.trim() === '') {
      return [
        {
          code: 'config.missing',
          field,
          params: { field: phrase('field.nameOfTheFile'), hint: phrase('hint.giveItOne') },
        },
      ];
    }
    const isPlain = /^[^/\\\u0000-\u001f]+$/.test(destination.name) && !/^\.+$/.test(destination.name);
    const rule = phrase('rule.plainFileName');
    return isPlain ? [] : [{ code: 'config.limit', field, params: { field: phrase('field.nameOfTheFile'), rule } }];
  }
  const field = 'destination/url';
  if (destination.url.trim() === '') {
    return [
      {
        code: 'config.missing',
        field,
        params: { field: phrase('field.addressOfTheWebhook'), hint: phrase('hint.enterOne') },
      },
    ];
  }
  if (secureAddress.test(destination.url)) return [];
  const rule = phrase('rule.secureAddress');
  return [{ code: 'config.limit', field, params: { field: phrase('field.addressOfTheWebhook'), rule } }];
}
