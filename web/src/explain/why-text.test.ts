import { expect, test } from 'vitest';
import { readWhy, whyText } from './why-text.ts';

test('a person in the address is read back, whatever the key holds', () => {
  for (const key of [['1042'], ['a~b', 'x y/ü%'], ['', 'z']]) {
    const who = { dimension: 'customers of~ours', key };
    expect(readWhy(whyText(who))).toEqual(who);
  }
});

test('an address that names nobody is nobody', () => {
  for (const text of [undefined, '', 'customers', '~1', 'customers~%E0%A4%A']) expect(readWhy(text)).toBeUndefined();
});
