import type { EmailConfig } from '../../activities/email/config.ts';
import { columnWithRole, findTable } from '../../catalog/lookup.ts';
import { byKey, inOrder } from './ordering.ts';
import { type NaiveDrop, type NaiveInbound, type NaiveOutcome, rowsWhere, withRows } from './outcome.ts';
import type { RuleContext } from './rule-context.ts';
import { folded } from './text-shape.ts';
import { isEmpty, type NaiveRow, valueOf } from './value.ts';

/** Recipients after address, validity, consent and one message per address, in this order. */
export function email(context: RuleContext, inbound: NaiveInbound, config: EmailConfig): NaiveOutcome {
  const { population } = inbound;
  const table = findTable(context.catalog, population.table);
  const address = table && columnWithRole(table, 'email')?.name;
  const consent = table && columnWithRole(table, 'consent-email')?.name;
  if (address === undefined) throw new Error('no e-mail column');
  const drops: NaiveDrop[] = [];
  let rows: ReadonlySet<NaiveRow> = population.rows;
  const drop = (cause: string, leaves: (row: NaiveRow) => boolean) => {
    drops.push({ cause, rows: rowsWhere(rows, leaves) });
    rows = rowsWhere(rows, (row) => !leaves(row));
  };
  drop('address-missing', (row) => isEmpty(valueOf(row, address)));
  drop('address-invalid', (row) => !isAddress(String(valueOf(row, address))));
  if (config.category === 'marketing') {
    if (consent === undefined) throw new Error('no consent column');
    drop('no-consent', (row) => valueOf(row, consent) !== true);
  }
  if (config.onePerAddress) {
    const first = new Set<NaiveRow>();
    const seen = new Set<string>();
    for (const row of inOrder(rows, [], byKey(context, population.table))) {
      const mailbox = folded(String(valueOf(row, address)));
      if (!seen.has(mailbox)) first.add(row);
      seen.add(mailbox);
    }
    drop('same-address', (row) => !first.has(row));
  }
  return { outputs: new Map([['recipients', withRows(population, rows)]]), drops, facts: new Map() };
}

/**
 * Whether a text has the form of an address: one @; before it parts joined by single dots, at most 64 characters;
 * after it at least two labels of at most 63 characters that neither begin nor end with a hyphen, the last one beginning
 * with a letter; letters, marks and digits of every script; at most 254 characters.
 */
export function isAddress(text: string): boolean {
  const [local, domain, ...more] = text.split('@');
  if (local === undefined || domain === undefined || more.length > 0 || lengthOf(text) > 254 || lengthOf(local) > 64)
    return false;
  const labels = domain.split('.');
  const last = Array.from(labels.at(-1) ?? '')[0];
  return (
    local
      .split('.')
      .every(
        (part) =>
          part !== '' && Array.from(part).every((one) => isWordLike(one) || "!#$%&'*+/=?^_`{|}~-".includes(one)),
      ) &&
    labels.length >= 2 &&
    labels.every(isLabel) &&
    last !== undefined &&
    /\p{L}/u.test(last)
  );
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}

function isWordLike(character: string): boolean {
  return /^[\p{L}\p{M}\p{N}]$/u.test(character);
}

function isLabel(label: string): boolean {
  const characters = Array.from(label);
  if (characters.length === 0 || characters.length > 63) return false;
  if (label.startsWith('-') || label.endsWith('-')) return false;
  return characters.every((one) => isWordLike(one) || one === '-');
}
