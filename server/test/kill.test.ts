import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { type CampaignDocument, type CampaignHead, emptyGraph, type TableHead } from '@fanfare/shared';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Victim, killByForce, victims } from './kill-everything.ts';
import { call, serverEnvironment, serverProgram, spawnServer } from './server-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const rounds = 20;
const demoPeople = 2000;
const withDemo = { FANFARE_DEMO_PEOPLE: String(demoPeople) };

let folder: string;
let remove: () => Promise<void>;

beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
});
afterEach(() => remove());

function victimOf(round: number): Victim {
  return victims[round % victims.length] ?? 'server';
}

test(`starts with the whole demo after ${rounds} starts that were cut short`, { timeout: 180_000 }, async () => {
  for (let round = 0; round < rounds; round++) {
    const child = spawn(process.execPath, [serverProgram], {
      stdio: 'ignore',
      env: { ...process.env, ...serverEnvironment(folder), ...withDemo },
    });
    const gone = once(child, 'exit');
    const kill = async () => {
      child.kill('SIGKILL');
      await gone;
    };
    await delay(40 * round);
    const victim = victimOf(round);
    await killByForce(victim, { child, kill, match: [''] as unknown as RegExpExecArray }, folder);
    await kill();
  }
  const server = await spawnServer(folder, withDemo);
  expect((await call(folder, 'GET', '/api/health')).status).toBe(200);
  const { tables } = (await (await call(folder, 'GET', '/api/tables')).json()) as { tables: TableHead[] };
  expect(Object.fromEntries(tables.map(({ name, rows }) => [name, rows]))).toMatchObject({
    customers: demoPeople,
    purchases: 5 * demoPeople,
  });
  const { campaigns } = (await (await call(folder, 'GET', '/api/campaigns')).json()) as { campaigns: CampaignHead[] };
  expect(campaigns.map(({ name }) => name)).toEqual(['Shoe buyers who stopped opening']);
  await server.kill('SIGTERM');
});

test(`loses no acknowledged save in ${rounds} crashes`, { timeout: 180_000 }, async () => {
  let server = await spawnServer(folder);
  const made = (await (await call(folder, 'POST', '/api/campaigns', { name: 'Autosaved' })).json()) as CampaignDocument;
  let acknowledged = made.lock;
  const read = async () => (await (await call(folder, 'GET', `/api/campaigns/${made.id}`)).json()) as CampaignDocument;

  async function saveUntilBroken(): Promise<void> {
    for (;;) {
      const graph = { ...emptyGraph('UTC'), layout: { saved: { x: acknowledged + 1, y: 0 } } };
      const answer = await call(folder, 'PUT', `/api/campaigns/${made.id}`, { lock: acknowledged, graph }).catch(
        () => undefined,
      );
      if (answer?.status !== 200) return;
      acknowledged = ((await answer.json()) as CampaignDocument).lock;
    }
  }

  for (let round = 0; round < rounds; round++) {
    const victim = victimOf(round);
    const saving = saveUntilBroken();
    await delay(20 + 5 * round);
    await killByForce(victim, server, folder);
    await saving;
    if (victim === 'postgres') await untilReady();
    else server = await spawnServer(folder);
    const stored = await read();
    expect([acknowledged, acknowledged + 1]).toContain(stored.lock);
    if (stored.lock > 1) expect(stored.graph.layout).toEqual({ saved: { x: stored.lock, y: 0 } });
    acknowledged = stored.lock;
  }
  expect(acknowledged).toBeGreaterThan(rounds);
  await server.kill('SIGTERM');

  async function untilReady(): Promise<void> {
    while ((await call(folder, 'GET', '/api/health')).status !== 200) await delay(20);
  }
});
