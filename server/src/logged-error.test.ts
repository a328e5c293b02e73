import { expect, test } from 'vitest';
import { createMemoryEngine } from './engine/create-engine.ts';
import { loggedError } from './logged-error.ts';

test('an error of ours is logged as it is', () => {
  const logged = loggedError(new TypeError('it has no "name"', { cause: new Error('because') }));
  expect(logged).toMatchObject({ type: 'TypeError', message: 'it has no "name"', cause: { message: 'because' } });
  expect(logged.stack).toContain('logged-error.test.ts');
  expect(loggedError('plain')).toEqual({ type: 'string', message: 'plain' });
});

test.each([
  "SELECT CAST('ada@example.com' AS INTEGER) AS secret_column",
  `SELECT from_json('["ada@example.com', '["VARCHAR"]')`,
])('neither statement nor data of %s are logged', async (sql) => {
  const engine = await createMemoryEngine();
  const error: unknown = await engine.withConnection((connection) => connection.all(sql)).catch((one: unknown) => one);
  expect(error).toBeInstanceOf(Error);
  expect(JSON.stringify(loggedError(error))).not.toMatch(/ada|secret_column|SELECT/);
  await engine.close();
});

test('PostgreSQL tells the kind of error only', () => {
  const error = Object.assign(new Error('duplicate key value violates "ada"'), {
    code: '23505',
    routine: '_bt_check_unique',
    detail: 'Key (name)=(ada) already exists.',
  });
  expect(loggedError(error)).toMatchObject({ code: '23505', message: 'duplicate key value violates …' });
  expect(JSON.stringify(loggedError(error))).not.toContain('ada');
});
