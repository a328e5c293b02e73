import type { Draw } from '../draw.ts';

/** Texts that break out of a query where values are not kept apart from it. */
export const injections: readonly string[] = [
  "' OR 1=1 --",
  "'; DROP TABLE customers; --",
  "') UNION SELECT * FROM customers --",
  '"; DELETE FROM customers; --',
  '/* */',
  '-- ',
  ';',
  "''",
  '$1',
  '?',
  '\\',
  '\u0000',
  'SELECT ',
  'TRY(',
  ')[1]',
  ' IN (SELECT 1)',
  "read_csv('/etc/passwd')",
  'v.x',
  'c0',
  '{}',
  '[[',
  ']]',
  '😀',
  '\ud800',
  'constructor',
  '__proto__',
  'toString(1)',
];

const pieces = [
  ...injections,
  ...'( ) , . + - * / % & = <> < >= and or not in between is empty case when then else end where order by asc desc date'.split(
    ' ',
  ),
  'country',
  'household.city',
  'purchases',
  '$n',
  '$list',
  '$unset',
  '1',
  '2.5',
  "'a'",
  '[first_name]',
  'sum(',
  'lower(',
  'iif(',
  'first(',
  ' ',
];

/** Any characters, many of them signs of the language. */
export function randomBytes(draw: Draw): string {
  return draw
    .several(0, 24, () =>
      draw.chance(0.6)
        ? draw.pick(pieces)
        : String.fromCharCode(draw.chance(0.9) ? draw.integer(0, 127) : draw.integer(0, 0xffff)),
    )
    .join(draw.chance(0.5) ? ' ' : '');
}

/** A formula with one to three changes: pieces put in, taken out, doubled or moved. */
export function garbled(draw: Draw, formula: string): string {
  let text = formula;
  for (let changes = draw.integer(0, 3); changes > 0; changes -= 1) {
    const at = draw.integer(0, text.length);
    const to = Math.min(text.length, at + draw.integer(0, 8));
    text = draw.weighted([
      [3, () => text.slice(0, at) + draw.pick(pieces) + text.slice(at)],
      [2, () => text.slice(0, at) + text.slice(to)],
      [1, () => text.slice(0, at) + text.slice(at, to) + text.slice(at)],
      [1, () => text.slice(at) + text.slice(0, at)],
      [1, () => text.slice(0, at) + draw.pick(pieces) + text.slice(to)],
    ]);
  }
  return text;
}
