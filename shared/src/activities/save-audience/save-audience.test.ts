import { expect, it } from 'vitest';
import type { ConditionGroup } from '../../condition/condition.ts';
import { exampleAudience, withAudiences } from '../../testing/example/audiences.ts';
import { customersBy } from '../../testing/example/try-activity.ts';
import { definitionOf } from '../registry.ts';
import { saveAudienceConfigSchema, type SaveAudienceConfig } from './config.ts';

const homes = exampleAudience('homes', { dimension: 'households' });
const list = exampleAudience('list', { stored: 'kept' });
const made = exampleAudience('made', { madeBy: 'tried' });
const { tryActivity } = withAudiences(list, homes, made, exampleAudience('fresh'));

const existing = (audience: string | null) => ({ kind: 'existing', audience }) as const;
const save = (settings: Partial<SaveAudienceConfig>) => tryActivity('save-audience', settings, [customersBy('in', 1)]);
const tier = { attribute: { links: [], column: 'tier' }, name: 'tier_then', label: '' };

it('takes settings of its shape only', () => {
  const parse = (config: object) => {
    const whole = { target: existing(null), mode: 'replace', columns: [], outbound: true, ...config };
    return saveAudienceConfigSchema.safeParse(whole).success;
  };
  expect(parse({})).toBe(true);
  expect(parse({ mode: 'merge' })).toBe(false);
  expect(parse({ target: { kind: 'new', label: 'x'.repeat(201) } })).toBe(false);
  expect(parse({ target: { kind: 'existing' } })).toBe(false);
});

it('needs an audience of the dimension that arrives, or a name that is free', () => {
  expect(save({}).problems).toMatchObject([{ code: 'config.missing', field: 'target' }]);
  expect(save({ target: existing('nowhere') }).codes).toEqual(['audience.unknown']);
  expect(save({ target: existing('homes') }).problems).toMatchObject([{ code: 'audience.dimension', field: 'target' }]);
  expect(save({ target: existing('list') }).codes).toEqual([]);
  const named = (label: string) => save({ target: { kind: 'new', label } }).codes;
  expect(named(' ')).toEqual(['config.missing']);
  expect(named('audience FRESH')).toEqual([]);
  expect(named('Something else')).toEqual([]);
});

it('refuses the name of another audience, but not of the one it made itself', () => {
  const taken = exampleAudience('testers', { label: 'Testers' });
  const own = exampleAudience('mine', { label: 'Mine', madeBy: 'tried' });
  const within = withAudiences(taken, own);
  const named = (label: string) =>
    within.tryActivity('save-audience', { target: { kind: 'new', label } }, [customersBy('in')]).problems;
  expect(named('TESTERS')).toMatchObject([{ code: 'audience.label-taken', field: 'target/label' }]);
  expect(named('Mine')).toEqual([]);
});

it('stores columns under names that are free', () => {
  const columns = (...names: string[]) =>
    save({ target: existing('list'), columns: names.map((name) => ({ ...tier, name })) }).problems;
  expect(columns('a', 'b')).toEqual([]);
  expect(columns('ID')).toMatchObject([{ code: 'column.taken', field: 'columns/0/name' }]);
  expect(columns('a', 'A')).toMatchObject([{ code: 'column.taken', field: 'columns/1/name' }]);
  expect(columns('')).toMatchObject([{ code: 'config.missing', field: 'columns/0/name' }]);
  const unknown = { ...tier, attribute: { links: [], column: 'shoe_size' } };
  expect(save({ target: existing('list'), columns: [unknown] }).problems).toMatchObject([
    { code: 'column.missing', field: 'columns/0/attribute' },
  ]);
});

it('lets everybody go on, or ends the branch', () => {
  const { ports } = definitionOf('save-audience');
  const config: SaveAudienceConfig = { target: existing('list'), mode: 'add', columns: [], outbound: true };
  expect(ports(config).outbound.map(({ id }) => id)).toEqual(['out']);
  expect(ports({ ...config, outbound: false }).outbound).toEqual([]);
  const arriving = customersBy('in', 1);
  const { outputs, drops, stores } = save({ target: existing('list'), columns: [tier] }).compile();
  expect(outputs['out']).toEqual(arriving.population);
  expect(drops).toEqual([]);
  expect(stores).toMatchObject([{ name: 'tier_then', label: 'tier_then', type: 'text', value: { kind: 'column' } }]);
});

it('says which people would come in, leave and stay out', () => {
  const facts = (settings: Partial<SaveAudienceConfig>) => (save(settings).compile().facts ?? []).map(({ id }) => id);
  expect(facts({ target: existing('list') })).toEqual(['entering', 'leaving', 'held-out']);
  expect(facts({ target: existing('list'), mode: 'add' })).toEqual(['entering', 'held-out']);
  expect(facts({ target: existing('list'), mode: 'remove' })).toEqual(['leaving', 'held-out']);
  expect(facts({ target: existing('fresh') })).toEqual(['entering']);
  expect(facts({ target: { kind: 'new', label: 'New' } })).toEqual([]);
});

it('says in words what it does', () => {
  expect(save({}).summary).toBe('Choose an audience');
  expect(save({ target: { kind: 'new', label: ' ' } }).summary).toBe('Name the audience');
  expect(save({ target: { kind: 'new', label: 'New ' } }).summary).toBe('Makes New');
  expect(save({ target: existing('list') }).summary).toBe('Replaces Audience list');
  expect(save({ target: existing('list'), mode: 'history' }).summary).toBe('Replaces Audience list, keeps history');
});

it('reads an audience whose rule names another without end as a mistake', () => {
  const member = (id: string): ConditionGroup => ({
    kind: 'group',
    operator: 'and',
    items: [{ kind: 'audience', via: [], audiences: [id], match: 'any', negated: false }],
    except: [],
  });
  const within = withAudiences(
    exampleAudience('a', { rule: member('b') }),
    exampleAudience('b', { rule: member('a') }),
  );
  const { problems } = within.tryActivity('save-audience', { target: existing('a') }, [customersBy('in')]);
  expect(problems).toMatchObject([{ code: 'audience.rule', params: { audience: 'Audience a' } }]);
});
