import {
  type Condition,
  type ConditionGroup,
  countRule,
  type EndpointPart,
  previewFormula,
  sampleRule,
  type Variable,
} from '@fanfare/shared';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caller } from '../../test/example-counting.ts';
import { openRulesSite, type RulesSite } from '../../test/rules-site.ts';
import { previewFormula as readPreview } from '../rules/preview-formula.ts';

let site: RulesSite;

beforeAll(async () => {
  site = await openRulesSite();
  const rule = group('and', is('country', 'FR'));
  const filter = { name: 'French', description: '', table: 'customers', rule, parameters: [], shared: true };
  await site.ask('Ann', 'POST', '/api/filters', filter);
});
afterAll(() => site.close());

function group(operator: 'and' | 'or', ...items: Condition[]): ConditionGroup {
  return { kind: 'group', operator, items, except: [] };
}

function is(column: string, value: string): Condition {
  return { kind: 'attribute', attribute: { links: [], column }, operator: 'equals', value: { kind: 'one', value } };
}

const french: Condition = { kind: 'filter', filter: 'french', values: {} };
const bought: Condition = {
  kind: 'linked',
  via: [],
  link: 'purchases',
  test: { kind: 'exists' },
  where: group('and', is('sku', 'boot')),
};
const setting = { dimension: 'customers', timeZone: 'UTC' };

async function count(rule: ConditionGroup, more: object = {}): Promise<EndpointPart<typeof countRule, 'response'>> {
  const { status, body } = await site.ask('Ann', 'POST', countRule.path, { ...setting, rule, canvas: 'c', ...more });
  expect([status, body]).toEqual([200, expect.anything()]);
  return body as EndpointPart<typeof countRule, 'response'>;
}

const byPath = (list: readonly { path: string; count: number | null }[]) =>
  Object.fromEntries(list.map((one) => [one.path, one.count]));

describe('the count of a rule', () => {
  const rule: ConditionGroup = {
    ...group('and', french, group('or', is('tier', 'gold'), is('tier', 'bronze'), { ...bought, disabled: true })),
    except: [bought, group('and', is('consent_email', 'x'))],
  };
  const consents: Condition = { ...is('consent_email', ''), value: { kind: 'one', value: true } } as Condition;
  const whole = { ...rule, except: [bought, consents] };

  test('tells every part alone, at any depth outside linked rows, and what each top-level part leaves', async () => {
    const found = await count(whole);
    expect(found).toMatchObject({ total: 12, problems: [] });
    expect(byPath(found.alone)).toEqual({
      'items/0': 4,
      'items/1': 6,
      'items/1/items/0': 4,
      'items/1/items/1': 2,
      'except/0': 3,
      'except/1': 10,
    });
    const leaves = byPath(found.leaves);
    expect(Object.keys(leaves)).toEqual(['items/0', 'items/1', 'except/0', 'except/1']);
    expect(leaves['items/0']).toBe(4);
    expect(leaves['except/1']).toBe(found.matching);
    const steps = [
      { ...whole, items: whole.items.slice(0, 1), except: [] },
      { ...whole, except: [] },
      { ...whole, except: whole.except.slice(0, 1) },
      whole,
    ];
    const counted = await Promise.all(steps.map((one, index) => count(one, { canvas: `step ${index}` })));
    expect(counted.map((one) => one.matching)).toEqual(Object.values(leaves));
  });

  test('of an OR tells whom each part adds', async () => {
    const found = await count(
      group('or', is('country', 'FR'), is('tier', 'gold'), { ...is('country', 'ES'), disabled: true }),
    );
    expect([byPath(found.leaves), found.matching]).toEqual([{ 'items/0': 4, 'items/1': 5 }, 5]);
  });

  test('places problems, and counts what has none', async () => {
    const broken = group(
      'and',
      is('country', 'FR'),
      group('or', is('nothing', 'x'), is('tier', 'gold')),
      is('tier', 'gold'),
    );
    const found = await count(broken);
    expect(found.matching).toBeNull();
    expect(found.problems).toMatchObject([{ code: 'attribute.unknown', place: { field: 'items/1/items/0' } }]);
    expect(byPath(found.alone)).toEqual({
      'items/0': 4,
      'items/1': null,
      'items/1/items/0': null,
      'items/1/items/1': 4,
      'items/2': 4,
    });
    expect(byPath(found.leaves)).toEqual({ 'items/0': 4, 'items/1': null, 'items/2': null });
    expect((await count(group('and'), { timeZone: 'Mars/Base' })).problems).toMatchObject([
      { code: 'graph.time-zone' },
    ]);
    expect((await count(group('and'), { dimension: 'nobody' })).problems).toMatchObject([
      { code: 'dimension.unknown' },
    ]);
  });

  test('reads variables and follows filters', async () => {
    const variables: Variable[] = [{ name: 'land', type: 'text', source: 'campaign', value: 'DE' }];
    const land = { ...is('country', ''), value: { kind: 'one', value: { variable: 'land' } } } as Condition;
    expect((await count(group('and', land), { variables })).matching).toBe(3);
    expect((await count(group('and', land))).problems).toMatchObject([{ code: 'variable.unknown' }]);
    expect((await count(group('and', french))).matching).toBe(4);
    const body = { name: 'French', description: '', table: 'customers', parameters: [], shared: true, lock: 1 };
    await site.ask('Ann', 'PUT', '/api/filters/french', { ...body, rule: group('and', is('country', 'ES')) });
    expect((await count(group('and', french))).matching).toBe(3);
    await site.ask('Ann', 'PUT', '/api/filters/french', { ...body, lock: 2, rule: group('and', is('country', 'FR')) });
  });

  test('is given up when a newer rule comes to the same place', async () => {
    const release = await site.counting.holdConnections();
    const rule2 = group('and', is('email', 'never counted'));
    const older = site.ask('Ann', 'POST', countRule.path, { ...setting, rule: rule2, canvas: 'busy' });
    const newer = site.ask('Ann', 'POST', countRule.path, {
      ...setting,
      rule: group('and', is('email', 'b')),
      canvas: 'busy',
    });
    expect(await older).toMatchObject({ status: 409, body: { error: { code: 'count.obsolete' } } });
    release();
    expect(await newer).toMatchObject({ status: 200, body: { matching: 0 } });
  });
});

