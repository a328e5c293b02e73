import type { SemanticRole } from '../../catalog/semantic-role.ts';
import { any } from '../../relation/logic.ts';
import { isEmpty } from '../../relation/predicates.ts';
import type { Scalar } from '../../relation/scalar.ts';
import { comparableText } from '../../relation/scalars.ts';
import { initialChannelSettings } from '../channel/channel-settings.ts';
import { type AddressPart, defineChannel } from '../channel/define-channel.ts';
import { fieldProblems } from '../channel/export-fields.ts';
import { type DirectMailConfig, directMailConfigSchema } from './config.ts';
import { phrase } from '../../words/phrase.ts';

/** What a letter cannot do without, where the catalog names it. */
const needed: readonly SemanticRole[] = ['postal-code', 'city'];
/** What makes two postal addresses the same. */
const compared: readonly SemanticRole[] = ['address-line-2', 'postal-code', 'city', 'region', 'country'];

/** Letters to the inbound population: who is addressed, who is not, by cause, and the columns of the printer's file. */
export const directMail = defineChannel({
  type: 'direct-mail',
  title: 'Direct mail',
  searchWords: ['letter', 'post', 'postal', 'print', 'extraction', 'file', 'provider', 'delivery', 'channel'],
  config: directMailConfigSchema,
  initial: (): DirectMailConfig => ({ ...initialChannelSettings, fields: [] }),
  address: {
    role: 'address-line-1',
    words: phrase('role.postalAddress'),
    consent: 'consent-direct-mail',
    consentWords: phrase('role.consentToDirectMail'),
  },
  causes: (line, part) => {
    const others = partsOf(needed, part);
    const missing = { cause: 'address-missing', label: phrase('label.noPostalAddress'), holds: isEmpty(plain(line)) };
    if (others.length === 0) return [missing];
    const incomplete = any(...others.map((one) => isEmpty(plain(one))));
    return [
      missing,
      { cause: 'address-incomplete', label: phrase('label.incompletePostalAddress'), holds: incomplete },
    ];
  },
  same: (line, part) => [line, ...partsOf(compared, part)].map(plain),
  validate: ({ fields, per }, context) => fieldProblems(fields, per, context),
  more: ({ fields }) => (fields.length === 0 ? [] : [phrase('summary.columns', { count: fields.length })]),
});

function partsOf(roles: readonly SemanticRole[], part: AddressPart): Scalar[] {
  return roles.flatMap((role) => {
    const found = part(role);
    return found?.type === 'text' ? [found] : [];
  });
}

/** Without regard to case and white space at the ends. */
function plain(value: Scalar): Scalar {
  return comparableText(value, { trim: true, fold: true });
}
