import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'beside the code',
          include: [
            '{shared,server,web}/src/**/*.test.{ts,tsx}',
            '{shared,web}/test/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
          ],
          // What one file imported the next ones have already. Engines, databases and folders are each test's own.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'whole server', include: ['server/test/**/*.test.{ts,tsx}'] } },
    ],
  },
});
