import { expect, it } from 'vitest';
import { customersBy, tryActivity } from '../../testing/example/try-activity.ts';
import { problem } from '../../result/problem.ts';

const one = customersBy('a');

it('drops who has no device; a token has no form that could be wrong', () => {
  const address = { of: 'population' as const, attribute: { links: [], column: 'tier' } };
  const push = tryActivity('push', { category: 'transactional', address }, [one]);
  expect(push.codes).toEqual([]);
  expect(push.compile().drops.map(({ cause }) => cause)).toEqual(['address-missing', 'same-address']);
});

it('asks the catalog for the token and the consent', () => {
  expect(
    tryActivity('push', {}, [one]).problems.map(
      ({ code, params }) => problem(code, {}, params).message.split(' holds ')[1]?.split('. ')[0],
    ),
  ).toEqual(['the token of the device', 'the consent to push notifications (yes or no)']);
});