describe('sample rows of a rule', () => {
  const sample = async (more: object): Promise<EndpointPart<typeof sampleRule, 'response'>> => {
    const request = { ...setting, rule: group('and', french), columns: ['first_name', 'home_store.region'], ...more };
    const { status, body } = await site.ask('Ann', 'POST', sampleRule.path, request);
    expect([status, body]).toEqual([200, expect.anything()]);
    return body as EndpointPart<typeof sampleRule, 'response'>;
  };

  test('are the first by key', async () => {
    const found = await sample({ limit: 3 });
    expect(found.columns.map((one) => one.name)).toEqual(['id', 'first_name', 'home_store.region']);
    expect(found.rows).toEqual([
      [1, 'Ada', 'North'],
      [2, 'Bo', 'North'],
      [7, 'Gus', 'North'],
    ]);
    expect(found.total).toBe(4);
  });

  test('are with a seed some others, the same every time', async () => {
    const everyone = { rule: group('and'), columns: [], limit: 5 };
    const seeds = [1, 2, 3, 1];
    const found = await Promise.all(seeds.map((seed) => sample({ ...everyone, seed })));
    const ids = found.map(({ rows }) => rows.map(([id]) => id));
    expect(ids[0]).toEqual(ids[3]);
    expect(new Set(ids.map(String)).size).toBe(3);
    expect(ids.every((one) => new Set(one).size === 5)).toBe(true);
  });

  test('of a rule with problems are none, and of no row neither', async () => {
    const broken = await sample({ rule: group('and', is('nothing', 'x')) });
    expect(broken).toMatchObject({ rows: [], total: null, problems: [{ place: { field: 'items/0' } }] });
    expect(await sample({ rule: group('and', is('country', 'XX')) })).toMatchObject({ rows: [], total: 0 });
  });
});

test('the SQL of a rule can be read', async () => {
  const ask = async (rule: ConditionGroup) =>
    (await site.ask('Ann', 'POST', '/api/rules/sql', { ...setting, rule })).body as {
      sql: string;
      problems: unknown[];
    };
  const { sql, problems } = await ask(group('and', french, is('first_name', "O'Neil")));
  expect(sql).toContain("'O''Neil'");
  expect(sql).toContain('FROM "customers"');
  expect(problems).toEqual([]);
  expect(await ask(group('and', is('nothing', 'x')))).toMatchObject({
    sql: '',
    problems: [{ code: 'attribute.unknown' }],
  });
});

describe('a formula on sample rows', () => {
  const preview = async (
    formula: string,
    more: object = {},
  ): Promise<EndpointPart<typeof previewFormula, 'response'>> => {
    const body = { table: 'customers', formula, timeZone: 'UTC', limit: 3, ...more };
    const answer = await site.ask('Ann', 'POST', previewFormula.path, body);
    expect([answer.status, answer.body]).toEqual([200, expect.anything()]);
    return answer.body as EndpointPart<typeof previewFormula, 'response'>;
  };

  test('shows its value where what it reads is filled first', async () => {
    const found = await preview('lower(email)');
    expect(found).toMatchObject({ type: 'text', problems: [] });
    expect(found.rows).toEqual([
      { key: '1', label: 'Ada', value: 'ada@example.com' },
      { key: '2', label: 'Bo', value: 'ada@example.com' },
      { key: '3', label: 'Cy', value: 'cy@example.test' },
    ]);
    expect((await preview('lower(email)', { limit: 12 })).rows.slice(-2)).toEqual([
      { key: '4', label: 'Di', value: null },
      { key: '5', label: 'Ed', value: null },
    ]);
    expect((await preview('amount * 2', { table: 'purchases', limit: 1 })).rows).toEqual([
      { key: '100, 1', label: null, value: '179.8' },
    ]);
  });

  test('that takes too long is given up', async () => {
    const release = await site.counting.holdConnections();
    const request = { table: 'customers', formula: 'lower(email)', timeZone: 'UTC', variables: [], limit: 3 };
    const late = readPreview(site.counting.parts, request, caller('Ann'), 1);
    await expect(late).rejects.toMatchObject({ status: 422, code: 'formula.slow' });
    release();
  });

  test('says what is wrong and where', async () => {
    const found = await preview('lower(nothing)');
    expect(found).toMatchObject({ type: null, rows: [] });
    expect(found.problems).toMatchObject([{ problem: { code: 'formula.name' }, from: 6, to: 13 }]);
    expect((await preview("lower('a' +")).problems[0]?.problem.code).toMatch(/^formula\./);
    const unknown = { table: 'nobody', formula: '1', timeZone: 'UTC' };
    expect(await site.ask('Ann', 'POST', previewFormula.path, unknown)).toMatchObject({ status: 400 });
  });
});
