import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { findChromium, noChromium } from './steps/find-chromium.mjs';
import { root, workspaceNode } from './steps/workspace.mjs';

const images = path.join(root, 'docs/images');
const { chromium } = createRequire(path.join(root, 'package.json'))('@playwright/test');

/**
 * Starts the real server with demo data in a folder of its own.
 * @param {string} data
 */
function startServer(data) {
  const env = { ...process.env, FANFARE_DATA: data, PORT: '0', HOST: '127.0.0.1', DATABASE_URL: '', LOG_LEVEL: 'warn' };
  const server = spawn(workspaceNode(), ['server/src/main.ts'], {
    cwd: root,
    env: { ...env, UV_THREADPOOL_SIZE: '16' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = new Promise((resolve, reject) => {
    let output = '';
    server.stdout.on('data', (chunk) => {
      output += chunk;
      const ready = /ready at (\S+)/.exec(output);
      if (ready) resolve(ready[1]);
    });
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)));
  });
  return { server, address };
}

/**
 * Opens a campaign made of a template and the demo's, waits until every number is exact, and takes a picture of the canvas
 * and one of a rule.
 * @param {string} address
 * @param {string} executablePath
 */
async function takePictures(address, executablePath) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({
      baseURL: address,
      viewport: { width: 1440, height: 900 },
      deviceScaleFactor: 1,
      colorScheme: 'light',
      reducedMotion: 'reduce',
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
    });
    await page.request.post('/api/actor', { data: { name: 'Maren Kowalski' } });
    await page.addInitScript(() => globalThis.localStorage.setItem('fanfare.tour', 'seen'));
    await mkdir(images, { recursive: true });
    await page.goto(`/campaigns/${await campaignFrom(page, 'household-mailing')}`);
    const canvas = page.getByRole('region', { name: /^Canvas of / });
    await canvas.getByRole('button', { name: /^E-mail: / }).click();
    await everythingCounted(page);
    await canvas.getByRole('button', { name: /^Show everything/ }).click();
    await page.mouse.move(0, 0);
    await page.screenshot({ path: path.join(images, 'canvas.png'), animations: 'disabled' });
    await page.goto('/campaigns');
    await page
      .getByRole('row')
      .getByRole('link', { name: /^Shoe buyers/ })
      .click();
    await everythingCounted(page);
    await canvas.getByRole('button', { name: /^Build audience: Shoe buyers/ }).click();
    await page.getByRole('button', { name: 'Open the rule builder' }).click();
    await page.getByTestId('result').getByText('Exact').waitFor();
    await page.getByTestId('waterfall').getByRole('listitem').nth(2).waitFor();
    await page.getByRole('table').getByRole('row').nth(1).waitFor();
    await page.screenshot({ path: path.join(images, 'rule-builder.png'), animations: 'disabled' });
  } finally {
    await browser.close();
  }
}

/**
 * Makes a campaign of a template and tells its id.
 * @param {import('@playwright/test').Page} page
 * @param {string} template
 */
async function campaignFrom(page, template) {
  const { templates } = await (await page.request.get('/api/templates')).json();
  const { name, graph } = templates.find((one) => one.id === template);
  return (await (await page.request.post('/api/campaigns', { data: { name, graph } })).json()).id;
}

/** @param {import('@playwright/test').Page} page */
function everythingCounted(page) {
  return page.getByTestId('counts-progress').and(page.locator('[data-phase="counted"]')).waitFor();
}

/** Makes the pictures of the README from a real server: docs/images/*.png. Needs a built web. */
async function run() {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    process.stderr.write(`${noChromium}\n`);
    return 1;
  }
  const data = await mkdtemp(path.join(os.tmpdir(), 'fanfare-screenshot-'));
  const { server, address } = startServer(data);
  const ended = new Promise((resolve) => server.once('exit', resolve));
  try {
    await takePictures(await address, executablePath);
    process.stdout.write(`Wrote the pictures in ${path.relative(root, images)}\n`);
    return 0;
  } finally {
    server.kill('SIGTERM');
    await ended;
    await rm(data, { recursive: true, force: true });
  }
}

process.exit(await run());
