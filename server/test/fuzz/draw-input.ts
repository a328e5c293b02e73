import type { Draw } from '@fanfare/shared/testing';
import { exampleCampaigns, exampleFiles } from './example-files.ts';
import { edges, injections, prototypeNames, tokens } from './fuzz-words.ts';

/** An input by the kind of harm it may do. */
export interface FuzzInput {
  kind: keyof typeof makers;
  text: string;
}

const makers = {
  scraps: (draw: Draw) => draw.several(1, 8, () => draw.pick(draw.chance(0.8) ? tokens : words)).join(''),
  bytes: (draw: Draw) =>
    Buffer.from(draw.several(0, 60, () => draw.integer(0, 255))).toString(draw.chance(0.5) ? 'utf8' : 'latin1'),
  units: (draw: Draw) =>
    String.fromCharCode(...draw.several(0, 40, () => draw.integer(0, draw.chance(0.5) ? 127 : 0xffff))),
  deep: drawDeep,
  bomb: drawBomb,
  mutated: (draw: Draw) => mutate(draw, draw.pick(draw.chance(0.9) ? exampleFiles.slice(0, 2) : exampleFiles)),
  changed: (draw: Draw) => JSON.stringify(changeParts(draw, drawEntries(draw), draw.pick([0.02, 0.1, 0.3]))),
  injected: (draw: Draw) => JSON.stringify(injectTexts(draw, draw.pick(entries))),
};
const words = [...prototypeNames, ...injections, ...edges];

/** Draws an input; cheap kinds come more often. */
export function drawInput(draw: Draw): FuzzInput {
  const kind = draw.weighted([
    [380, () => 'scraps' as const],
    [300, () => 'bytes' as const],
    [259, () => 'units' as const],
    [35, () => 'mutated' as const],
    [12, () => 'changed' as const],
    [11, () => 'injected' as const],
    [1.5, () => 'deep' as const],
    [1.5, () => 'bomb' as const],
  ]);
  return { kind, text: makers[kind](draw) };
}

function drawDeep(draw: Draw): string {
  const [open, close = ''] = draw.pick([
    ['[', ']'],
    ['{a: ', '}'],
    ['- '],
    ['? '],
    ['{"a":', '}'],
    ['!a '],
    ['&a '],
    ['a: '],
    ["'a\n "],
    ['- - '],
  ]);
  const depth = draw.pick([10, 99, 100, 101, 400]);
  const text = (open ?? '').repeat(depth) + draw.pick(['1', '', '*a']) + (draw.chance(0.7) ? close.repeat(depth) : '');
  return draw.chance(0.5) ? text : (exampleFiles[0]?.replace('items: []', `items: ${text}`) ?? text);
}

function drawBomb(draw: Draw): string {
  const levels = draw.integer(2, 12);
  const laughs = Array.from(
    { length: levels },
    (_, at) =>
      `l${at}: &l${at} [${
        at === 0
          ? 'lol'
          : Array(9)
              .fill(`*l${at - 1}`)
              .join(', ')
      }]`,
  );
  return draw.pick([
    () => laughs.join('\n'),
    () => 'a: &a\n  b: *a\n',
    () => '&a [*a, *a]',
    () => `<<: [${'{a: 1}, '.repeat(levels)}]`,
    () => `a: "${'\\u0041'.repeat(100)}"`,
    () => Array.from({ length: 60 }, (_, at) => `k${at}: {k: ${at}}`).join('\n'),
    () => `activities: [${'{}, '.repeat(50)}]`,
    () => `layout: {${Array.from({ length: 40 }, (_, at) => `a${at}: [1e999, ${at}]`).join(', ')}}`,
    () => 'a: |9\n b\n',
    () => '--- 1\n'.repeat(levels),
  ])();
}

/** Cuts, repeats, swaps or overwrites parts of a text. */
function mutate(draw: Draw, text: string): string {
  return draw
    .several(1, 4, () => 0)
    .reduce((now: string) => {
      const from = draw.integer(0, now.length);
      const to = Math.min(now.length, from + draw.integer(0, draw.pick([1, 4, 40])));
      const [before, part, after] = [now.slice(0, from), now.slice(from, to), now.slice(to)];
      return draw.weighted([
        [3, () => before + after],
        [2, () => before + part + part + after],
        [4, () => before + draw.pick(tokens) + after],
        [3, () => before + draw.pick(words) + after],
        [2, () => before + String.fromCharCode(draw.integer(0, 0xffff)) + after],
        [1, () => after + before],
      ]);
    }, text);
}

const entries = exampleFiles.filter((text) => text.startsWith('{')).map((text): unknown => JSON.parse(text));

function drawEntries(draw: Draw): unknown {
  return draw.pick(draw.chance(0.7) ? entries.slice(0, 2) : entries);
}

/** The value with some of its leaves, fields and lists changed. */
function changeParts(draw: Draw, value: unknown, share: number): unknown {
  if (draw.chance(share / 10)) return anyValue(draw);
  if (Array.isArray(value)) return value.map((part: unknown) => changeParts(draw, part, share));
  if (typeof value !== 'object' || value === null) return draw.chance(share) ? anyValue(draw) : value;
  const rename = (name: string) => (draw.chance(share / 5) ? draw.pick([...prototypeNames, ...injections]) : name);
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [rename(name), changeParts(draw, part, share)]),
  );
}

function anyValue(draw: Draw): unknown {
  return draw.weighted<unknown>([
    [4, () => draw.pick(words)],
    [1, () => draw.pick([null, true, [], {}, -1, 1e308, 0.1, 2 ** 53, [[[]]], { __proto__: null, a: 1 }])],
    [1, () => draw.integer(-1000, 1_000_000)],
    [1, () => draw.pick(exampleCampaigns)],
  ]);
}

/** Fields of a campaign file that hold any text. */
const freeFields = new Set(['value', 'values', 'label', 'name', 'description', 'note', 'formula', 'column', 'link']);

/** Puts hostile texts where a file may hold any text, which the form of the file does not stop. */
function injectTexts(draw: Draw, value: unknown, field = ''): unknown {
  if (Array.isArray(value)) return value.map((part: unknown) => injectTexts(draw, part, field));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, injectTexts(draw, part, name)]));
  }
  const isName = field === 'column' || field === 'link';
  if (typeof value !== 'string' || !freeFields.has(field) || !draw.chance(isName ? 0.03 : 0.6)) return value;
  const text = draw.pick(draw.chance(0.8) ? injections : words);
  if (field !== 'formula' || draw.chance(0.2)) return text;
  return `country = '${text.replaceAll("'", "''")}'`;
}
