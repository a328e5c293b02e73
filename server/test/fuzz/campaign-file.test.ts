import {
  type CampaignGraph,
  type CountEvent,
  locateProblems,
  parseCampaignFile,
  printCampaignFile,
  type Problem,
  graphResources,
  validateGraph,
} from '@fanfare/shared';
import { Draw } from '@fanfare/shared/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRuleData, type RuleData } from '../rules/rule-data.ts';
import { shop } from '../rules/shop.ts';
import { drawInput } from './draw-input.ts';
import { exampleFiles } from './example-files.ts';

const inputs = 100_000;
const slowest = 10_000;
const counted = 250;

let data: RuleData;
beforeAll(async () => {
  data = await openRuleData(shop);
});
afterAll(() => data.close());

/** What a text came to: problems, or a campaign with the problems of its graph. */
type Outcome = { graph: CampaignGraph; problems: readonly Problem[] } | undefined;

/** Reads a text as the product does. Throws when the answer is neither a campaign nor a reason. */
function read(text: string): Outcome {
  const parsed = parseCampaignFile(text);
  expectProblems(parsed.problems);
  if (parsed.file === undefined) {
    if (parsed.problems.length === 0) throw new Error('neither a campaign nor a problem');
    return undefined;
  }
  const problems = locateProblems(validateGraph(parsed.file.graph, graphResources({ catalog: shop.catalog })), parsed);
  expectProblems(problems);
  if (text.length % 8 === 0) {
    const again = parseCampaignFile(printCampaignFile(parsed.file, 'yaml'));
    expect(again.file).toEqual(parsed.file);
  }
  return { graph: parsed.file.graph, problems };
}

function expectProblems(problems: readonly Problem[]): void {
  for (const { code, message, place } of problems) {
    const { line } = place;
    const isLine = line === undefined || (Number.isInteger(line) && line > 0);
    if (code === 'activity.internal' || message === '' || message.length > 20_000 || !isLine)
      throw new Error(`${code} on line ${line}: ${message}`);
  }
}

test('the examples are campaigns without mistakes', () => {
  for (const text of exampleFiles) {
    const outcome = read(text);
    expect(outcome?.problems.filter((one) => one.severity === 'error')).toEqual([]);
  }
});

test('texts that a reader may choke on are refused at once', () => {
  const hard = [
    '!!merge "a": 1',
    '{a: 1}: 2',
    '? '.repeat(400),
    '[*a, '.repeat(99),
    '['.repeat(20_000),
    '{a: '.repeat(5000),
    '!a '.repeat(5000),
    '&a '.repeat(5000),
    'a: &a [*a]\n'.repeat(5000),
    Array.from({ length: 20_000 }, (_, at) => `field${at}: 1`).join('\n'),
    Array.from({ length: 5000 }, (_, at) => `field${at % 100}: 1`).join('\n'),
    `activities: [${'{}, '.repeat(5000)}]`,
    `${exampleFiles[0]}layout: {${Array.from({ length: 5000 }, (_, at) => `"a b${at}": 1`).join(', ')}}`,
  ];
  for (const text of hard) {
    const begun = performance.now();
    expect({ text: text.slice(0, 40), outcome: read(text) }).toEqual({ text: text.slice(0, 40), outcome: undefined });
    expect(performance.now() - begun).toBeLessThan(slowest);
  }
});

test(`${inputs} texts are campaigns or have problems: no crash, no hang, and nothing of them reaches the engine as SQL`, {
  timeout: 240_000,
}, async () => {
  const before = [await tableDigests(), prototypes()];
  const valid: CampaignGraph[] = [];
  const kinds: Record<string, number> = {};
  for (let seed = 0; seed < inputs; seed += 1) {
    const { kind, text } = drawInput(new Draw(seed));
    const begun = performance.now();
    try {
      const outcome = read(text);
      const isSound = outcome?.problems.every((one) => one.severity === 'warning') === true;
      const result = outcome === undefined ? 'refused' : isSound ? 'sound' : 'with problems';
      kinds[`${kind} ${result}`] = (kinds[`${kind} ${result}`] ?? 0) + 1;
      if (outcome && isSound) valid.push(outcome.graph);
      if (performance.now() - begun > slowest) throw new Error('took too long');
    } catch (error) {
      throw new Error(`seed ${seed}, ${kind}: ${JSON.stringify(text.slice(0, 2000))}`, { cause: error });
    }
  }
  expect(kinds).toMatchObject(
    Object.fromEntries(
      ['changed sound', 'injected sound', 'mutated sound', 'injected with problems'].map((one) => [
        one,
        expect.any(Number),
      ]),
    ),
  );
  const different = [...new Map(valid.toReversed().map((graph) => [JSON.stringify(graph), graph])).values()];
  expect(different.length).toBeGreaterThan(counted);
  for (const graph of different.slice(0, counted))
    expect({ graph, failed: failures(await data.count(graph)) }).toEqual({ graph, failed: [] });
  expect([await tableDigests(), prototypes()]).toEqual(before);
});

function failures(events: readonly CountEvent[]): string[] {
  return events.flatMap((event) =>
    event.event === 'not-computable' && event.reason === 'failed' ? [event.message] : [],
  );
}

/** Names of all tables that hold data, with their rows as texts. */
async function tableDigests(): Promise<unknown> {
  const { engine } = data;
  return engine.withConnection(async (connection) => {
    const lease = await engine.lease();
    try {
      const sources = [...lease.environment.values()];
      const rows = await Promise.all(
        sources.map(async (source) => [
          source.table,
          source.version,
          await connection.all(`SELECT CAST(t AS VARCHAR) FROM ${engine.sourceSql(source)} AS t ORDER BY 1`),
        ]),
      );
      return rows;
    } finally {
      lease.release();
    }
  });
}

function prototypes(): string[][] {
  return [Object.prototype, Array.prototype, String.prototype, Function.prototype].map((one) =>
    Object.getOwnPropertyNames(one).toSorted(),
  );
}
