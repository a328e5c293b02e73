import { describe, expect, it } from 'vitest';
import { customersBy, tryActivity } from '../../testing/example/try-activity.ts';

const one = customersBy('a');
const field = (name: string, column = 'id') => ({
  name,
  of: 'population' as const,
  attribute: { links: [], column },
});

describe('columns handed over', () => {
  it('have names, each once, and attributes that exist', () => {
    const problems = (fields: ReturnType<typeof field>[]) =>
      tryActivity('custom', { category: 'transactional', fields }, [one]).problems.map(({ code, field }) => [
        code,
        field,
      ]);
    expect(problems([])).toEqual([['config.missing', 'fields']]);
    expect(problems([field('Id'), field('Tier', 'tier')])).toEqual([]);
    expect(problems([field(' '), field('Id'), field('id ')])).toEqual([
      ['config.missing', 'fields/0/name'],
      ['config.limit', 'fields/2/name'],
    ]);
    expect(problems([field('Id', 'shoe_size')])).toHaveLength(1);
  });
});

describe('a destination', () => {
  it.each([
    [{ kind: 'file', name: 'people.csv' }, []],
    [{ kind: 'file', name: '' }, ['config.missing']],
    [{ kind: 'file', name: '../people.csv' }, ['config.limit']],
    [{ kind: 'webhook', url: 'https://hooks.example.com:8443/in?a=1' }, []],
    [{ kind: 'webhook', url: '' }, ['config.missing']],
    [{ kind: 'webhook', url: 'http://hooks.example.com' }, ['config.limit']],
    [{ kind: 'webhook', url: 'https://user:secret@hooks.example.com' }, ['config.limit']],
    [{ kind: 'webhook', url: 'javascript:alert(1)' }, ['config.limit']],
  ] as const)('%j', (destination, codes) => {
    const settings = { category: 'transactional', destination, fields: [field('Id')] } as const;
    expect(tryActivity('custom', { ...settings, fields: [field('Id')] }, [one]).codes).toEqual(codes);
  });

  it('marketing needs the attribute that says yes or no', () => {
    const codes = (column: string | null) =>
      tryActivity('custom', { fields: [field('Id')], consent: column === null ? null : { links: [], column } }, [one])
        .codes;
    expect(codes(null)).toEqual(['config.missing']);
    expect(codes('tier')).toEqual(['config.limit']);
    expect(codes('consent_email')).toEqual([]);
  });
});
