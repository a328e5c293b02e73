import { patternMatch } from '../../relation/predicates.ts';
import { call, holds } from '../../relation/scalars.ts';
import { local, row } from './compile-parts.ts';
import { type RowFunctionTable, strict } from './formula-function.ts';
import { signature } from './signature.ts';

const category = 'text';

/** Functions of texts that know what they stand for: lines, characters, addresses, digests, values. */
export const textCodeFunctions = {
  line: {
    category,
    also: ['Line', 'GetLine'],
    signatures: [signature('text: text, number: integer -> text')],
    doc: 'A line of a text, counted from 1, or from -1 at the end; empty when there is none.',
    empties: strict,
    examples: [
      ["line('one' & character(10) & 'two', 2)", 'two'],
      ["line('one', 2)", 'empty'],
    ],
    compile: row('line'),
  },
  character: {
    category,
    also: ['Char', 'chr'],
    signatures: [signature('code: integer -> text')],
    doc: 'The character of a Unicode code; empty when there is none.',
    empties: strict,
    examples: [
      ['character(65)', 'A'],
      ['character(-1)', 'empty'],
    ],
    compile: row('character'),
  },
  characterCode: {
    category,
    also: ['Ascii', 'ord', 'unicode'],
    signatures: [signature('text: text -> integer')],
    doc: 'The Unicode code of the first character.',
    empties: strict,
    examples: [["characterCode('A')", '65']],
    compile: row('character-code'),
  },
  emailDomain: {
    category,
    also: ['GetEmailDomain'],
    signatures: [signature('email: text -> text')],
    doc: 'What stands after the last @; empty without one.',
    empties: strict,
    examples: [
      ["emailDomain('ada@example.com')", 'example.com'],
      ["emailDomain('nobody')", 'empty'],
    ],
    compile: row('email-domain'),
  },
  isEmail: {
    category,
    also: [],
    signatures: [signature('text: text -> boolean')],
    doc: 'Whether a text has the form of an e-mail address.',
    empties: 'False for an empty text.',
    examples: [
      ["isEmail('ada@example.com')", 'true'],
      ["isEmail('nobody')", 'false'],
    ],
    compile: ([text]) => holds(patternMatch(text ?? call('empty', [], 'text'), 'email')),
  },
  md5: {
    category,
    also: ['Md5Digest'],
    signatures: [signature('text: text -> text')],
    doc: 'The MD5 digest of a text in UTF-8, in hexadecimal digits.',
    empties: strict,
    examples: [["md5('a')", '0cc175b9c0f1b6a831c399e269772661']],
    compile: row('md5'),
  },
  sha256: {
    category,
    also: ['Sha256Digest'],
    signatures: [signature('text: text -> text')],
    doc: 'The SHA-256 digest of a text in UTF-8, in hexadecimal digits.',
    empties: strict,
    examples: [["left(sha256('a'), 16)", 'ca978112ca1bbdca']],
    compile: row('sha256'),
  },
  sha512: {
    category,
    also: ['Sha512Digest'],
    signatures: [signature('text: text -> text')],
    doc: 'The SHA-512 digest of a text in UTF-8, in hexadecimal digits.',
    empties: strict,
    examples: [["left(sha512('a'), 16)", '1f40fc92da241694']],
    compile: row('sha512'),
  },
  xmlValue: {
    category,
    also: ['NodeValue', 'XPath'],
    signatures: [signature('text: text, path: path -> text')],
    doc: 'The first value at a path in an XML text: names of elements from the outermost on, separated by /, and perhaps /@ and an attribute; empty when there is none, and when the text is not well-formed or declares a document type.',
    empties: strict,
    examples: [
      ["xmlValue('<order><item sku=\"hat\">Hat</item></order>', 'order/item')", 'Hat'],
      ["xmlValue('<order><item sku=\"hat\">Hat</item></order>', 'order/item/@sku')", 'hat'],
      ["xmlValue('<order>', 'order')", 'empty'],
    ],
    compile: row('xml-value'),
  },
  toText: {
    category,
    also: ['ToString'],
    signatures: [
      signature('value: text -> text'),
      signature('value: integer -> text'),
      signature('value: decimal -> text'),
      signature('value: float -> text'),
      signature('value: boolean -> text'),
      signature('value: date -> text'),
      signature('value: datetime -> text'),
    ],
    doc: 'A value as text: numbers without trailing zeros (floats rounded to 6 places), dates as 2026-01-31, datetimes as 2026-01-31 08:00:00 in the zone of the campaign.',
    empties: strict,
    examples: [
      ['toText(12.50)', '12.5'],
      ["toText(date '2026-01-31')", '2026-01-31'],
      ['toText(now())', '2026-03-01 13:00:00'],
    ],
    compile: ([value], use) => call('to-text', value ? [local(value, use)] : [], 'text'),
  },
} satisfies RowFunctionTable;
