import type { WordKey } from './english/english.ts';
import { isPhrase, type Slot, type Text } from './phrase.ts';

/** Words by key, nested as in the English tables; leaves may have plural forms (`sets_one`, `sets_other`). */
export interface WordTable {
  readonly [name: string]: string | WordTable;
}

/** How one language says things. */
export interface Language {
  /** A BCP 47 tag, for plural forms, numbers and dates. */
  locale: string;
  /** The text of a key with its places (`{{name}}`), in the plural form of `count`. */
  template(words: WordKey, count?: number): string;
  /** A number in full, grouped. */
  number(value: number): string;
  /** A day "2026-01-31", or a moment "2026-01-31T09:00", for readers; other texts as they are. */
  date(text: string): string;
}

const place = /\{\{\s*(\w+)(?:,\s*(number))?\s*\}\}/gu;

/** A language from its table of words; what the table lacks is taken from `fallback`. */
export function languageOf(locale: string, table: WordTable, fallback?: Language): Language {
  // Made when first needed: a browser takes 40 ms and more for the first of them.
  let plurals: Intl.PluralRules | undefined;
  let numbers: Intl.NumberFormat | undefined;
  const formOf = (count: number) => (plurals ??= new Intl.PluralRules(locale)).select(count);
  const lookup = (key: string) => {
    const found = key.split('.').reduce<string | WordTable | undefined>(inside, table);
    return typeof found === 'string' ? found : undefined;
  };
  return {
    locale,
    template(words, count) {
      const form = count === undefined ? undefined : lookup(`${words}_${formOf(count)}`);
      return form ?? lookup(words) ?? lookup(`${words}_other`) ?? fallback?.template(words, count) ?? words;
    },
    number: (value) => (numbers ??= new Intl.NumberFormat(locale, { maximumFractionDigits: 20 })).format(value),
    date: (text) => dateFor(locale, text),
  };
}

function inside(table: string | WordTable | undefined, name: string): string | WordTable | undefined {
  return typeof table === 'object' && Object.hasOwn(table, name) ? table[name] : undefined;
}

/** A text in a language. */
export function say(text: Text, language: Language): string {
  if (!isPhrase(text)) return text;
  const slots = text.with ?? {};
  return pieces(text.words, slots, language)
    .map((piece) => (typeof piece === 'string' ? piece : slotText(slots[piece.slot], piece, language)))
    .join('');
}

/** A piece of a template that is to be filled. */
export interface Place {
  slot: string;
  grouped: boolean;
}

/** The text of a key cut into words and places, in the plural form of a slot named `count`. */
export function pieces(
  words: WordKey,
  slots: Readonly<Record<string, unknown>>,
  language: Language,
): (string | Place)[] {
  const count = typeof slots.count === 'number' ? slots.count : undefined;
  const template = language.template(words, count);
  const found: (string | Place)[] = [];
  let end = 0;
  for (const match of template.matchAll(place)) {
    found.push(template.slice(end, match.index), { slot: match[1] ?? '', grouped: match[2] !== undefined });
    end = match.index + match[0].length;
  }
  found.push(template.slice(end));
  return found.filter((piece) => piece !== '');
}

function slotText(slot: Slot | undefined, { slot: name, grouped }: Place, language: Language): string {
  if (slot === undefined) return `{{${name}}}`;
  if (typeof slot === 'number') return grouped ? language.number(slot) : String(slot);
  return name === 'moment' && typeof slot === 'string' ? language.date(slot) : say(slot, language);
}

/** "2026-01-31T09:00" as "31 Jan 2026 09:00"; in English the same everywhere. */
function dateFor(locale: string, text: string): string {
  const parts = /^(\d{4}-\d\d-\d\d)(?:T(.+))?$/.exec(text);
  const day = parts ? new Date(`${parts[1]}T00:00:00Z`) : undefined;
  if (!parts || !day || Number.isNaN(day.getTime())) return text;
  const zone = { timeZone: 'UTC' } as const;
  const words = locale.startsWith('en')
    ? `${day.getUTCDate()} ${new Intl.DateTimeFormat('en-US', { month: 'short', ...zone }).format(day)} ${day.getUTCFullYear()}`
    : new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', ...zone }).format(day);
  return parts[2] === undefined ? words : `${words} ${parts[2]}`;
}
