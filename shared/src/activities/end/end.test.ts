import { expect, it } from 'vitest';
import { customersBy, tryActivity } from '../../testing/example/try-activity.ts';
import { definitionOf } from '../registry.ts';
import { type CampaignSignal, endConfigSchema, type SignalValue } from './config.ts';

const campaign = '7b0f5c39-7d1a-4f6f-9d0a-1c5f6f1f7a11';
const one = customersBy('a');
const tried = (...signals: CampaignSignal[]) => tryActivity('end', { signals }, [one]);
const given = (name: string, value: SignalValue): CampaignSignal => ({ campaign, parameters: [{ name, value }] });

it('takes everybody and lets nobody leave', () => {
  expect(definitionOf('end').ports({ signals: [] })).toEqual({ inbound: { min: 1, max: 1000 }, outbound: [] });
  expect(tried().compile()).toEqual({ outputs: {}, drops: [], laws: [] });
});

it('needs a campaign, and parameters with names of their own and values', () => {
  expect(tried().codes).toEqual([]);
  expect(tried({ campaign: null, parameters: [] }).codes).toEqual(['config.missing']);
  expect(tried(given('', { kind: 'text', text: '' })).codes).toEqual(['config.missing']);
  expect(tried(given('sent', { kind: 'count', transition: null })).codes).toEqual([]);
  expect(tried(given('sent', { kind: 'count', transition: 'a' })).codes).toEqual([]);
  expect(tried(given('sent', { kind: 'count', transition: 'gone' })).codes).toEqual(['config.limit']);
  expect(tried(given('mode', { kind: 'variable', variable: null })).codes).toEqual(['config.missing']);
  expect(tried(given('mode', { kind: 'variable', variable: 'gone' })).codes).toEqual(['variable.unknown']);
  const twice = { name: 'mode', value: { kind: 'text' as const, text: 'x' } };
  expect(tried({ campaign, parameters: [twice, twice] }).codes).toEqual(['signal.parameter.repeated']);
});

it('is checked against its schema', () => {
  expect(endConfigSchema.safeParse({ signals: [{ campaign: 'other', parameters: [] }] }).success).toBe(false);
  expect(endConfigSchema.safeParse({ signals: [given('not a name', { kind: 'text', text: '' })] }).success).toBe(false);
});

it('keeps its references to transitions when it is pasted', () => {
  const config = { signals: [given('sent', { kind: 'count', transition: 'x' })] };
  const mapped = definitionOf('end').mapTransitions?.(config, (id) => `new-${id}`);
  expect(mapped).toEqual({ signals: [given('sent', { kind: 'count', transition: 'new-x' })] });
});

it('says in words what happens', () => {
  expect(tried().summary).toBe('The branch ends here');
  expect(tried({ campaign, parameters: [] }).summary).toBe('Starts another campaign');
});
