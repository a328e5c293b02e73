import { describe, expect, test } from 'vitest';
import { type FilterEntry, parseFilterFile, printFilterFile } from './filter-file.ts';

const vip: FilterEntry = {
  id: 'vip',
  name: 'VIP: "best" # people',
  description: 'Two\nlines',
  table: 'customers',
  shared: false,
  rule: {
    kind: 'group',
    operator: 'and',
    items: [
      {
        kind: 'attribute',
        attribute: { links: [], column: 'points' },
        operator: 'at-least',
        value: { kind: 'one', value: '100' },
      },
      { kind: 'filter', filter: 'buyers', values: {} },
    ],
    except: [],
  },
  parameters: [{ name: 'points', label: 'Points', path: 'items/0' }],
};
const plain: FilterEntry = { ...vip, id: 'plain', description: '', shared: true, parameters: [] };

describe('a filter file', () => {
  test.each(['yaml', 'json'] as const)('gives the same filters back from %s', (format) => {
    const text = printFilterFile([vip, plain], format);
    expect(parseFilterFile(text)).toEqual({ filters: [vip, plain], problems: [] });
  });

  test('with a mistake names the field and the line', () => {
    const text = printFilterFile([vip, plain], 'yaml');
    const wrong = (changed: string) =>
      parseFilterFile(changed).problems.map(({ code, place }) => [code, place.field, place.line !== undefined]);
    expect(wrong(text.replace('operator: at-least', 'operator: atleast'))).toEqual([
      ['file.schema', 'filters/0/rule/items/0/operator', true],
    ]);
    expect(wrong(text.replace('filter: buyers, values: {}', 'filter: buyers, values: {}, vlaues: {}'))).toEqual([
      ['file.schema', 'filters/0/rule/items/1/vlaues', true],
    ]);
    expect(wrong(text.replace('id: plain', 'id: vip'))).toEqual([['file.schema', 'filters/1/id', true]]);
    expect(wrong(text.replace('fanfare: filters', 'fanfare: catalog'))).toEqual([['file.schema', 'fanfare', true]]);
    expect(wrong('filters: [')).toEqual([['file.syntax', undefined, true]]);
  });
});
