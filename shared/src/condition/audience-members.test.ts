import { expect, test } from 'vitest';
import { exampleAudience, withAudiences } from '../testing/example/audiences.ts';
import type { Audience } from './audience.ts';
import { audienceIdsIn, referredBelow } from './audience-use.ts';
import { audiencesWithData } from './audiences-with-data.ts';
import { compileCondition, membersOfAudience, validateCondition } from './compile-condition.ts';
import type { AudienceCondition, ConditionGroup } from './condition.ts';
import { describeCondition } from './describe-condition.ts';

const member = (audiences: string[], more: Partial<AudienceCondition> = {}): AudienceCondition => {
  return { kind: 'audience', via: [], audiences, match: 'any', negated: false, ...more };
};
const group = (...items: ConditionGroup['items']): ConditionGroup => {
  return { kind: 'group', operator: 'and', items, except: [] };
};

const french = exampleAudience('french', { country: 'FR' });
const list = exampleAudience('list', { stored: 'kept' });
const homes = exampleAudience('homes', { dimension: 'households' });
const around = exampleAudience('around', { rule: group(member(['french'])) });
const loop = exampleAudience('loop', { rule: group(member(['loop'])) });
const all: readonly Audience[] = [french, list, homes, around, loop];
const { context } = withAudiences(...all);
const codes = (condition: AudienceCondition, table = 'customers') =>
  validateCondition(group(condition), table, context).map(({ code, path }) => [code, path]);

test('membership needs audiences of the rows it is asked of', () => {
  expect(codes(member([]))).toEqual([['config.missing', 'items/0']]);
  expect(codes(member(['nowhere']))).toEqual([['audience.unknown', 'items/0']]);
  expect(codes(member(['homes']))).toEqual([['audience.dimension', 'items/0']]);
  expect(codes(member(['homes'], { via: ['household'] }))).toEqual([]);
  expect(codes(member(['french'], { via: ['purchases'] }))).toEqual([['attribute.ambiguous-cardinality', 'items/0']]);
  expect(codes(member(['french'], { via: ['customer'] }), 'purchases')).toEqual([]);
  expect(codes(member(['loop']))).toEqual([['audience.rule', 'items/0']]);
});

test('an audience named by itself through another is found out', () => {
  const found = membersOfAudience('loop', context);
  expect(found).toMatchObject({ ok: false, failure: { code: 'audience.rule' } });
  expect(found.ok ? '' : found.failure.params['reason']).toContain('contains itself');
});

test('members are compiled once, however often they are asked for', () => {
  const compiled = compileCondition(group(member(['french', 'around']), member(['french'])), 'customers', context);
  expect(compiled.problems).toEqual([]);
  const [one, other] = [membersOfAudience('french', context), membersOfAudience('french', context)];
  expect(one.ok && other.ok && one.value.members === other.value.members).toBe(true);
});

test('stored members come from their table and say so when it is gone or keeps another key', () => {
  const lookup = new Map(all.map((one) => [one.id, one]));
  const state = (environment: typeof context.environment) =>
    audiencesWithData(lookup, context.catalog, environment).get('list')?.stored;
  expect(audiencesWithData(lookup, context.catalog, context.environment)).toBe(lookup);
  const without = new Map([...context.environment].filter(([name]) => name !== '_fanfare_audience_list'));
  expect(state(without)).toBe('gone');
  const source = context.environment.get('_fanfare_audience_list');
  expect(source && state(new Map([...without, [source.table, { ...source, key: ['email'] }]]))).toBe('other-key');
  const members = membersOfAudience('list', {
    ...context,
    audiences: audiencesWithData(lookup, context.catalog, without),
  });
  expect(members).toMatchObject({ ok: false, failure: { code: 'audience.table-gone' } });
});

test('a rule in words names the audiences', () => {
  const words = (condition: AudienceCondition, table = 'customers') =>
    describeCondition(group(condition), table, context.catalog, undefined, context.audiences);
  expect(words(member(['french']))).toBe('is in the audience “Audience french”');
  expect(words(member(['french', 'list'], { match: 'all', negated: true }))).toBe(
    'is not in all of the audiences “Audience french”, “Audience list”',
  );
  expect(words(member(['homes'], { via: ['household'] }))).toBe('Household is in the audience “Audience homes”');
  expect(words(member([]))).toBe('is in an audience that is not chosen');
});

test('what rules refer to is found at any depth', () => {
  const rule = group(group(member(['around', 'list'])));
  expect(audienceIdsIn(rule)).toEqual(['around', 'list']);
  const below = referredBelow([rule], { audiences: context.audiences, filters: new Map() });
  expect([...below.audiences].toSorted()).toEqual(['around', 'french', 'list']);
});
