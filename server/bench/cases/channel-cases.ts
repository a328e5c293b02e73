import { emailForm, emailLongest } from '@fanfare/shared';
import { activity } from '../graph-parts.ts';
import { type ActivityCase, afterPeople, at, good, row } from './case.ts';

const channel = { category: 'marketing', onePerAddress: true };
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const phoneForm = '^ *[+]?(?:[ ()./-]*[0-9]){7,15}[ ()./-]*$';

/** Recipients of a channel with the reasons why others are not, and one message per address. */
function channelCase(
  name: string,
  type: string,
  sql: { column: string; address: string; isValid: string; consent: string },
) {
  const { column, address, isValid, consent } = sql;
  const drop = (cause: string) => ({ activity: 'x', drop: cause });
  return afterPeople(
    name,
    activity('x', type, channel),
    {
      missing: drop('address-missing'),
      invalid: drop('address-invalid'),
      refused: drop('no-consent'),
      same: drop('same-address'),
      out: { activity: 'x', port: 'recipients' },
    },
    row(
      `CREATE OR REPLACE TEMP TABLE addressed AS SELECT pid, ${address} address,
       CASE WHEN ${column} IS NULL OR ${column} = '' THEN 1 WHEN NOT ${isValid} THEN 2 WHEN ${consent} IS NOT TRUE THEN 3 ELSE 0 END cause
       FROM profiles WHERE ${good}`,
    ),
    row('CREATE OR REPLACE TEMP TABLE kept AS SELECT min(pid) pid FROM addressed WHERE cause = 0 GROUP BY address'),
    row(
      `SELECT people, missing, invalid, refused, good - kept, kept FROM (SELECT count(*) people, countif(cause = 1) missing,
       countif(cause = 2) invalid, countif(cause = 3) refused, countif(cause = 0) good FROM addressed), (SELECT count(*) kept FROM kept)`,
      'people',
      'missing',
      'invalid',
      'refused',
      'same',
      'out',
    ),
  );
}

/** Activities that address people. */
export const channelCases: readonly ActivityCase[] = [
  channelCase('E-mail', 'email', {
    column: 'email',
    address: 'lower(email)',
    isValid: `(length(email) <= ${emailLongest} AND regexp_full_match(email, ${quoted(emailForm)}))`,
    consent: 'consent_email',
  }),
  channelCase('SMS', 'sms', {
    column: 'phone',
    address: "regexp_replace(phone, '[^0-9]+', '', 'g')",
    isValid: `regexp_matches(phone, ${quoted(phoneForm)})`,
    consent: 'consent_sms',
  }),
  afterPeople(
    'Custom export, per purchase',
    activity('x', 'custom', {
      category: 'transactional',
      consent: null,
      per: { kind: 'linked', link: 'purchases' },
      destination: { kind: 'file', name: 'a.csv' },
      fields: [{ name: 'Amount', of: 'linked', attribute: at([], 'amount') }],
    }),
    { out: { activity: 'x', port: 'recipients' }, without: { activity: 'x', drop: 'no-linked-row' } },
    row(
      `SELECT people, "rows", people - buyers FROM (SELECT count(*) people FROM profiles WHERE ${good}),
       (SELECT sum(n) AS "rows", count(*) buyers FROM (SELECT u.pid, count(*) n FROM purchases u
         SEMI JOIN (SELECT pid FROM profiles WHERE ${good}) p ON p.pid = u.pid GROUP BY u.pid))`,
      'people',
      'out',
      'without',
    ),
  ),
];
