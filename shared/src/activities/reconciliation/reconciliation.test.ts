import { describe, expect, it } from 'vitest';
import { literal } from '../../relation/literal.ts';
import { printStatement } from '../../relation/sql/statement.ts';
import { customersBy, exampleContext, tryActivity } from '../../testing/example/try-activity.ts';
import type { Condition, ConditionGroup } from '../../condition/condition.ts';
import { definitionOf } from '../registry.ts';
import {
  type Likeness,
  type MatchRule,
  type Normaliser,
  type ReconciliationConfig,
  reconciliationConfigSchema,
} from './config.ts';

const one = customersBy('a');
const of = (column: string) => ({ links: [], column });
const rule = (source: string, target: string, normalise: Normaliser = 'none'): MatchRule => {
  return { source: of(source), target: of(target), normalise };
};
const byRules = (...rules: MatchRule[]) => ({ rules, condition: null });
const byId = { dimension: 'purchases', alternatives: [byRules(rule('id', 'customer_id'))] };
const all = (...items: Condition[]): ConditionGroup => ({ kind: 'group', operator: 'and', items, except: [] });
const formula = (text: string): Condition => {
  return { kind: 'formula', formula: text, operator: 'equals', value: { kind: 'one', value: true } };
};
const filled = (column: string, ...links: string[]): Condition => {
  return { kind: 'attribute', attribute: { links, column }, operator: 'is-not-empty', value: { kind: 'none' } };
};
const likeness: Likeness = {
  parts: [{ ...rule('first_name', 'sku', 'text'), weight: 2, how: 'similar' }],
  blocks: [{ pairs: [rule('id', 'customer_id')] }],
  least: 80,
  review: 60,
  decisions: [],
};
const { initial, ports, carries } = definitionOf('reconciliation');
const tried = (settings: Partial<ReconciliationConfig>) => tryActivity('reconciliation', settings, [one]);

it('takes only settings its schema knows', () => {
  const fits = (more: object) => reconciliationConfigSchema.safeParse({ ...initial(7), ...more }).success;
  expect(fits({})).toBe(true);
  const before = reconciliationConfigSchema.parse({ ...initial(7), alternatives: [{ rules: [] }] });
  expect(before.alternatives).toEqual([{ rules: [], condition: null }]);
  expect(fits({ phone: { country: 'us' } })).toBe(false);
  expect(fits({ fuzzy: { ...likeness, least: 101 } })).toBe(false);
  expect(fits({ fuzzy: { ...likeness, parts: [{ ...likeness.parts[0], weight: 0 }] } })).toBe(false);
  expect(fits({ alternatives: Array.from({ length: 6 }, () => ({ rules: [] })) })).toBe(false);
});

it('has a transition for each output that is on, and for review', () => {
  const ids = (more: Partial<ReconciliationConfig>) => ports({ ...initial(7), ...more }).outbound.map(({ id }) => id);
  expect(ids({})).toEqual(['out']);
  expect(ids({ outputs: { unmatched: true, ambiguous: true } })).toEqual(['out', 'unmatched', 'ambiguous']);
  expect(ids({ fuzzy: likeness })).toEqual(['out', 'review']);
  expect(ids({ fuzzy: { ...likeness, review: null } })).toEqual(['out']);
});

