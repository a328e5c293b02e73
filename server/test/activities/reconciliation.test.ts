import type { AttributePath, Condition, MatchRule, Normaliser, ReconciliationConfig } from '@fanfare/shared';
import { activity, graphOf, transition } from '@fanfare/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openExample } from './evaluate-graph.ts';
import { catalog, rows } from './reconciliation-data.ts';

let example: Awaited<ReturnType<typeof openExample>>;
beforeAll(async () => {
  example = await openExample(catalog, rows);
});
afterAll(() => example.close());

const of = (column: string): AttributePath => ({ links: [], column });
const rule = (source: string, normalise: Normaliser = 'none', target = source): MatchRule => {
  return { source: of(source), target: of(target), normalise };
};
const byRules = (...rules: MatchRule[]) => ({ rules, condition: null });
const byEmail = byRules(rule('email', 'email'));
const byPhone = byRules(rule('phone', 'phone'));
const column = (name: string) => ({ name: `own_${name}`, label: '', attribute: of(name) });

function reconcile(config: Partial<ReconciliationConfig>, from = 'lines') {
  const settings = { dimension: 'customers', phone: { country: 'DE' }, ...config };
  return example.evaluate(
    graphOf(
      [activity('build-audience', 'all', { dimension: from }), activity('reconciliation', 'match', settings)],
      [transition('all/out', 'match')],
    ),
  );
}

describe('by rules', () => {
  it('matches normalised values; several rows are no match, and further lines of a row are merged', async () => {
    const { outlets, drops, facts } = await reconcile({ alternatives: [byEmail] });
    expect(outlets['match/out']).toEqual(['1']);
    expect(drops).toMatchObject({
      'match/unmatched': ['3', '5', '7', '8'],
      'match/ambiguous': ['2'],
      'match/merged': ['4', '6'],
    });
    expect(facts['match/matched']).toBe(3);
  });

  it('counts a row that two alternatives find once, and two rows as several', async () => {
    const { outlets, drops } = await reconcile({ alternatives: [byEmail, byPhone] });
    expect(outlets['match/out']).toEqual(['1', '4']);
    expect(drops).toMatchObject({
      'match/unmatched': ['5', '7', '8'],
      'match/ambiguous': ['2', '4'],
      'match/merged': ['6'],
    });
  });

  it('needs all rules of an alternative', async () => {
    const { outlets } = await reconcile({ alternatives: [byRules(rule('name', 'text'), rule('postcode'))] });
    expect(outlets['match/out']).toEqual(['1']);
  });

  it('looks only at rows the filter lets take part', async () => {
    const item: Condition = {
      kind: 'attribute',
      attribute: of('active'),
      operator: 'equals',
      value: { kind: 'one', value: true },
    };
    const filter = { kind: 'group' as const, operator: 'and' as const, items: [item], except: [] };
    const { outlets } = await reconcile({ alternatives: [byEmail], filter });
    expect(outlets['match/out']).toEqual(['1', '2']);
  });

  it('takes the first of several in order, and then by key, over all alternatives', async () => {
    const first = async (sort: [string, 'ascending' | 'descending'][]) => {
      const ambiguous = {
        kind: 'first' as const,
        sort: sort.map(([name, direction]) => ({ attribute: of(name), direction })),
      };
      const result = await reconcile({
        alternatives: [byEmail, byPhone],
        ambiguous,
        result: 'lines',
        add: [column('id')],
      });
      expect(result.drops['match/ambiguous'] ?? []).toEqual([]);
      return Object.fromEntries(
        Object.entries(result.columns['match/out'] ?? {}).map(([key, { own_id }]) => [key, own_id]),
      );
    };
    expect(await first([])).toEqual({ 1: '1', 2: '2', 3: '4', 4: '1', 5: null, 6: '1', 7: null, 8: null });
    expect(await first([['active', 'ascending']])).toMatchObject({ 2: '3', 4: '1' });
    expect(
      await first([
        ['points', 'descending'],
        ['active', 'ascending'],
      ]),
    ).toMatchObject({ 2: '3', 4: '1' });
    expect(await first([['id', 'descending']])).toMatchObject({ 2: '3', 4: '4' });
  });

  it('works with keys of several columns on either side', async () => {
    const alternatives = [byRules(rule('id', 'none', 'customer'))];
    const there = await reconcile({ dimension: 'bookings', alternatives }, 'customers');
    expect(there.outlets['match/out']).toEqual(['A.1']);
    expect(there.drops['match/ambiguous']).toEqual(['2']);
    const back = await reconcile(
      { alternatives: [byRules(rule('customer', 'none', 'id'))], take: [column('code'), column('place')] },
      'bookings',
    );
    expect(back.outlets['match/out']).toEqual(['1', '2']);
    expect(back.drops).toMatchObject({ 'match/merged': ['B.1'], 'match/unmatched': ['C.1'] });
    expect(back.columns['match/out']).toEqual({
      1: { own_code: 'A', own_place: '1' },
      2: { own_code: 'A', own_place: '2' },
    });
  });
});

