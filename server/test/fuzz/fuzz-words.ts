/** Names that every object of JavaScript has. */
export const prototypeNames = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
];

/** What somebody may write who wants the engine to do something else. */
export const injections = [
  `'; DROP TABLE people; --`,
  `"; DROP TABLE "people"; --`,
  `' OR '1'='1`,
  `') OR 1=1; DELETE FROM people; --`,
  `\\'; DROP TABLE people; --`,
  `'/**/UNION/**/SELECT * FROM duckdb_tables() --`,
  `$1`,
  `$$; DROP TABLE people; $$`,
  `COPY people TO '/tmp/out'`,
  `people"."who`,
  `{{name}}`,
  '${7*7}',
  `%' ESCAPE ''`,
  `a' || (SELECT version()) || '`,
  `' || chr(39) || '`,
  `read_csv('/etc/passwd')`,
  `E'\\x27; DROP TABLE people; --'`,
  `\u02bc; DROP TABLE people; --`,
  `now()); DROP TABLE people; --`,
];

/** Values at the edge of what a number, a date or a text can be. */
export const edges = [
  '1e999',
  '-1e999',
  '1e-999',
  '99999999999999999999999999999999999999',
  '-0',
  '0x7fffffffffffffffff',
  '.inf',
  '.nan',
  '0o17',
  '1_000',
  '+1',
  '01',
  '1.',
  '9007199254740993',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31T23:59:59Z',
  '2026-03-29T02:30',
  '-271821-04-20',
  '24:00',
  'NaN',
  'Infinity',
  'null',
  '~',
  'true',
  'yes',
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\udc00\ud800',
  '\ufeff',
  '\u2028',
  '\u202e',
  '🙂'.repeat(20),
  'a'.repeat(300),
];

const syntax =
  `{ } [ ] : , # &a *a ! !! ' " '' "" \\ \` @ % = ~ [[ ]] {{ {"a": "a":1 'a' {a:1} [1,2] <<: "\\ud800" "\\x41" \\u0000`.split(
    ' ',
  );
const spacing = [
  ' ',
  '  ',
  '    ',
  '\n',
  '\n  ',
  '\r\n',
  '\r',
  '\t',
  '\u0085',
  '---\n',
  '...\n',
  ': ',
  '- ',
  '? ',
  '| ',
  '|\n',
  '>-\n',
  'a: 1\n',
  '- 1\n',
];
const directives = [
  '%YAML 1.1\n',
  '%TAG ! tag:x,2000:\n',
  '!!js/function ',
  '!!binary ',
  '!!set ',
  '!!omap ',
  '!!timestamp ',
  '!!str ',
  '!!int ',
  '!!merge ',
  '!<tag:x> ',
];
const fields =
  'fanfare format name settings timeZone variables activities transitions layout id type config rule kind items except operator value links column'
    .split(' ')
    .map((field) => `${field}: `);
const values = ['campaign\n', '1\n', '99\n', '[]\n', '{}\n', 'group\n', 'and\n', 'UTC\n', 'build-audience\n'];

/** Parts of YAML and JSON, and of the words a campaign file uses. */
export const tokens = [...syntax, ...spacing, ...directives, ...fields, ...values];