describe('problems', () => {
  it('of what is not chosen', () => {
    expect(tried({}).problems).toMatchObject([{ code: 'config.missing', field: 'dimension' }]);
    expect(tried({ dimension: 'gone' }).codes).toEqual(['dimension.unknown']);
    expect(tried({ dimension: 'purchases' }).problems).toMatchObject([
      { code: 'config.missing', field: 'alternatives/0/rules/0/source' },
      { code: 'config.missing', field: 'alternatives/0/rules/0/target' },
    ]);
    expect(tried({ dimension: 'purchases', alternatives: [] }).problems).toMatchObject([{ field: 'alternatives' }]);
    expect(tried({ ...byId, alternatives: [byRules()] }).problems).toMatchObject([{ field: 'alternatives/0/rules' }]);
    expect(tried({ ...byId, result: 'lines' }).problems).toMatchObject([{ code: 'config.missing', field: 'add' }]);
    expect(tried(byId).codes).toEqual([]);
  });

  it('of values that do not compare', () => {
    const codes = (...rules: MatchRule[]) => tried({ ...byId, alternatives: [byRules(...rules)] }).problems;
    expect(codes(rule('email', 'customer_id'))).toMatchObject([
      { code: 'attribute.incomparable', field: 'alternatives/0/rules/0/target' },
    ]);
    expect(codes(rule('id', 'customer_id', 'text'))).toMatchObject([
      { code: 'reconciliation.normaliser', field: 'alternatives/0/rules/0/normalise', params: { type: 'integer' } },
    ]);
    expect(codes(rule('nothing', 'customer_id'))).toMatchObject([{ code: 'column.missing' }]);
    expect(tried({ ...byId, phone: { country: 'ZZ' } }).codes).toEqual(['reconciliation.country']);
  });

  it('of likeness and decisions', () => {
    const problems = (more: Partial<Likeness>) => tried({ ...byId, fuzzy: { ...likeness, ...more } }).problems;
    expect(problems({})).toEqual([]);
    expect(problems({ parts: [], blocks: [] })).toMatchObject([{ field: 'fuzzy/parts' }, { field: 'fuzzy/blocks' }]);
    expect(problems({ review: 80 })).toMatchObject([{ code: 'reconciliation.review', field: 'fuzzy/review' }]);
    const numbers = { ...rule('id', 'customer_id'), weight: 1, how: 'similar' as const };
    expect(problems({ parts: [numbers] })).toMatchObject([{ code: 'reconciliation.similar' }]);
    const decision = (line: string[], target: string[], accept: boolean) => ({ line, target, accept });
    expect(problems({ decisions: [decision(['1'], ['100'], true)] })).toMatchObject([
      { code: 'reconciliation.decision.key', field: 'fuzzy/decisions/0' },
    ]);
    const accepted = decision(['1'], ['100', '1'], true);
    expect(problems({ decisions: [accepted, decision(['1'], ['100', '2'], false)] })).toEqual([]);
    expect(problems({ decisions: [accepted, decision(['1'], ['100', '2'], true)] })).toMatchObject([
      { code: 'reconciliation.decision.repeated', field: 'fuzzy/decisions/1' },
    ]);
    expect(problems({ decisions: [accepted, { ...accepted, accept: false }] })).toMatchObject([
      { code: 'reconciliation.decision.repeated' },
    ]);
  });

  it('of rules that pair nearly everything', () => {
    const toCustomers = (...rules: MatchRule[]) =>
      tried({ dimension: 'customers', alternatives: [byRules(...rules)] }).problems;
    expect(toCustomers(rule('country', 'country', 'text'))).toMatchObject([
      { code: 'reconciliation.broad', field: 'alternatives/0/rules', params: { attributes: 'Country' } },
    ]);
    expect(toCustomers(rule('country', 'country'), rule('email', 'email'))).toEqual([]);
  });

  it('of conditions on row and line', () => {
    const problems = (condition: ConditionGroup, ...rules: MatchRule[]) =>
      tried({ dimension: 'customers', alternatives: [{ rules, condition }] }).problems;
    const bound = rule('email', 'email');
    expect(problems(all(formula('line.id < id')), bound)).toEqual([]);
    expect(problems(all(), bound)).toEqual([]);
    expect(problems(all())).toMatchObject([{ code: 'config.missing', field: 'alternatives/0/rules' }]);
    expect(problems(all({ ...formula('line.id < id'), disabled: true }))).toMatchObject([{ code: 'config.missing' }]);
    expect(problems(all(formula('line.id < id'), filled('country', 'line')))).toMatchObject([
      { code: 'reconciliation.every-pair', field: 'alternatives/0/condition' },
    ]);
    expect(problems(all(formula('line.id = id')))).toEqual([]);
    expect(problems(all(filled('nothing', 'line')), bound)).toMatchObject([
      { code: 'column.missing', field: 'alternatives/0/condition/items/0', params: { column: 'nothing' } },
    ]);
    expect(problems(all(filled('nothing')), bound)).toMatchObject([{ code: 'attribute.unknown' }]);
    expect(problems(all(formula('line.nothing = 1')), bound)).toMatchObject([{ code: 'formula.name' }]);
    expect(problems(all(formula('count(purchases where line.id = 1) > 0')), bound)).toMatchObject([
      { code: 'formula.name' },
    ]);
  });

  it('of lines that are read from another row', () => {
    const problems = (condition: ConditionGroup) =>
      tried({ dimension: 'households', alternatives: [{ rules: [rule('household_id', 'id')], condition }] }).problems;
    expect(problems(all(filled('city', 'line', 'household')))).toEqual([]);
    expect(problems(all(filled('email', 'line', 'household', 'line')))).toMatchObject([
      { code: 'reconciliation.line', field: 'alternatives/0/condition' },
    ]);
    expect(problems(all(filled('email', 'line', 'nothing')))).toMatchObject([
      { code: 'link.unknown', params: { link: 'nothing', table: 'Line' } },
    ]);
  });

  it('of names of columns', () => {
    const take = [{ name: 'sku', label: '', attribute: of('email') }];
    expect(tried({ ...byId, take }).problems).toMatchObject([{ code: 'column.taken', field: 'take/0/name' }]);
    const add = [{ name: 'email', label: '', attribute: of('sku') }];
    expect(tried({ ...byId, result: 'lines', add }).problems).toMatchObject([
      { code: 'column.taken', field: 'add/0/name' },
    ]);
  });
});

