import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

test('without a Chromium the browser tests fail with what to do', () => {
  const missing = path.join(import.meta.dirname, 'no-such-chromium');
  const program = `import { browserTests } from './browser-tests.mjs'; process.exitCode = await browserTests([]);`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: import.meta.dirname,
    env: { ...process.env, CHROMIUM_PATH: missing },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain(`CHROMIUM_PATH names ${missing}, which does not exist.`);
  expect(stderr).toContain('No Chromium for the browser tests. Install one');
  expect(stderr).toContain('or set CHROMIUM_PATH to the program.');
});
