import type { Normaliser } from '../../activities/reconciliation/config.ts';
import { folded, trimmed } from './text-shape.ts';
import type { NaiveValue } from './value.ts';

/** A value made comparable; empty when nothing is left of it. */
export function normalised(value: NaiveValue, how: Normaliser): NaiveValue {
  if (typeof value !== 'string' || how === 'none') return value;
  switch (how) {
    case 'text':
      return normalText(value);
    case 'email':
      return normalEmail(value);
    case 'phone':
      throw new Error('no telephone numbers here');
  }
}

/** Small letters without accents; runs of anything but letters and digits are one space, none at the ends. */
function normalText(value: string): NaiveValue {
  const plain = folded(value).normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return words.length === 0 ? null : words.join(' ');
}

function normalEmail(value: string): NaiveValue {
  const text = folded(trimmed(value));
  const [before = '', after = '', ...more] = text.split('@');
  return before !== '' && after !== '' && more.length === 0 ? text : null;
}
