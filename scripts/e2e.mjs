import { browserTests } from './steps/browser-tests.mjs';
import { buildWeb } from './steps/build-web.mjs';
import { install } from './steps/install.mjs';

/** The browser tests alone; words are passed on to Playwright. */
async function run() {
  for (const step of [install, buildWeb]) {
    const code = await step();
    if (code !== 0) return code;
  }
  return browserTests(process.argv.slice(2));
}

process.exit(await run());
