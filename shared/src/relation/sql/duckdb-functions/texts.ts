import { whiteSpace } from '../../text-form.ts';
import type { PrintFunction } from '../print-function.ts';
import { engineFunctions } from './engine-functions.ts';
import { keyTexts } from './key-texts.ts';
import { bound } from './total.ts';

/** Trimming by a list of characters is several times slower in the engine than by a pattern. */
const spaces = Array.from(whiteSpace, (space) => `\\x{${space.charCodeAt(0).toString(16)}}`).join('');

/** A count of characters; where it is beyond 32 bits, empty. */
const count = (value: string) => `TRY_CAST(${value} AS INTEGER)`;
const integer = (value: string) => `CAST(${value} AS BIGINT)`;

const plain =
  (name: string): PrintFunction =>
  (args) =>
    `${name}(${args.join(', ')})`;

const pad =
  (name: 'lpad' | 'rpad'): PrintFunction =>
  ([value = '', width = '', fill = '']) =>
    bound({ x: value, n: count(width), f: fill }, `CASE WHEN v.n BETWEEN 0 AND 1000 THEN ${name}(v.x, v.n, v.f) END`);

const words = "[\\p{L}\\p{M}\\p{N}'']+|[^\\p{L}\\p{M}\\p{N}'']+";
const isCharacter = 'v.n BETWEEN 1 AND 55295 OR v.n BETWEEN 57344 AND 1114111';
const md5Digits = '^(.{8})(.{4}).(.{3}).(.{3})(.{12})$';
const largestText = 1_000_000;

/** White space at one end or both ends removed. */
export function trimmed(value: string, ends: 'left' | 'right' | 'both'): string {
  const patterns = { left: `^[${spaces}]+`, right: `[${spaces}]+$`, both: `^[${spaces}]+|[${spaces}]+$` };
  return `regexp_replace(${value}, '${patterns[ends]}', ''${ends === 'both' ? ", 'g'" : ''})`;
}

/** The functions of texts in DuckDB. */
export const textFunctions = {
  lower: plain('lower'),
  upper: plain('upper'),
  'proper-case': ([value = '']) =>
    `array_to_string(list_transform(regexp_extract_all(lower(${value}), '${words}'), lambda w: upper(substring(w, 1, 1)) || substring(w, 2)), '')`,
  trim: ([value = '']) => trimmed(value, 'both'),
  'trim-left': ([value = '']) => trimmed(value, 'left'),
  'trim-right': ([value = '']) => trimmed(value, 'right'),
  left: ([value = '', length = '']) => `left(${value}, ${count(length)})`,
  right: ([value = '', length = '']) => `right(${value}, ${count(length)})`,
  substring: ([value = '', start = '', length = '']) =>
    bound(
      { x: value, s: count(start), n: count(length) },
      'CASE WHEN v.s >= 1 AND v.n >= 0 THEN substring(v.x, v.s, v.n) END',
    ),
  'pad-left': pad('lpad'),
  'pad-right': pad('rpad'),
  length: ([value = '']) => `coalesce(length(${value}), 0)`,
  'byte-length': ([value = '']) => `coalesce(strlen(${value}), 0)`,
  'position-of': ([value = '', part = '']) => integer(`strpos(${value}, ${part})`),
  replace: ([value = '', found = '', by = '']) =>
    bound(
      { x: value, f: found, b: `coalesce(${by}, '')` },
      `CASE WHEN length(v.x) * length(v.b) <= ${largestText} THEN replace(v.x, v.f, v.b) END`,
    ),
  contains: plain('contains'),
  'starts-with': plain('starts_with'),
  'ends-with': plain('ends_with'),
  'join-texts': plain('concat'),
  'join-words': (args) => `concat_ws(' ', ${args.join(', ')})`,
  'email-domain': ([value = '']) => `regexp_extract(${value}, '@([^@]*)$', 1)`,
  line: ([value = '', index = '']) => `string_split(replace(${value}, chr(13), ''), chr(10))[${index}]`,
  character: ([code = '']) => bound({ n: count(code) }, `CASE WHEN ${isCharacter} THEN chr(v.n) END`),
  'character-code': ([value = '']) => integer(`unicode(${value})`),
  md5: plain('md5'),
  sha256: plain('sha256'),
  sha512: plain(engineFunctions.sha512.name),
  'xml-value': plain(engineFunctions['xml-value'].name),
  'key-text': ([value = ''], [type = 'text']) => keyTexts[type](value),
  uuid: ([value = '']) => `regexp_replace(md5(${value}), '${md5Digits}', '\\1-\\2-8\\3-a\\4-\\5')`,
} satisfies Record<string, PrintFunction>;
