import type { OutletNumber } from '../../counts/outlet-number.ts';
import { formatCount } from '../../i18n/format.ts';
import type { Ink } from './drawing.ts';

/** The words of a number on an arrow, and how they look. */
export interface NumberLook {
  readonly text: string;
  readonly ink: Ink;
  readonly line: Ink;
  readonly fill: Ink;
  readonly soft: boolean;
  readonly italic: boolean;
}

export interface NumberWords {
  readonly counting: string;
  readonly nobody: string;
  readonly notTaken: string;
  reason(number: Extract<OutletNumber, { state: 'unknown' }>): string;
}

const plain = { ink: 'text', line: 'line-strong', fill: 'surface', soft: false, italic: false } as const;

/** A number as the canvas says it: an unknown one is never 0. */
export function numberLook(number: OutletNumber, words: NumberWords): NumberLook {
  switch (number.state) {
    case 'exact':
      return { ...plain, text: formatCount(number.count) };
    case 'zero':
      return number.notTaken
        ? { ...plain, text: words.notTaken, ink: 'text-muted', soft: true }
        : { ...plain, text: `${formatCount(0)} ${words.nobody}`, ink: 'warning-text', line: 'warning' };
    case 'stale':
      return { ...plain, text: formatCount(number.last), ink: 'text-muted', line: 'control', soft: true, italic: true };
    case 'computing':
      return { ...plain, text: words.counting, ink: 'text-muted' };
    case 'unknown':
      return {
        ...plain,
        text: `— ${words.reason(number)}`,
        ink: 'unknown-text',
        line: 'unknown',
        fill: 'unknown-soft',
        soft: true,
      };
  }
}
