import { activity, graphOf, transition } from '@fanfare/shared/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openExample } from './evaluate-graph.ts';

let example: Awaited<ReturnType<typeof openExample>>;
beforeAll(async () => {
  example = await openExample();
});
afterAll(() => example.close());

const toEverybody = (settings: Parameters<typeof activity<'email'>>[2]) =>
  graphOf(
    [activity('build-audience', 'all', { dimension: 'customers' }), activity('email', 'mail', settings)],
    [transition('all/out', 'mail')],
  );

it('drops each row for one cause, in order', async () => {
  const { outlets, drops } = await example.evaluate(toEverybody({}));
  expect(drops).toMatchObject({
    'mail/address-missing': ['4', '5'],
    'mail/address-invalid': ['6'],
    'mail/no-consent': ['3', '7'],
    'mail/same-address': ['2'],
  });
  expect(outlets['mail/recipients']).toEqual(['1', '8', '9', '10', '11', '12']);
});

it('needs no consent for a transactional message, and one per address only when asked', async () => {
  const { outlets } = await example.evaluate(toEverybody({ category: 'transactional', onePerAddress: false }));
  expect(outlets['mail/recipients']).toEqual(['1', '2', '3', '7', '8', '9', '10', '11', '12']);
});
