import {
  type AttributePath,
  compileGraph,
  graphResources,
  type Normaliser,
  type ReconciliationConfig,
  suggestRules,
} from '@fanfare/shared';
import { activity, exampleNow, graphOf, transition } from '@fanfare/shared/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDuckDb, type TestDuckDb } from '../duckdb.ts';
import { engineValues } from '../formula/evaluate-formulas.ts';
import { adventureWorks, catalog, readStudy, type Study } from './study-data.ts';

type Rules = Pick<ReconciliationConfig, 'alternatives' | 'fuzzy'>;

const of = (column: string): AttributePath => ({ links: [], column });
const equal = (...columns: [string, Normaliser][]): Rules => ({
  alternatives: [
    { rules: columns.map(([name, normalise]) => ({ source: of(name), target: of(name), normalise })), condition: null },
  ],
  fuzzy: null,
});
const [people, lines] = catalog.tables;
const suggested = people && lines && suggestRules(lines.columns, people);

/** Precision and recall in ten-thousandths, and lines for review: the figures of docs/reconciliation.md. */
const figures: readonly [string, Rules | undefined, [number, number, number]][] = [
  ['e-mail as it is', equal(['email', 'none']), [9970, 4486, 0]],
  ['e-mail', equal(['email', 'email']), [9979, 6514, 0]],
  ['telephone', equal(['phone', 'phone']), [9913, 3091, 0]],
  ['name', equal(['full_name', 'text']), [9993, 6973, 0]],
  ['name and postcode', equal(['full_name', 'text'], ['postal_code', 'text']), [10000, 6009, 0]],
  ['suggested rules without likeness', suggested && { ...suggested, fuzzy: null }, [9995, 8841, 0]],
  ['suggested likeness alone', suggested && { ...suggested, alternatives: [] }, [10000, 8764, 212]],
  ['suggested', suggested, [9995, 9705, 36]],
];

let study: Study | undefined;
let data: TestDuckDb | undefined;
beforeAll(async () => {
  if (!adventureWorks.isThere) return;
  study = await readStudy(20_260);
  data = await openTestDuckDb(catalog, { people: study.people, lines: study.lines });
});
afterAll(() => data?.close());

it('2,000 damaged customers are found again by simple and suggested rules', { timeout: 120_000 }, async () => {
  if (!data || !study) {
    process.stderr.write(`The AdventureWorks tables are not in ${adventureWorks.tables}: nothing was matched.\n`);
    expect(process.env['FANFARE_REQUIRE_DATA'] ?? '').toBe('');
    return;
  }
  const measured: [string, number[]][] = [];
  for (const [name, rules] of figures) measured.push([name, await measure(rules, data, study)]);
  expect(measured).toEqual(figures.map(([name, , figure]) => [name, figure]));
  const [precision = 0, recall = 0] = measured.at(-1)?.[1] ?? [];
  expect(Math.min(precision, recall)).toBeGreaterThanOrEqual(9500);
});

async function measure(rules: Rules | undefined, database: TestDuckDb, { truth }: Study) {
  const settings = {
    dimension: 'people',
    result: 'lines' as const,
    add: [{ name: 'match', label: '', attribute: of('person') }],
    ...rules,
  };
  const graph = graphOf(
    [activity('build-audience', 'list', { dimension: 'lines' }), activity('reconciliation', 'match', settings)],
    [transition('list/out', 'match')],
  );
  const compiled = compileGraph(graph, {
    ...graphResources({ catalog }),
    environment: database.environment,
    now: exampleNow,
  });
  const match = compiled.activities.get('match');
  if (match?.status !== 'compiled') throw new Error('the rules have problems');
  const read = async (port: string, column: string): Promise<[string, string | null][]> => {
    const population = match.compiled.outputs[port];
    const value = population?.columns.find(({ name }) => name === column)?.value;
    if (!population || !value) return [];
    const values = await engineValues(database, population.relation.source, [value], population.relation);
    return [...values].map(([line, [found]]) => [line, found ?? null]);
  };
  const found = (await read('out', 'match')).filter(([, row]) => row !== null);
  const correct = found.filter(([line, row]) => truth.get(line) === row).length;
  const known = [...truth.values()].filter((row) => row !== null).length;
  const share = (part: number, whole: number): number => Math.round((10_000 * part) / whole);
  return [share(correct, found.length), share(correct, known), (await read('review', 'review_score')).length];
}
