import { call } from '../../relation/scalars.ts';
import { literal } from '../../relation/literal.ts';
import { row } from './compile-parts.ts';
import { type RowFunctionTable, strict } from './formula-function.ts';
import { signature } from './signature.ts';

const category = 'text';

/** Functions that make different spellings of the same equal, so that they can be compared and linked. */
export const textNormalFunctions = {
  stripAccents: {
    category,
    also: ['unaccent', 'removeAccents'],
    signatures: [signature('text: text -> text')],
    doc: 'The text with plain letters for letters with accents and other marks.',
    empties: strict,
    examples: [
      ["stripAccents('Zoë Ångström')", 'Zoe Angstrom'],
      ["stripAccents('Straße')", 'Straße'],
    ],
    compile: row('strip-accents'),
  },
  digits: {
    category,
    also: ['onlyDigits'],
    signatures: [signature('text: text -> text')],
    doc: 'Only the digits 0 to 9 of a text; empty without any.',
    empties: strict,
    examples: [
      ["digits('No. 12-34')", '1234'],
      ["digits('none')", 'empty'],
    ],
    compile: row('digits'),
  },
  normalizeText: {
    category,
    also: [],
    signatures: [signature('text: text -> text')],
    doc: 'Words in small letters without accents, with one space between; everything but letters and digits separates words.',
    empties: strict,
    examples: [
      ["normalizeText('  Jean-Pierre  LÉFÈVRE!')", 'jean pierre lefevre'],
      ["normalizeText('--')", 'empty'],
    ],
    compile: row('normalize-text'),
  },
  normalizeEmail: {
    category,
    also: [],
    signatures: [signature('email: text -> text')],
    doc: 'An e-mail address in small letters without white space at both ends; empty unless it has one @ with something on both sides.',
    empties: strict,
    examples: [
      ["normalizeEmail(' Ada@Example.COM ')", 'ada@example.com'],
      ["normalizeEmail('ada@')", 'empty'],
    ],
    compile: row('normalize-email'),
  },
  normalizePhone: {
    category,
    also: ['toE164'],
    signatures: [
      signature('phone: text, callingCode: text -> text'),
      signature('phone: text, callingCode: text, trunkPrefix: text -> text'),
    ],
    doc: 'A phone number as +, calling code and number (E.164). Numbers without + or 00 get the calling code instead of their trunk prefix, which is 0 unless given; empty with fewer than 7 or more than 15 digits.',
    empties:
      'Empty when the phone number or the calling code of a number without one is empty; an empty trunk prefix is none.',
    examples: [
      ["normalizePhone('(0171) 123-4567', '49')", '+491711234567'],
      ["normalizePhone('+44 (0)20 7946 0958', '49')", '+442079460958'],
      ["normalizePhone('06 1234 5678', '39', '')", '+390612345678'],
      ["normalizePhone('1234', '49')", 'empty'],
    ],
    compile: ([phone, code, trunk = literal('0', 'text')]) =>
      call('normalize-phone', phone && code ? [phone, code, trunk] : [], 'text'),
  },
} satisfies RowFunctionTable;
