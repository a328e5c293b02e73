import type { DataType, SemanticRole } from '@fanfare/shared';

/** How a role is recognised: by the column's name and type, and by what its values look like. */
export interface RolePattern {
  role: SemanticRole;
  types: readonly DataType[];
  name: RegExp;
  /** Values must match wholly; absent when the name is enough. */
  values?: string;
}

const text = ['text'] as const;
const flag = ['boolean'] as const;

/** In the order in which they are tried; the first that fits a column wins. */
export const rolePatterns: readonly RolePattern[] = [
  {
    role: 'consent-email',
    types: flag,
    name: /(consent|opt_?in|permission|subscribed).*(e?_?mail|newsletter)|(e?_?mail|newsletter).*(consent|opt_?in|permission)/i,
  },
  {
    role: 'consent-sms',
    types: flag,
    name: /(consent|opt_?in|permission).*(sms|text|mobile)|(sms|text|mobile).*(consent|opt_?in|permission)/i,
  },
  { role: 'consent-push', types: flag, name: /(consent|opt_?in|permission).*push|push.*(consent|opt_?in|permission)/i },
  {
    role: 'consent-direct-mail',
    types: flag,
    name: /(consent|opt_?in|permission).*(post|direct|letter|paper)|(post|direct|letter|paper).*(consent|opt_?in|permission)/i,
  },
  { role: 'email', types: text, name: /e_?-?mail/i, values: '[^@\\s]+@[^@\\s]+\\.[^@\\s]+' },
  { role: 'phone', types: text, name: /phone|mobile|cell|(^|_)tel(_|$)|sms/i, values: '[-+0-9 ()./x]{5,30}' },
  { role: 'push-token', types: text, name: /push_?token|device_?token/i },
  { role: 'first-name', types: text, name: /^(first|given|fore)_?name$|^vorname$/i },
  { role: 'last-name', types: text, name: /^(last|family|sur)_?name$|^nachname$/i },
  { role: 'full-name', types: text, name: /^(full|customer|contact|display)_?name$/i },
  {
    role: 'language',
    types: text,
    name: /^(preferred_)?(language|lang|locale)(_code)?$/i,
    values: '[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*',
  },
  { role: 'time-zone', types: text, name: /time_?zone|^tz$/i, values: '[A-Za-z_]+(/[A-Za-z_+0-9-]+)*' },
  { role: 'household', types: ['text', 'integer'], name: /^household(_?(id|no|number|key))?$/i },
  { role: 'address-line-1', types: text, name: /^(address_?)?line_?1$|^address_?1$|^street(_address)?$|^address$/i },
  { role: 'address-line-2', types: text, name: /^(address_?)?line_?2$|^address_?2$/i },
  { role: 'postal-code', types: ['text', 'integer'], name: /^(post(al)?|zip)_?(code)?$|^plz$/i },
  { role: 'city', types: text, name: /^(city|town)(_name)?$/i },
  { role: 'country', types: text, name: /^country_?(code|iso)$/i, values: '[A-Za-z]{2,3}' },
  { role: 'country', types: text, name: /^country$/i },
  { role: 'region', types: text, name: /^(state|province|region)(_?(code|name))?$/i },
];
