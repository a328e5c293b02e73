import type { Draw } from '@fanfare/shared/testing';

/** What is known of somebody, and what a line of a list says about them. */
export interface Person {
  full_name: string | null;
  email: string | null;
  phone: string | null;
  street: string | null;
  postal_code: string | null;
  city: string | null;
}

/** Damages a person's data as lists that go through many hands do: the same draws give the same damage. */
export function damage(person: Person, draw: Draw): Person {
  const { full_name, email, phone, street, postal_code, city } = person;
  const typed = (value: string, likely: number): string => (draw.chance(likely) ? typo(value, draw) : value);
  const kept = (value: string, missing: number): string | null => (draw.chance(missing) ? null : value);
  return {
    full_name: kept(otherCase(accents(typed(full_name ?? '', 0.3), draw), draw), 0.01),
    email: kept(otherCase(typed(email ?? '', 0.15), draw), 0.25),
    phone: kept(otherPhone(phone ?? '', draw), 0.3),
    street: kept(otherCase(otherStreet(typed(street ?? '', 0.2), draw), draw), 0.1),
    postal_code: kept(typed(postal_code ?? '', 0.05), 0.1),
    city: kept(otherCase(city ?? '', draw), 0.1),
  };
}

/** One letter or digit is exchanged with the next, left out, written twice or replaced by another one. */
function typo(value: string, draw: Draw): string {
  const letters = Array.from(value);
  const places = letters.flatMap((letter, index) => (/[\p{L}\p{N}]/u.test(letter) ? [index] : []));
  if (places.length < 3) return value;
  const at = draw.pick(places);
  const letter = letters[at] ?? '';
  const other = /\d/.test(letter) ? String(draw.integer(0, 9)) : String.fromCharCode(97 + draw.integer(0, 25));
  const instead = draw.pick([[letters[at + 1] ?? '', letter], [], [letter, letter], [other]]);
  return letters.toSpliced(at, instead[0] === letters[at + 1] ? 2 : 1, ...instead).join('');
}

const accented: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ö', u: 'ü', c: 'ç', n: 'ñ' };

/** Accents added to a few letters, or taken from all. */
function accents(value: string, draw: Draw): string {
  if (!draw.chance(0.15)) return value;
  const bare = value.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return bare === value ? bare.replace(/[aeioucn]/, (letter) => accented[letter] ?? letter) : bare;
}

function otherCase(value: string, draw: Draw): string {
  const spaced = draw.chance(0.1) ? ` ${value.replace(' ', '  ')} ` : value;
  return draw.pick([spaced, spaced, spaced.toUpperCase(), spaced.toLowerCase()]);
}

const shorter: readonly [RegExp, string][] = [
  [/\bStreet\b/, 'St.'],
  [/\bAvenue\b/, 'Ave'],
  [/\bDrive\b/, 'Dr.'],
  [/\bRoad\b/, 'Rd'],
  [/\bCourt\b/, 'Ct.'],
  [/\bSt\.?$/, 'Street'],
  [/\bDr\.?$/, 'Drive'],
  [/\bCt\.?$/, 'Court'],
];

function otherStreet(value: string, draw: Draw): string {
  if (!draw.chance(0.3)) return value;
  const found = shorter.find(([long]) => long.test(value));
  return found ? value.replace(found[0], found[1]) : value;
}

/** The same digits, written in another way. */
function otherPhone(value: string, draw: Draw): string {
  const digits = value.replaceAll(/\D/g, '');
  return digits.length === 10
    ? draw.pick([value, digits, `+1 ${value}`, `(${digits.slice(0, 3)}) ${digits.slice(3)}`])
    : value;
}
