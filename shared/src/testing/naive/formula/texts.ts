import { md5 } from '@noble/hashes/legacy.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { naiveXmlValue } from './xml.ts';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { isEmail } from '../../../relation/pattern.ts';
import { cell, type NaiveFunctions, scaled, strictly } from './cell.ts';
import { localTime, printLocal } from './local-time.ts';
import { isEmpty, type NaiveValue } from '../value.ts';

const characters = (text: NaiveValue | undefined) => Array.from(String(text));
const isSmall = (count: NaiveValue | undefined) => (count as bigint) >= -(2n ** 31n) && (count as bigint) < 2n ** 31n;

/** One character in the other case, where that is one character too. */
function changed(character: string, way: 'toLowerCase' | 'toUpperCase'): string {
  if (character === 'ß' && way === 'toUpperCase') return 'ẞ';
  if (character === 'İ' && way === 'toLowerCase') return 'i';
  const other = character[way]();
  return characters(other).length === 1 ? other : character;
}
/** Small letters, one character for one. */
export const lower = (text: NaiveValue | undefined) =>
  characters(text)
    .map((one) => changed(one, 'toLowerCase'))
    .join('');
const upper = (text: NaiveValue | undefined) =>
  characters(text)
    .map((one) => changed(one, 'toUpperCase'))
    .join('');

const isWordCharacter = /[\p{L}\p{M}\p{N}']/u;

function proper(text: string): string {
  let isInWord = false;
  return characters(lower(text))
    .map((one) => {
      const isWord = isWordCharacter.test(one);
      const shown = isWord && !isInWord ? upper(one) : one;
      isInWord = isWord;
      return shown;
    })
    .join('');
}

function padded(text: string[], width: number, fill: string[], atEnd: boolean): string | null {
  if (width < 0 || width > 1000) return null;
  if (text.length >= width) return text.slice(0, width).join('');
  const filling = Array.from({ length: width - text.length }, (_, index) => fill[index % fill.length]);
  return (atEnd ? [...text, ...filling] : [...filling, ...text]).join('');
}

const padding = (atEnd: boolean) =>
  strictly('text', ([text, width, fill]) => padded(characters(text), Number(width), characters(fill), atEnd));

function indexOf(text: string[], part: string[]): number {
  return text.findIndex((_, at) => part.every((one, offset) => text[at + offset] === one));
}

function printDecimal(millionths: bigint): string {
  const digits = String(millionths < 0n ? -millionths : millionths).padStart(7, '0');
  const text = `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, '');
  return millionths < 0n ? `-${text}` : text;
}

/** Functions of texts, as docs/formulas.md says. */
export const textFunctions: NaiveFunctions = {
  lower: strictly('text', ([text]) => lower(text)),
  upper: strictly('text', ([text]) => upper(text)),
  properCase: strictly('text', ([text]) => proper(String(text))),
  trim: strictly('text', ([text]) => String(text).trim()),
  trimLeft: strictly('text', ([text]) => String(text).trimStart()),
  trimRight: strictly('text', ([text]) => String(text).trimEnd()),
  left: strictly('text', ([text, count]) => {
    if (!isSmall(count)) return null;
    const all = characters(text);
    return all.slice(0, Number(count) < 0 ? Math.max(0, all.length + Number(count)) : Number(count)).join('');
  }),
  right: strictly('text', ([text, count]) => {
    if (!isSmall(count)) return null;
    const all = characters(text);
    return all.slice(Number(count) < 0 ? -Number(count) : Math.max(0, all.length - Number(count))).join('');
  }),
  substring: strictly('text', ([text, start, count]) => {
    if (!isSmall(start) || !isSmall(count) || Number(start) < 1 || Number(count) < 0) return null;
    return characters(text)
      .slice(Number(start) - 1, Number(start) - 1 + Number(count))
      .join('');
  }),
  padLeft: padding(false),
  padRight: padding(true),
  length: ([text]) => cell('integer', BigInt(isEmpty(text?.value) ? 0 : characters(text?.value).length)),
  byteLength: ([text]) => cell('integer', BigInt(isEmpty(text?.value) ? 0 : utf8ToBytes(String(text?.value)).length)),
  positionOf: strictly('integer', ([text, part]) => BigInt(indexOf(characters(text), characters(part)) + 1)),
  replace: (args) => {
    const [text, found, by] = args.map((arg) => (isEmpty(arg.value) ? '' : String(arg.value)));
    if (!text || !found) return cell('text', null);
    if (characters(text).length * characters(by).length > 1_000_000) return cell('text', null);
    return cell('text', text.split(found).join(by));
  },
  contains: strictly('boolean', ([text, part]) => indexOf(characters(text), characters(part)) >= 0),
  startsWith: strictly('boolean', ([text, part]) => String(text).startsWith(String(part))),
  endsWith: strictly('boolean', ([text, part]) => String(text).endsWith(String(part))),
  concat: (args) => cell('text', args.map((arg) => (isEmpty(arg.value) ? '' : String(arg.value))).join('')),
  joinWords: (args) => cell('text', args.flatMap((arg) => (isEmpty(arg.value) ? [] : [String(arg.value)])).join(' ')),
  line: strictly('text', ([text, number]) => {
    const lines = String(text).replaceAll('\r', '').split('\n');
    const index = number as bigint;
    if (index === 0n || index > 1_000_000n || index < -1_000_000n) return null;
    return lines.at(index > 0n ? Number(index) - 1 : Number(index)) ?? null;
  }),
  character: strictly('text', ([code]) => {
    const number = Number(code);
    const isCode = number >= 1 && number <= 0x10ffff && !(number >= 0xd800 && number <= 0xdfff);
    return isCode ? String.fromCodePoint(number) : null;
  }),
  characterCode: strictly('integer', ([text]) => BigInt(String(text).codePointAt(0) ?? 0)),
  emailDomain: strictly('text', ([text]) => {
    const parts = String(text).split('@');
    return parts.length > 1 ? (parts.at(-1) ?? null) : null;
  }),
  isEmail: ([text]) => cell('boolean', !isEmpty(text?.value) && isEmail(String(text?.value))),
  md5: strictly('text', ([text]) => bytesToHex(md5(utf8ToBytes(String(text))))),
  sha256: strictly('text', ([text]) => bytesToHex(sha256(utf8ToBytes(String(text))))),
  xmlValue: strictly('text', ([text, path]) => naiveXmlValue(String(text), String(path))),
  sha512: strictly('text', ([text]) => bytesToHex(sha512(utf8ToBytes(String(text))))),
  toText: strictly('text', ([value], [from], clock) => {
    if (from?.type === 'decimal') return printDecimal(value as bigint);
    if (from?.type === 'float') {
      const millionths = scaled(value as number, 1e6);
      return millionths === null || millionths >= 10n ** 24n || millionths <= -(10n ** 24n)
        ? null
        : printDecimal(millionths);
    }
    if (from?.type === 'datetime') return printLocal(localTime(value as bigint, clock.timeZone)).slice(0, 19);
    return String(value);
  }),
};
