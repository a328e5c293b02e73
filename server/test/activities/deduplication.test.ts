import type { ConfigOf } from '@fanfare/shared';
import { activity, graphOf, transition } from '@fanfare/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openExample } from './evaluate-graph.ts';

let example: Awaited<ReturnType<typeof openExample>>;
beforeAll(async () => {
  example = await openExample();
});
afterAll(() => example.close());

type Settings = Partial<ConfigOf<'deduplication'>>;
const of = (...names: string[]) => ({ links: names.slice(0, -1), column: names.at(-1) ?? '' });
const field = (column: string, how: { trim?: boolean; fold?: boolean } = {}) => {
  return { attribute: of(column), trim: how.trim ?? false, fold: how.fold ?? false };
};

async function removed(settings: Settings): Promise<string[] | undefined> {
  const graph = graphOf(
    [activity('build-audience', 'all', { dimension: 'customers' }), activity('deduplication', 'unique', settings)],
    [transition('all/out', 'unique')],
  );
  return (await example.evaluate(graph)).drops['unique/duplicate'];
}

describe('deduplication', () => {
  it('compares text as it is, unless trimmed or folded', async () => {
    expect(await removed({ by: [field('email')], survivors: [] })).toEqual(['8']);
    expect(await removed({ by: [field('email', { fold: true })], survivors: [] })).toEqual(['2', '8']);
    expect(await removed({ by: [field('first_name', { trim: true, fold: true })], survivors: [] })).toEqual([
      '8',
      '11',
    ]);
  });

  it('takes rows with an empty field for duplicates only when empty is a value', async () => {
    const by = [field('tier')];
    expect(await removed({ by, survivors: [] })).toEqual(['2', '4', '7', '9', '10', '11', '12']);
    expect(await removed({ by, survivors: [], emptyIsValue: true })).toEqual([
      '2',
      '4',
      '6',
      '7',
      '9',
      '10',
      '11',
      '12',
    ]);
  });

  it('needs all fields to agree', async () => {
    expect(await removed({ by: [field('country'), field('born')], survivors: [] })).toEqual(['7', '8']);
  });

  it('keeps as many as asked, all for 0', async () => {
    expect(await removed({ by: [field('tier')], survivors: [], keep: 2 })).toEqual(['7', '10', '11', '12']);
    expect(await removed({ by: [field('tier')], survivors: [], keep: 0 })).toEqual([]);
  });

  it('asks the criteria in order, empties last, then the key', async () => {
    const by = [field('tier')];
    const highest = { kind: 'highest', attribute: of('points') } as const;
    expect(await removed({ by, survivors: [highest] })).toEqual(['1', '2', '4', '9', '10', '11', '12']);
    const lowest = { kind: 'lowest', attribute: of('created_at') } as const;
    expect(
      await removed({ by, survivors: [{ kind: 'filled', attribute: of('home_store', 'region') }, lowest] }),
    ).toEqual(['2', '4', '7', '9', '10', '11', '12']);
    const preferred = { kind: 'list', attribute: of('country'), values: ['ES', 'DE'] } as const;
    expect(await removed({ by, survivors: [{ ...preferred, values: [...preferred.values] }] })).toEqual([
      '2',
      '3',
      '4',
      '7',
      '8',
      '11',
      '12',
    ]);
  });
});
