import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { chromiumArguments } from './chromium-arguments.ts';

const chromium = process.env['CHROMIUM_PATH'];

export default defineConfig({
  testDir: './specs',
  snapshotPathTemplate: '{testDir}/{testFileName}-images/{arg}{ext}',
  outputDir: '../test-results',
  fullyParallel: false,
  workers: Math.min(2, availableParallelism()),
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  use: {
    actionTimeout: 15_000,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      args: chromiumArguments,
    },
  },
});
