import { expect, it } from 'vitest';
import type { ConditionGroup } from '../../condition/condition.ts';
import { exampleContext, tryActivity } from '../../testing/example/try-activity.ts';

const rule = (value: string, disabled = false): ConditionGroup => ({
  kind: 'group',
  operator: 'and',
  items: [
    {
      kind: 'attribute',
      attribute: { links: [], column: 'country' },
      operator: 'equals',
      value: { kind: 'one', value },
      ...(disabled ? { disabled } : {}),
    },
  ],
  except: [],
});

it('needs a targeting dimension that exists, and a rule without mistakes', () => {
  expect(tryActivity('build-audience', {}, []).codes).toEqual(['config.missing']);
  expect(tryActivity('build-audience', { dimension: 'nobody' }, []).codes).toEqual(['dimension.unknown']);
  const { problems } = tryActivity('build-audience', { dimension: 'customers', rule: rule('') }, []);
  expect(problems).toMatchObject([{ code: 'condition.value.missing', field: 'rule/items/0' }]);
  expect(tryActivity('build-audience', { dimension: 'customers', rule: rule('FR') }, []).codes).toEqual([]);
});

it('selects the whole table without conditions, and filters it otherwise', () => {
  const all = tryActivity('build-audience', { dimension: 'customers' }, []).compile().outputs['out'];
  expect(all).toMatchObject({ dimension: 'customers', relation: { kind: 'scan' }, columns: [] });
  const some = tryActivity('build-audience', { dimension: 'customers', rule: rule('FR') }, []).compile().outputs['out'];
  expect(some?.relation).toMatchObject({ kind: 'filter', source: exampleContext.environment.get('customers') });
});

it('says in words what it selects', () => {
  expect(tryActivity('build-audience', {}, []).summary).toBe('Choose a targeting dimension');
  expect(tryActivity('build-audience', { dimension: 'customers' }, []).summary).toBe('All Customers');
  expect(tryActivity('build-audience', { dimension: 'customers', rule: rule('FR') }, []).summary).toBe(
    'Customers, 1 condition',
  );
  expect(tryActivity('build-audience', { dimension: 'customers', rule: rule('FR', true) }, []).summary).toBe(
    'All Customers',
  );
});
