import { browseTable, deleteTable } from '@fanfare/shared';
import { expect, test } from 'vitest';
import { ApiError } from './api-error.ts';
import { addressOf, checked, refusal } from './request.ts';

test('parameters and query become an address', () => {
  const request = { params: { table: 'a/b c' }, query: { page: 2, filter: 'ä & b', sort: undefined } };
  expect(addressOf(browseTable, request)).toBe('/api/tables/a%2Fb%20c/rows?page=2&filter=%C3%A4+%26+b');
});

test('a refusal keeps code, details and request id', async () => {
  const body = {
    error: { code: 'campaign.stale', message: 'Changed by someone else', requestId: 'r1', details: { lock: 3 } },
  };
  const error = await refusal(new Response(JSON.stringify(body), { status: 409 }));
  expect(error).toMatchObject({ status: 409, code: 'campaign.stale', requestId: 'r1', details: { lock: 3 } });
  expect(error.transient).toBe(false);
  expect(error.reference).toBe('campaign.stale · r1');
});

test('a gateway without an answer counts as no answer', async () => {
  const error = await refusal(new Response('<html>Bad gateway</html>', { status: 502 }));
  expect(error).toMatchObject({ status: 502, code: 'network.unreachable' });
  expect(error.transient).toBe(true);
});

test('an answer that does not fit its schema is an error, not data', () => {
  expect(checked(deleteTable, { deleted: true })).toEqual({ deleted: true });
  expect(() => checked(deleteTable, { deleted: 'yes' })).toThrow(ApiError);
});
