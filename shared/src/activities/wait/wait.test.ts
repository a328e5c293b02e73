import { describe, expect, it } from 'vitest';
import { everyone } from '../../condition/condition.ts';
import { customersBy, exampleContext, tryActivity } from '../../testing/example/try-activity.ts';
import { definitionOf } from '../registry.ts';
import { waitConfigSchema, type WaitUntil } from './config.ts';

const one = customersBy('a');
const tried = (until: WaitUntil) => tryActivity('wait', { until }, [one]);

describe('a wait', () => {
  it('needs what it waits for', () => {
    expect(tried({ kind: 'duration', amount: null, unit: 'hour' }).codes).toEqual(['config.missing']);
    expect(tried({ kind: 'moment', at: null }).codes).toEqual(['config.missing']);
    expect(tried({ kind: 'window', weekdays: [], from: '09:00', until: '09:00' }).codes).toEqual([
      'config.missing',
      'wait.window.empty',
    ]);
    expect(tried({ kind: 'window', weekdays: [1], from: '22:00', until: '06:00' }).codes).toEqual([]);
  });

  it('warns of a moment that is past, by the clock of the zone', () => {
    const past = (at: string, timeZone: string) =>
      definitionOf('wait').validate?.(
        { until: { kind: 'moment', at } },
        { ...exampleContext, timeZone, inbound: [], now: '2026-03-01T12:00:00Z' },
      );
    expect(past('2026-03-01T12:30', 'Europe/Berlin')?.map(({ code }) => code)).toEqual(['wait.past']);
    expect(past('2026-03-01T12:30', 'UTC')).toEqual([]);
    expect(past('2026-02-30T12:30', 'UTC')?.map(({ code }) => code)).toEqual(['config.limit']);
  });

  it('for a condition needs all of it; its rule is one of the dimension it counts', () => {
    const until = (more: object): WaitUntil => ({
      kind: 'condition',
      condition: { kind: 'rows', dimension: 'households', rule: everyone(), op: '>=', rows: 3, ...more },
      limit: null,
      atLimit: 'stop',
    });
    expect(tried(until({})).codes).toEqual([]);
    expect(tried(until({ dimension: null })).codes).toEqual(['config.missing']);
    expect(tried(until({ dimension: 'gone' })).codes).toEqual(['dimension.unknown']);
    expect(tried(until({ rows: null })).codes).toEqual(['config.missing']);
    expect(tried(until({ rows: { variable: 'gone' } })).codes).toEqual(['variable.unknown']);
    const fresh = (table: string | null): WaitUntil => ({
      kind: 'condition',
      condition: { kind: 'fresh', table, within: { amount: null, unit: 'day' } },
      limit: { amount: null, unit: 'day' },
      atLimit: 'stop',
    });
    expect(tried(fresh(null)).codes).toEqual(['config.missing', 'config.missing']);
    expect(tried(fresh('gone')).codes).toEqual(['catalog.unknown-table', 'config.missing']);
    expect(tried(fresh('purchases')).codes).toEqual(['config.missing', 'config.missing']);
  });

  it('refuses times that are none', () => {
    const window = { kind: 'window', weekdays: [1], from: '09:00', until: null };
    for (const wrong of [
      { from: '24:00' },
      { from: '9:00' },
      { weekdays: [0] },
      { weekdays: [8] },
      { until: 'noon' },
    ]) {
      expect(waitConfigSchema.safeParse({ until: { ...window, ...wrong } }).success).toBe(false);
    }
    expect(waitConfigSchema.safeParse({ until: { kind: 'duration', amount: 0, unit: 'day' } }).success).toBe(false);
    expect(waitConfigSchema.safeParse({ until: { kind: 'moment', at: '2026-01-31' } }).success).toBe(false);
  });

  it('says in words what it waits for', () => {
    expect(tried({ kind: 'duration', amount: 1, unit: 'hour' }).summary).toBe('1 hour');
    expect(tried({ kind: 'moment', at: '2026-12-24T18:00' }).summary).toBe('Until 24 Dec 2026 18:00');
    expect(tried({ kind: 'window', weekdays: [5, 1, 2, 3, 4], from: '09:00', until: null }).summary).toBe(
      'Until Monday to Friday, 09:00 to midnight',
    );
    expect(tried({ kind: 'window', weekdays: [1, 2, 3, 4, 5, 6, 7], from: '09:00', until: '18:00' }).summary).toBe(
      'Until any day, 09:00 to 18:00',
    );
    const rows = { kind: 'rows' as const, dimension: 'purchases', rule: everyone(), op: '>=' as const, rows: 1000 };
    expect(tried({ kind: 'condition', condition: rows, limit: null, atLimit: 'stop' }).summary).toBe(
      'Until the number of Purchases is at least 1,000',
    );
  });
});
