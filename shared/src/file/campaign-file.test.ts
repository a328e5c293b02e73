import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleGraphs, joinGraph, welcomeGraph } from '../testing/example/graphs.ts';
import { applyEdits, editKinds, type RandomEdit } from '../testing/example/random-edits.ts';
import type { Variable } from '../variable/variable.ts';
import { type CampaignFile, campaignFileLimit } from './campaign-file.ts';
import { copyAsText, graphFromText } from './clipboard.ts';
import { checkCampaignFile, parseCampaignFile } from './parse-campaign-file.ts';
import { exampleResources } from '../testing/example/try-activity.ts';
import { printCampaignFile } from './print-campaign-file.ts';

const formats = ['yaml', 'json'] as const;
const file = (graph = welcomeGraph, more: Partial<CampaignFile> = {}): CampaignFile => ({
  name: 'Welcome',
  description: '',
  tags: [],
  graph,
  ...more,
});
const welcome = printCampaignFile(file(), 'yaml');
const problemsOf = (text: string) =>
  checkCampaignFile(text, exampleResources).problems.map(
    ({ code, place }) => `${code} ${place.field} line ${place.line}`,
  );
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

describe('a campaign file', () => {
  it('gives back every example, from YAML and JSON', () => {
    for (const graph of Object.values(exampleGraphs)) {
      for (const format of formats) {
        const whole = file(graph, {
          name: 'yes',
          description: 'Two\nlines: "quoted" # not a comment',
          tags: ['null', '1', ' a '],
        });
        expect(parseCampaignFile(printCampaignFile(whole, format)).file).toEqual(whole);
      }
    }
  });

  it('gives back variables of every type and names the line of one that is wrong', () => {
    const variables: Variable[] = [
      { name: 'a', type: 'text', source: 'campaign', value: '' },
      { name: 'b', type: 'number', source: 'signal', value: '007.50', description: 'no' },
      { name: 'c', type: 'date', source: 'campaign', value: '2026-02-29' },
      { name: 'd', type: 'boolean', source: 'campaign', value: true },
      { name: 'e', type: 'list', source: 'campaign', value: ['1', 'no', ''] },
      { name: 'f', type: 'list', source: 'signal', value: null },
    ];
    const whole = file({ ...welcomeGraph, settings: { timeZone: 'UTC', variables } });
    for (const format of formats) expect(parseCampaignFile(printCampaignFile(whole, format)).file).toEqual(whole);
    const text = printCampaignFile(whole, 'yaml');
    expect(problemsOf(text)).toContain(`variable.value settings/variables/2/value line ${lineOf(text, '2026-02-29')}`);
  });

  it('gives back any text, label, note, port and position', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    const hard = fc.oneof(
      text,
      fc.constantFrom(
        '~',
        'no',
        '0x1',
        '1e3',
        '2026-01-01',
        ': ',
        '- a',
        '"',
        "'",
        '\t',
        'a\u0085b',
        '\u2028',
        '\ufeff',
        '{}',
        '&a',
        '*a',
        '!!str',
        '<<',
        '%',
        '@',
        '`',
        'a\r\nb',
        ' \n ',
      ),
    );
    const position = fc.integer({ min: -1e6, max: 1e6 }).map((x) => x / 4 || 0);
    const any = fc.record({ name: hard, note: hard, label: hard, port: hard, value: hard, x: position, y: position });
    fc.assert(
      fc.property(any, ({ name, note, label, port, value, x, y }) => {
        const graph = {
          ...welcomeGraph,
          activities: [
            {
              id: 'a',
              type: 'fork',
              label,
              note,
              config: { deep: { [value]: [value, { value, none: null, yes: true, number: x }] } },
            },
          ],
          transitions: [{ id: 't', from: { activity: 'a', port }, to: { activity: 'a' }, label }],
          layout: { a: { x, y } },
        };
        const whole = file(graph, { name, description: value, tags: [label] });
        for (const format of formats) expect(parseCampaignFile(printCampaignFile(whole, format)).file).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });

  it('gives back whatever can be drawn', () => {
    const edits = fc.array(
      fc.record<RandomEdit>({ kind: fc.constantFrom(...editKinds), first: fc.nat(1000), second: fc.nat(1000) }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(edits, (list) => {
        const whole = file(applyEdits(list));
        expect(parseCampaignFile(printCampaignFile(whole, 'yaml')).file).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });

  it('is printed the same way again', () => {
    const again = parseCampaignFile(welcome).file;
    expect(again && printCampaignFile(again, 'yaml')).toBe(welcome);
  });
});

describe('a file with mistakes', () => {
  it('names the field and the line of a setting', () => {
    const text = welcome.replace('keep: 1', 'keep: -1').replace('column: tier', 'colum: tier');
    expect(problemsOf(text).filter((one) => one.startsWith('config'))).toEqual([
      `config.invalid keep line ${lineOf(text, 'keep: -1')}`,
      `config.invalid subsets/1/rule/items/0/attribute/column line ${lineOf(text, 'colum: tier')}`,
    ]);
  });

  it('says once what is wrong many times on a line', () => {
    const problems = problemsOf(`${welcome}\nmore: &a [1]\nmany: [*a, *a, *a]\n`);
    expect(problems).toHaveLength(1);
  });

  it('names the line of an attribute that does not exist, and of a transition that leads nowhere', () => {
    const text = welcome.replace('column: country', 'column: land').replace('to: test', 'to: nowhere');
    const problems = problemsOf(text);
    expect(problems).toContain(`attribute.unknown rule/items/0 line ${lineOf(text, 'kind: attribute')}`);
    expect(problems).toContain(
      `graph.transition.unknown-activity undefined line ${lineOf(text, 'id: unique-out-test')}`,
    );
  });

  it('refuses what it does not know, at its line', () => {
    expect(problemsOf(`${welcome}colour: red\n`)).toEqual([`file.schema colour line ${welcome.split('\n').length}`]);
    expect(problemsOf(welcome.replace('from: audience/out', 'from: audience'))).toEqual([
      `file.schema transitions/0/from line ${lineOf(welcome, 'from: audience/out')}`,
    ]);
    expect(problemsOf('fanfare: campaign\nformat: 7\n')).toEqual(['file.version format line 2']);
  });

  it('says on which line it cannot be read', () => {
    expect(problemsOf('name: a\nname: b\n')).toEqual(['file.syntax undefined line 2']);
    expect(problemsOf('{"name": "a",\n "b": [}')[0]).toBe('file.syntax undefined line 2');
    expect(problemsOf('a: &x 1\nb: *x\n')).toEqual(['file.syntax undefined line 2']);
    expect(problemsOf('a: 1\n---\nb: 1\n')[0]).toMatch(/^file\.syntax/);
  });

  it('refuses the very large and the very deep at once', () => {
    expect(problemsOf('a'.repeat(campaignFileLimit + 1))).toEqual(['file.size undefined line undefined']);
    expect(problemsOf('['.repeat(100_000))).toEqual(['file.syntax undefined line undefined']);
    expect(problemsOf('['.repeat(200) + ']'.repeat(200))).toEqual(['file.syntax undefined line undefined']);
  });
});

describe('the clipboard', () => {
  it('holds a selection as text', () => {
    const copied = graphFromText(copyAsText(joinGraph, ['top', 'join']));
    expect(copied.graph?.activities.map(({ id }) => id)).toEqual(['top', 'join']);
    expect(copied.graph?.transitions.map(({ id }) => id)).toEqual(['top-out-join']);
  });

  it('refuses other text', () => {
    expect(graphFromText('hello').problems).not.toEqual([]);
    const twice = copyAsText(joinGraph, ['top', 'join']).replace('id: join\n', 'id: top\n');
    expect(graphFromText(twice).problems?.map(({ code }) => code)).toContain('graph.duplicate-id');
  });
});
