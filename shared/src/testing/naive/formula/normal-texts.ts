import { cell, type NaiveFunctions, strictly } from './cell.ts';
import { lower } from './texts.ts';
import { isEmpty } from '../value.ts';

/** Letters without accents and other marks. */
export function stripAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}

/** Words without marks in small letters, a space between; empty when none is left. */
export function normalizeText(text: string): string {
  const words = stripAccents(lower(text)).match(/[\p{L}\p{N}]+/gu);
  return words === null ? '' : words.join(' ');
}

/** The address in small letters without white space around it; empty when it is none. */
export function normalizeEmail(text: string): string {
  const address = lower(text.trim());
  const [name, domain, ...more] = address.split('@');
  return name && domain && more.length === 0 ? address : '';
}

/** The number as E.164; empty when it is none. */
export function normalizePhone(text: string, callingCode: string, trunk: string): string {
  const hasPlus = (text.split(/[0-9]/)[0] ?? '').includes('+');
  const digits = digitsOf(text.split(`(${trunk})`).join(''));
  const code = digitsOf(callingCode);
  let number = digits;
  if (!hasPlus && digits.startsWith('00')) number = digits.slice(2);
  else if (!hasPlus) {
    if (callingCode === '') return '';
    number = code + (digits.startsWith(trunk) ? digits.slice(trunk.length) : digits);
  }
  return number.length >= 7 && number.length <= 15 && !number.startsWith('0') ? `+${number}` : '';
}

/** Only 0 to 9. */
function digitsOf(text: string): string {
  return text.replaceAll(/[^0-9]/g, '');
}

/** Functions that make spellings equal, as docs/formulas.md says. */
export const normalTextFunctions: NaiveFunctions = {
  stripAccents: strictly('text', ([text]) => stripAccents(String(text))),
  digits: strictly('text', ([text]) => digitsOf(String(text))),
  normalizeText: strictly('text', ([text]) => normalizeText(String(text))),
  normalizeEmail: strictly('text', ([text]) => normalizeEmail(String(text))),
  normalizePhone: (args) => {
    const [phone, code, trunk] = args.map(({ value }) => (isEmpty(value) ? '' : String(value)));
    return cell('text', phone ? normalizePhone(phone, code ?? '', args.length > 2 ? (trunk ?? '') : '0') : null);
  },
};
