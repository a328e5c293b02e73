import {
  attributeValues,
  type CampaignGraph,
  type Condition,
  type ConditionGroup,
  countRule,
  type EndpointPart,
  graphBefore,
  previewFormula,
  ruleSql,
  sampleRule,
  setBreakpoint,
} from '@fanfare/shared';
import { activity, graphOf, transition } from '@fanfare/shared/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRulesSite, type RulesSite } from '../../test/rules-site.ts';

let site: RulesSite;

beforeAll(async () => {
  site = await openRulesSite();
});
afterAll(() => site.close());

function group(...items: Condition[]): ConditionGroup {
  return { kind: 'group', operator: 'and', items, except: [] };
}

function is(column: string, value: string | boolean): Condition {
  return { kind: 'attribute', attribute: { links: [], column }, operator: 'equals', value: { kind: 'one', value } };
}

/** Gold customers (1, 2, 7, 12) with their points doubled in a column, then written back, then divided. */
const graph: CampaignGraph = graphOf(
  [
    activity('build-audience', 'gold', { dimension: 'customers', rule: group(is('tier', 'gold')) }, 'Gold'),
    activity(
      'enrichment',
      'more',
      { columns: [{ kind: 'formula', name: 'twice', label: 'Twice', formula: 'points * 2' }] },
      'More',
    ),
    activity('update-data', 'promote', { changes: [{ kind: 'set', column: 'tier', value: 'platinum' }] }, 'Promote'),
    activity('split', 'parts', {}, 'Parts'),
  ],
  [transition('gold/out', 'more'), transition('more/out', 'promote'), transition('promote/out', 'parts')],
);
const place = { graph: graphBefore(graph, 'parts', { withOwn: false }), activity: 'parts' };
const setting = { dimension: 'customers', timeZone: 'UTC', place };

async function ask<Answer>(path: string, body: object): Promise<Answer> {
  const { status, body: answer } = await site.ask('Ann', 'POST', path, body);
  expect([status, answer]).toEqual([200, expect.anything()]);
  return answer as Answer;
}

const count = (rule: ConditionGroup, more: object = {}) =>
  ask<EndpointPart<typeof countRule, 'response'>>(countRule.path, { ...setting, rule, canvas: 'c', ...more });
const values = (table: string, column: string, at: object) =>
  ask<EndpointPart<typeof attributeValues, 'response'>>(attributeValues.path, {
    table,
    attribute: { links: [], column },
    ...at,
  });

describe('a rule where it stands', () => {
  test('chooses among what arrives, by added columns and by what was written', async () => {
    const found = await count(group(is('country', 'FR'), is('twice', '1000'), is('tier', 'platinum')));
    expect(found).toMatchObject({ total: 4, matching: 1, problems: [] });
    expect(found.alone.map((one) => one.count)).toEqual([3, 1, 4]);
    expect(found.leaves.map((one) => one.count)).toEqual([3, 1, 1]);
    expect((await count(group(), { canvas: 'none' })).matching).toBe(4);
  });

  test('without a place chooses among all rows, and added columns do not exist', async () => {
    const found = await count(group(is('country', 'FR'), is('twice', '1000')), { place: undefined });
    expect(found).toMatchObject({ total: 12, matching: null, problems: [{ code: 'attribute.unknown' }] });
  });

  test('names a column that is not carried, and rows of another dimension are all rows', async () => {
    expect((await count(group(is('thrice', '1')))).problems).toMatchObject([
      { code: 'column.missing', place: { field: 'items/0' }, params: { column: 'thrice' } },
    ]);
    expect(await count(group(), { dimension: 'households' })).toMatchObject({ total: 6, matching: 6 });
    expect(await count(group(), { place: { ...place, everybody: true } })).toMatchObject({ total: 12 });
    expect(await count(group(is('tier', 'platinum')), { place: { ...place, everybody: true } })).toMatchObject({
      matching: 4,
    });
    expect(await count(group(is('sku', 'boot')), { dimension: '', table: 'purchases' })).toMatchObject({ matching: 3 });
  });

  test('cannot be counted while something before it has problems', async () => {
    const broken = {
      ...place.graph,
      activities: place.graph.activities.map((one) =>
        one.id === 'gold' ? { ...one, config: { dimension: 'nobody' } } : one,
      ),
    };
    const found = await count(group(), { place: { ...place, graph: broken } });
    expect(found).toMatchObject({ matching: null, problems: [{ code: 'place.blocked' }] });
  });

  test('cannot be counted while what leads to it waits; right behind the breakpoint it is known who arrives', async () => {
    const halted = (id: string) => ({ ...place, graph: setBreakpoint(place.graph, [id], true) });
    const waiting = await count(group(), { place: halted('gold') });
    expect(waiting).toMatchObject({
      matching: null,
      problems: [{ code: 'graph.waiting', params: { activity: 'Gold' } }],
    });
    expect(await count(group(), { place: halted('promote') })).toMatchObject({ total: 4, matching: 4, problems: [] });
  });

  test('shows sample rows with added columns, and its SQL', async () => {
    const rule = group(is('country', 'FR'));
    const sample = await ask<EndpointPart<typeof sampleRule, 'response'>>(sampleRule.path, {
      ...setting,
      rule,
      columns: ['twice', 'tier'],
    });
    expect(sample.columns.map(({ name }) => name)).toEqual(['id', 'twice', 'tier']);
    expect(sample.rows).toEqual([
      [1, 240, 'platinum'],
      [2, 240, 'platinum'],
      [7, 1000, 'platinum'],
    ]);
    const { sql } = await ask<EndpointPart<typeof ruleSql, 'response'>>(ruleSql.path, { ...setting, rule });
    expect(sql).toContain('gold');
  });
});

describe('formulas and values where they stand', () => {
  test('a formula reads added columns of the rows that arrive', async () => {
    const preview = (formula: string, at: object) =>
      ask<EndpointPart<typeof previewFormula, 'response'>>(previewFormula.path, {
        table: 'customers',
        formula,
        timeZone: 'UTC',
        limit: 9,
        ...at,
      });
    const found = await preview('twice + 1', { place });
    expect(found).toMatchObject({ type: 'integer', problems: [] });
    expect(found.rows.map(({ key, value }) => [key, value])).toEqual([
      ['1', 241],
      ['2', 241],
      ['7', 1001],
      ['12', 601],
    ]);
    expect((await preview('twice + 1', {})).problems).toMatchObject([{ problem: { code: 'formula.name' } }]);
  });

  test('values are those of the rows that arrive, or that leave by a port', async () => {
    expect(await values('customers', 'twice', { place })).toMatchObject({ rows: 4, distinct: 3, min: 240, max: 1000 });
    expect(await values('customers', 'tier', { place })).toMatchObject({ rows: 4, top: [{ value: 'platinum' }] });
    expect(await values('customers', 'tier', {})).toMatchObject({
      rows: 12,
      top: [{ value: 'gold', count: 4 }, {}, {}],
    });
    const leaving = { graph: graphBefore(graph, 'more', { withOwn: true }), activity: 'more', port: 'out' };
    expect(await values('customers', 'tier', { place: leaving })).toMatchObject({ rows: 4, top: [{ value: 'gold' }] });
    const { status, body } = await site.ask('Ann', 'POST', attributeValues.path, {
      table: 'customers',
      attribute: { links: [], column: 'thrice' },
      place,
    });
    expect([status, body]).toMatchObject([
      422,
      { error: { code: 'problems', details: { problems: [{ code: 'column.missing' }] } } },
    ]);
  });
});
