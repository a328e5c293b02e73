import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { chain } from '../prepared-graphs.ts';
import { startTestServer } from '../server.ts';
import { type Bar, printBars } from './bars.ts';
import { benchCanvas } from './canvas.ts';
import { drawnCampaign } from './drawn-campaign.ts';
import { editorsWaiting } from './editors.ts';
import { servePlainCanvas } from './plain-canvas.ts';

/** The canvas of a large campaign beside a plain one, and eight editors at once: `pnpm bench:canvas`. */
async function run(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '10' },
      people: { type: 'string', default: '200000' },
      activities: { type: 'string', default: '1000' },
      json: { type: 'boolean', default: false },
    },
  });
  const bars: Bar[] = [...(await canvasBars(Number(values.activities), Number(values.minutes)))];
  bars.push(...(await editorBars(Number(values.people))));
  process.stdout.write(values.json ? `${JSON.stringify(bars, null, 2)}\n` : printBars(bars));
  return bars.every(({ value, goal }) => goal === undefined || value <= goal);
}

async function canvasBars(activities: number, minutes: number): Promise<Bar[]> {
  const graph = drawnCampaign(activities);
  const server = await startTestServer(1000);
  const plain = await servePlainCanvas(graph);
  const executablePath = process.env['CHROMIUM_PATH'];
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--js-flags=--expose-gc'],
  });
  try {
    const cookie = await signIn(server.address);
    const make = (name: string, drawn: object) => createCampaign(server.address, cookie, { name, graph: drawn });
    return await benchCanvas({
      browser,
      address: server.address,
      campaign: await make('Large', graph),
      small: await make('Small', chain(...graph.activities.slice(0, 1))),
      short: await make('Short', drawnCampaign(50)),
      cookie,
      plain: plain.address,
      graph,
      minutes,
    });
  } finally {
    await browser.close();
    await plain.close();
    await server.close();
  }
}

async function editorBars(people: number): Promise<Bar[]> {
  const server = await startTestServer(people);
  try {
    const { name, value } = await signIn(server.address);
    const { queued, everything } = await editorsWaiting(server.address, `${name}=${value}`);
    return [
      { bar: 'eight editors, p90 of counting everything', value: queued / everything, goal: 0.5, unit: 'times' },
      { bar: 'eight editors, p90', value: queued, goal: undefined, unit: 'ms' },
    ];
  } finally {
    await server.close();
  }
}

interface Cookie {
  readonly name: string;
  readonly value: string;
}

async function signIn(address: string): Promise<Cookie> {
  const response = await post(address, '/api/actor', { name: 'Bench' });
  const [pair = ''] = response.headers.getSetCookie()[0]?.split(';') ?? [];
  const equals = pair.indexOf('=');
  return { name: pair.slice(0, equals), value: pair.slice(equals + 1) };
}

async function createCampaign(address: string, { name, value }: Cookie, body: object): Promise<string> {
  const response = await post(address, '/api/campaigns', body, { cookie: `${name}=${value}` });
  return ((await response.json()) as { id: string }).id;
}

async function post(address: string, path: string, body: object, headers: Record<string, string> = {}) {
  const response = await fetch(`${address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address, ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  return response;
}

process.exit((await run()) ? 0 : 1);