it('says what its transitions carry', () => {
  const value = literal('x', 'text');
  const columns = [{ name: 'extra', label: 'Extra', type: 'text' as const, addedBy: 'Before', value }];
  const inbound = [{ transition: 'a', fromLabel: 'A', dimension: 'customers', columns }];
  const context = { ...exampleContext, inbound, columns: new Map([['extra', { label: 'Extra', value }]]) };
  const carried = (settings: Partial<ReconciliationConfig>, port = 'out') => {
    const found = carries({ ...initial(7), ...byId, ...settings }, context, port);
    return [found?.dimension, ...(found?.columns ?? []).map(({ name, type }) => `${name} ${type}`)];
  };
  const take = [{ name: 'from_line', label: '', attribute: of('extra') }];
  const add = [{ name: 'bought', label: '', attribute: of('bought_on') }];
  expect(carried({ take })).toEqual(['purchases', 'from_line text']);
  expect(carried({ result: 'lines', add })).toEqual(['customers', 'extra text', 'bought date']);
  expect(carried({}, 'unmatched')).toEqual(['customers', 'extra text']);
  expect(carried({ fuzzy: likeness }, 'review')).toEqual([
    'customers',
    'extra text',
    'review_score integer',
    'review_candidate_1 integer',
    'review_candidate_2 integer',
    'review_sku text',
  ]);
  expect(carried({ dimension: null })).toEqual([undefined]);
});

it('pairs lines and rows once, whatever becomes of them', () => {
  const { outputs, drops, laws } = tried({ ...byId, outputs: { unmatched: true, ambiguous: false } }).compile();
  expect(Object.keys(outputs)).toEqual(['out', 'unmatched']);
  expect(drops.map(({ cause, port }) => [cause, port])).toEqual([
    ['unmatched', 'unmatched'],
    ['ambiguous', undefined],
    ['merged', undefined],
  ]);
  expect(laws).toHaveLength(2);
  const relation = outputs['out']?.relation;
  const text = relation ? printStatement(relation, { sourceSql: ({ table }) => `"${table}"` }).text : '';
  expect(text).toContain('JOIN');
  expect(text).toContain('"customer_id"');
  const key = (country: string) => tried({ ...byId, phone: { country } }).compile().outputs['out']?.relation.key;
  expect(key('DE')).toBe(key('US'));
});

it('is said in a line', () => {
  expect(tried({}).summary).toBe('Choose what lines are matched with');
  expect(tried(byId).summary).toBe('Purchases by customer_id');
  const two = byRules(rule('store_id', 'store'), rule('id', 'line'));
  expect(tried({ ...byId, alternatives: [...byId.alternatives, two] }).summary).toBe(
    'Purchases by customer_id or store + line',
  );
  const conditions = all(filled('sku'), formula('line.id > 1'));
  expect(
    tried({
      ...byId,
      alternatives: [
        { ...two, condition: conditions },
        { rules: [], condition: conditions },
      ],
    }).summary,
  ).toBe('Purchases by store + line + 2 conditions or 2 conditions');
  expect(tried({ ...byId, alternatives: [], fuzzy: likeness }).summary).toBe('Purchases alike from 80 %');
});
