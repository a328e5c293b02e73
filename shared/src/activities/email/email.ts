import type { Table } from '../../catalog/catalog.ts';
import { columnWithRole } from '../../catalog/lookup.ts';
import type { SemanticRole } from '../../catalog/semantic-role.ts';
import { type ActivityProblem, defineActivity } from '../definition.ts';
import { tableOfDimension } from '../dimension-table.ts';
import { recipientsPort } from '../setting-schemas.ts';
import { type EmailConfig, emailConfigSchema } from './config.ts';
import { compileEmail } from './recipients.ts';

/** E-mail to the inbound population: who is addressed, and who is not, by cause. */
export const email = defineActivity({
  type: 'email',
  category: 'channel',
  title: 'E-mail',
  searchWords: ['email', 'mail', 'send', 'message', 'newsletter', 'delivery', 'channel'],
  config: emailConfigSchema,
  initial: (): EmailConfig => ({ category: 'marketing', onePerAddress: true }),
  ports: () => ({
    inbound: { min: 1, max: 1 },
    outbound: [{ id: recipientsPort, label: 'Recipients', role: 'main' }],
  }),
  validate: ({ category }, { catalog, inbound }) => {
    const table = tableOfDimension(catalog, inbound[0]?.dimension);
    if (!table) return [];
    const needed = category === 'marketing' ? neededForMarketing : neededForTransactional;
    return needed.flatMap((role) => roleProblems(table, role));
  },
  dimension: (_, { inbound }) => inbound[0]?.dimension,
  compile: compileEmail,
  summarize: ({ category, onePerAddress }) => {
    const words = category === 'marketing' ? 'Marketing' : 'Transactional';
    return onePerAddress ? `${words}, one per address` : `${words}, every row`;
  },
});

interface NeededRole {
  role: SemanticRole;
  type: 'text' | 'boolean';
  words: string;
}
const address: NeededRole = { role: 'email', type: 'text', words: 'the e-mail address' };
const consent: NeededRole = { role: 'consent-email', type: 'boolean', words: 'the consent to e-mail (yes or no)' };
const neededForTransactional = [address];
const neededForMarketing = [address, consent];

function roleProblems(table: Table, { role, type, words }: NeededRole): ActivityProblem[] {
  if (columnWithRole(table, role)?.type === type) return [];
  return [{ code: 'role.missing', params: { table: table.label ?? table.name, role: words } }];
}
