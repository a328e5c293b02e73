import { expect, test } from 'vitest';
import { findWidths, fixedTexts, widthFault } from './fixed-width.ts';

const bytes = (text: string) => Buffer.from(text);

test('records are cut by characters; blank and missing columns are null', () => {
  expect(fixedTexts(bytes('ab  Zoë  7'), [4, 4, 2])).toEqual(['ab  ', 'Zoë ', ' 7']);
  expect(fixedTexts(bytes('🎉x'), [1, 1, 3])).toEqual(['🎉', 'x', null]);
  expect(fixedTexts(bytes('a    b'), [1, 4, 1])).toEqual(['a', null, 'b']);
});

test('records longer than their columns are told, blanks at the end do not count', () => {
  expect(widthFault(bytes('abc'), [1, 2])).toBeUndefined();
  expect(widthFault(bytes('ab     '), [1, 2])).toBeUndefined();
  expect(widthFault(bytes('Zoë'), [3])).toBeUndefined();
  expect(widthFault(bytes('abcd'), [1, 2])).toBe('has 4 characters where the columns have 3');
});

test('widths are found where every line has a blank', () => {
  expect(findWidths(['id name  amount', ' 1 Ann       7', ' 2 Bob  12    '])).toEqual([3, 5, 7]);
  expect(findWidths(['ann@example.com', 'bob@example.com'])).toBeUndefined();
  expect(findWidths(['only one line of text'])).toBeUndefined();
});
