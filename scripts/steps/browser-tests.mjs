import { findChromium, noChromium } from './find-chromium.mjs';
import { runCommand } from './run-command.mjs';
import { workspaceNode } from './workspace.mjs';

/**
 * Runs Playwright with the Chromium found on this machine, handed on as CHROMIUM_PATH.
 * @param {string[]} words
 * @param {Record<string, string>} [env]
 */
export async function browserTests(words, env = {}) {
  const chromium = findChromium();
  if (chromium === undefined) {
    process.stderr.write(`${noChromium}\n`);
    return 1;
  }
  const playwright = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.ts'];
  return runCommand(workspaceNode(), [...playwright, ...words], { env: { ...env, CHROMIUM_PATH: chromium } });
}
