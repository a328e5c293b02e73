import type { AttributePath } from '../../attribute/attribute-path.ts';
import type { Table } from '../../catalog/catalog.ts';
import type { DataType } from '../../catalog/data-type.ts';
import type { SemanticRole } from '../../catalog/semantic-role.ts';
import type { Alternative, Likeness, LikenessPart, MatchRule, Normaliser, ReconciliationConfig } from './config.ts';
import type { Text } from '../../words/phrase.ts';

/** A column as rules are proposed from it: what it is called and, if known, what it means. */
export interface NamedAttribute {
  name: string;
  label?: Text | undefined;
  type: DataType;
  role?: SemanticRole | undefined;
}

/** What a column says about somebody, as far as rules are concerned. */
type Meaning = 'email' | 'phone' | 'full-name' | 'first-name' | 'last-name' | 'street' | 'postcode' | 'city';

const byRole: Partial<Record<SemanticRole, Meaning>> = {
  email: 'email',
  phone: 'phone',
  'full-name': 'full-name',
  'first-name': 'first-name',
  'last-name': 'last-name',
  'address-line-1': 'street',
  'postal-code': 'postcode',
  city: 'city',
};

/** Names without anything but letters and digits. */
const byName: readonly [Meaning, RegExp][] = [
  ['email', /e?mail(address)?$/],
  ['phone', /phone(number|no)?$|^(mobile|cell|tel|telephone|telefon)(number|no|nummer)?$/],
  ['first-name', /^(first|given|fore)name$|^vorname$/],
  ['last-name', /^(last|family|sur)name$|^nachname$/],
  ['full-name', /^(full|customer|contact|display)?name$/],
  ['street', /^(address)?line1$|^address1?$|^street(address)?$|^strasse$/],
  ['postcode', /^(post|postal|zip)code$|^zip$|^plz$/],
  ['city', /^(city|town|ort)$/],
];

const normaliserOf: Record<Meaning, Normaliser> = {
  email: 'email',
  phone: 'phone',
  'full-name': 'text',
  'first-name': 'text',
  'last-name': 'text',
  street: 'text',
  postcode: 'text',
  city: 'text',
};

/** What is alike counts by how well it tells people apart, and how rarely it is missing or changes. */
const likenessOf: readonly { of: Meaning; weight: number; how: LikenessPart['how'] }[] = [
  { of: 'full-name', weight: 40, how: 'similar' },
  { of: 'first-name', weight: 15, how: 'similar' },
  { of: 'last-name', weight: 25, how: 'similar' },
  { of: 'street', weight: 30, how: 'similar' },
  { of: 'postcode', weight: 15, how: 'similar' },
  { of: 'email', weight: 10, how: 'similar' },
  { of: 'phone', weight: 5, how: 'equal' },
];

/** Measured on damaged lists with known truth: see docs/reconciliation.md. */
const least = 75;
const review = 60;

/**
 * Rules for matching lines with rows of a table, proposed from what the columns of both mean: a shared identifier, the
 * e-mail address with a name, name and postcode, name and telephone; and likeness where there are names. Undefined when nothing fits.
 */
export function suggestRules(
  lines: readonly NamedAttribute[],
  target: Pick<Table, 'columns' | 'key'>,
): Pick<ReconciliationConfig, 'alternatives' | 'fuzzy'> | undefined {
  const known = new Map<Meaning, MatchRule>();
  for (const meaning of Object.keys(normaliserOf) as Meaning[]) {
    const [source, other] = [columnOf(lines, meaning), columnOf(target.columns, meaning)];
    if (source && other) known.set(meaning, ruleOf(source.name, other.name, normaliserOf[meaning]));
  }
  const rules = (...of: readonly Meaning[]): Alternative[] => {
    const found = of.flatMap((one) => known.get(one) ?? []);
    return found.length === of.length ? [{ rules: found, condition: null }] : [];
  };
  const name: Meaning[] = known.has('full-name') ? ['full-name'] : ['first-name', 'last-name'];
  const alternatives = [
    ...sharedKey(lines, target),
    ...rules('email'),
    ...rules(...name, 'postcode'),
    ...rules(...name, 'phone'),
  ];
  const fuzzy = likeness(known, name, rules);
  return alternatives.length === 0 && fuzzy === null ? undefined : { alternatives, fuzzy };
}

function likeness(
  known: ReadonlyMap<Meaning, MatchRule>,
  name: readonly Meaning[],
  rules: (...of: readonly Meaning[]) => Alternative[],
): Likeness | null {
  const blocks = [...rules('postcode'), ...rules(...name), ...rules('street'), ...rules('email')];
  const parts = likenessOf.flatMap(({ of, weight, how }): LikenessPart[] => {
    const rule = of.endsWith('-name') && !name.includes(of) ? undefined : known.get(of);
    return rule ? [{ ...rule, weight, how }] : [];
  });
  const hasName = parts.length > 1 && name.every((one) => known.has(one));
  if (!hasName || blocks.length === 0) return null;
  return { parts, blocks: blocks.map((one) => ({ pairs: one.rules })), least, review, decisions: [] };
}

/** A column of the lines that is called and typed as the key of the rows. */
function sharedKey(lines: readonly NamedAttribute[], { columns, key }: Pick<Table, 'columns' | 'key'>): Alternative[] {
  const [name, ...more] = key;
  const own = columns.find((column) => column.name === name);
  if (!own || more.length > 0 || ['id', 'line', 'key', 'no', 'number'].includes(plain(own.name))) return [];
  const same = lines.find((line) => plain(line.name) === plain(own.name) && line.type === own.type);
  return same ? [{ rules: [ruleOf(same.name, own.name, 'none')], condition: null }] : [];
}

function columnOf(columns: readonly NamedAttribute[], meaning: Meaning): NamedAttribute | undefined {
  const texts = columns.filter(({ type }) => type === 'text');
  return (
    texts.find(({ role }) => role !== undefined && byRole[role] === meaning) ??
    texts.find((column) => column.role === undefined && meaningOf(column) === meaning)
  );
}

function meaningOf({ name, label }: NamedAttribute): Meaning | undefined {
  const words = [name, typeof label === 'string' ? label : ''].map(plain);
  return byName.find(([, pattern]) => words.some((word) => pattern.test(word)))?.[0];
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

function ruleOf(source: string, target: string, normalise: Normaliser): MatchRule {
  const path = (column: string): AttributePath => ({ links: [], column });
  return { source: path(source), target: path(target), normalise };
}