describe('what leaves', () => {
  it('matched rows carry columns of the first line, also when it has none', async () => {
    const { columns } = await reconcile({
      alternatives: [byEmail, byPhone],
      take: [column('source'), column('phone')],
    });
    expect(columns['match/out']).toEqual({
      1: { own_source: 'list 1', own_phone: null },
      4: { own_source: 'list 3', own_phone: '040/987654' },
    });
  });

  it('lines stay with the columns of their match, unless they leave by a transition of their own', async () => {
    const settings = {
      alternatives: [byEmail, byPhone],
      result: 'lines' as const,
      add: [column('id'), column('points')],
    };
    const all = await reconcile(settings);
    expect(all.outlets['match/out']).toHaveLength(8);
    expect(all.columns['match/out']).toMatchObject({
      1: { own_id: '1', own_points: '50' },
      2: { own_id: null, own_points: null },
      3: { own_id: '4', own_points: null },
      4: { own_id: null },
      5: { own_id: null },
    });
    expect(Object.keys(all.drops)).toEqual([]);
    const apart = await reconcile({ ...settings, outputs: { unmatched: true, ambiguous: true } });
    expect(apart.outlets).toMatchObject({
      'match/out': ['1', '3', '6'],
      'match/unmatched': ['5', '7', '8'],
      'match/ambiguous': ['2', '4'],
    });
  });
});

describe('by likeness', () => {
  const fuzzy: NonNullable<ReconciliationConfig['fuzzy']> = {
    parts: [{ ...rule('name', 'text'), weight: 3, how: 'similar' }],
    blocks: [{ pairs: [rule('postcode', 'text')] }],
    least: 90,
    review: null,
    decisions: [],
  };

  it('matches the most alike row of lines that no rule matches', async () => {
    const { outlets, drops, facts } = await reconcile({ alternatives: [byEmail], fuzzy: { ...fuzzy, least: 80 } });
    expect(outlets['match/out']).toEqual(['1', '5', '6']);
    expect(drops['match/ambiguous']).toEqual(['2']);
    expect(drops['match/unmatched']).toEqual(['3', '5']);
    expect(facts).toMatchObject({ 'match/by-rules': 3, 'match/by-likeness': 2 });
  });

  it('several rows that are equally alike are several matches', async () => {
    const { outlets, drops } = await reconcile({ alternatives: [], fuzzy: { ...fuzzy, least: 60 } });
    expect(drops['match/ambiguous']).toEqual(['2']);
    expect(outlets['match/out']).toEqual(['1', '5', '6']);
    const first = { kind: 'first' as const, sort: [{ attribute: of('active'), direction: 'ascending' as const }] };
    const chosen = await reconcile({ alternatives: [], ambiguous: first, fuzzy: { ...fuzzy, least: 60 } });
    expect(chosen.outlets['match/out']).toEqual(['1', '3', '5', '6']);
  });

  it('what is not alike enough leaves for review until it is decided about', async () => {
    const settings = { alternatives: [byEmail], fuzzy: { ...fuzzy, least: 98, review: 60 } };
    const open = await reconcile(settings);
    expect(open.outlets['match/review']).toEqual(['7', '8']);
    expect(open.columns['match/review']).toMatchObject({
      7: { review_candidate: '5', review_score: expect.stringMatching(/^\d\d$/) as string },
      8: { review_candidate: '6' },
    });
    const decisions = [
      { line: ['7'], target: ['5'], accept: true },
      { line: ['8'], target: ['6'], accept: false },
      { line: ['3'], target: ['4'], accept: false },
      { line: ['5'], target: ['1'], accept: true },
    ];
    const decided = await reconcile({ ...settings, fuzzy: { ...settings.fuzzy, decisions } });
    expect(decided.outlets['match/out']).toEqual(['1', '5']);
    expect(decided.outlets['match/review']).toEqual(['8']);
    expect(decided.columns['match/review']).toMatchObject({ 8: { review_candidate: '5' } });
    expect(decided.drops['match/unmatched']).toEqual(['3', '5']);
  });
});
