import { expect, test } from 'vitest';
import { xmlValue } from '../../../relation/xml-value.ts';
import { Draw } from '../../random/draw.ts';
import { naiveXmlValue } from './xml.ts';

const order = `<?xml version="1.0"?>
<order id="7" note='a "b"
c'><item sku="a&amp;b">Boot <b>red</b></item><!-- no --><item sku='c'><![CDATA[<x>]]> &#65;&#x42;</item><e/></order>
<!-- end -->`;

test.each([
  ['order/@id', '7'],
  ['order/@note', 'a "b" c'],
  ['/order/item', 'Boot red'],
  ['order/item/@sku', 'a&b'],
  ['order/item/b', 'red'],
  ['order', 'Boot red<x> AB'],
  ['order/e', null],
  ['order/none', null],
  ['order/@none', null],
  ['item', null],
  ['order//item', null],
  ['order/item[1]', null],
  ['', null],
])('the value at %s', (path, value) => {
  expect([xmlValue(order, path), naiveXmlValue(order, path)]).toEqual([value, value]);
});

test.each([
  '<a>',
  '<a>1</b>',
  '<a>1</a><b/>',
  'x<a>1</a>',
  '<a>&nbsp;</a>',
  '<a>x & y</a>',
  '<a b="1" b="2">x</a>',
  '<a b=1>x</a>',
  '<!DOCTYPE a [<!ENTITY b "c">]><a>1&b;</a>',
  '<a>&#0;</a>',
  '<a><!-- 1</a>',
  'a',
])('%s is not well-formed', (text) => {
  expect([xmlValue(text, 'a'), naiveXmlValue(text, 'a')]).toEqual([null, null]);
});

const parts = [
  '<a>',
  '</a>',
  '<b c="1">',
  '</b>',
  '<b/>',
  '<a c=\'&lt;\' d="">',
  'x',
  ' ',
  '\r\n',
  '&amp;',
  '&#9;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?p',
  '?>',
  '>',
  '"',
  'é',
];
const paths = ['a', 'a/b', 'a/b/@c', 'a/@c', 'a/a', 'b', '/a/b'];

test('two readers agree on 20,000 texts, and take no longer for long ones', () => {
  const draw = new Draw(9);
  let filled = 0;
  const nested = (depth: number): string => {
    const inside = draw
      .several(0, 3, () => (depth > 0 && draw.chance(0.5) ? nested(depth - 1) : draw.pick(parts.slice(6, 11))))
      .join('');
    return draw.pick([`<a>${inside}</a>`, `<b c="${draw.integer(0, 9)}">${inside}</b>`, `<a c='&lt;'>${inside}</a >`]);
  };
  for (let count = 0; count < 20_000; count += 1) {
    const wrecked = draw.chance(0.3) ? draw.several(1, 6, () => draw.pick(parts)).join('') : '';
    const text = draw.chance(0.5) ? nested(3) : `<a>${nested(1)}${wrecked}</a>`;
    for (const path of paths) {
      const value = xmlValue(text, path);
      if (value !== naiveXmlValue(text, path))
        expect([text, path, value]).toEqual([text, path, naiveXmlValue(text, path)]);
      if (value !== null) filled += 1;
    }
  }
  expect(filled).toBeGreaterThan(10_000);
  for (const long of [
    `<a ${' '.repeat(100_000)}`,
    `<a ${'b="1" '.repeat(50_000)}`,
    '<!--'.repeat(50_000),
    `<a>${'&'.repeat(50_000)}</a>`,
  ]) {
    expect(xmlValue(long, 'a')).toBeNull();
  }
  expect(xmlValue(`<a>${'<b>x</b>'.repeat(20_000)}</a>`, 'a')).toHaveLength(20_000);
});
