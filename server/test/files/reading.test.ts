import type { FileColumn } from '@fanfare/shared';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { column, delimited, type FileReader, openFileReader } from './file-reader.ts';
import { readNaively } from './naive-reader.ts';

let reader: FileReader;
beforeAll(async () => {
  reader = await openFileReader();
});
afterAll(() => reader.close());

/** Texts that some column takes for a value. */
const texts = fc.oneof(
  fc.constantFrom('', ' ', 'a', ' a  b ', 'Ä', "it's", 'x,y', '"q"', 'n/a', 'abc', 'ABC def', '\t'),
  fc.constantFrom(
    '7',
    '-7',
    '+7',
    '007',
    '1.5',
    '1,5',
    '1.234',
    '1,234',
    '1.234,5',
    '1,234.5',
    '12.34.5',
    '1 234',
    '.5',
    '5.',
  ),
  fc.constantFrom('true', 'Yes', 'n', 'off', '1', '0', 'maybe'),
  fc.constantFrom('2026-01-31', '2026-02-30', '31.01.2026', '1.2.2026', '31.02.2026', '2026-1-1', 'tomorrow'),
);

const defaults = { text: 'none', integer: '-1', decimal: '1.5', boolean: 'true', date: '2000-01-01' } as const;

const columns: fc.Arbitrary<FileColumn> = fc
  .record({
    type: fc.constantFrom(...(['text', 'integer', 'decimal', 'boolean', 'date'] as const)),
    empty: fc.constantFrom('allowed', 'required', 'required-numbers'),
    onError: fc.constantFrom('ignore', 'reject', 'default'),
    whiteSpace: fc.constantFrom('keep', 'collapse', 'remove', undefined),
    letterCase: fc.constantFrom('upper', 'lower', 'capitalize', undefined),
    width: fc.constantFrom(3, 6, undefined),
    numbers: fc.constantFrom<FileColumn['numbers'][]>(
      { decimal: ',', thousands: '.' },
      { decimal: '.', thousands: ',' },
      { decimal: ',', thousands: '' },
      { decimal: ',', thousands: ' ' },
      undefined,
    ),
    dateFormat: fc.constantFrom('DD.MM.YYYY', undefined),
    remap: fc.option(
      fc.record({
        values: fc.uniqueArray(fc.record({ from: texts, to: texts }), { selector: ({ from }) => from, maxLength: 4 }),
        otherwise: fc.constantFrom('keep', 'default', 'reject'),
      }),
      { nil: undefined },
    ),
  })
  .map((settings) => {
    const present = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
    return column({ source: 'v', default: defaults[settings.type], ...present });
  });

const mostColumns = 12;
/** A text per column. */
const lines = fc.array(fc.array(texts, { minLength: mostColumns, maxLength: mostColumns }), {
  minLength: 30,
  maxLength: 80,
});

/** Only the first columns reject lines, so that enough of them are left to look at. */
function sparing(one: FileColumn, index: number): FileColumn {
  const named = { ...one, source: `v${index}`, name: `v${index}` };
  if (index < 2) return named;
  const { remap } = named;
  return {
    ...named,
    onError: named.onError === 'reject' ? 'ignore' : named.onError,
    ...(remap?.otherwise === 'reject' ? { remap: { ...remap, otherwise: 'keep' as const } } : {}),
  };
}

test('any text under any settings of a column is what reading it word for word gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(columns, { minLength: 8, maxLength: mostColumns }), lines, async (drawn, content) => {
      const settings = drawn.map(sparing);
      expect(await readByEngine(content, settings)).toEqual(readByHand(content, settings));
    }),
    { numRuns: 12, seed: 20261123 },
  );
});

/** Values of accepted lines with their numbers, and which column each other line was rejected for. */
async function readByEngine(content: readonly string[][], settings: readonly FileColumn[]): Promise<unknown> {
  const quoted = content.map((line, index) => [...line.map(quote), String(index)].join(','));
  const header = [...Array.from({ length: mostColumns }, (_, index) => `v${index}`), 'n'].join(',');
  const number = column({ source: 'n' });
  const { rows, rejects } = await reader.read([header, ...quoted].join('\n'), {
    format: delimited,
    columns: [...settings, number],
  });
  return { accepted: rows, rejected: rejects.map((reject) => reject.split(':')[0]) };
}

function readByHand(content: readonly string[][], settings: readonly FileColumn[]): unknown {
  const accepted: unknown[][] = [];
  const rejected: string[] = [];
  for (const [index, line] of content.entries()) {
    const found = settings.map((one, at) => readNaively(line[at] ?? '', one));
    const first = found.indexOf('rejected');
    if (first >= 0) rejected.push(`${index + 2} v${first}`);
    else accepted.push([...found.map((one) => (one === 'rejected' ? null : one.value)), String(index)]);
  }
  return { accepted, rejected };
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
