import { appendFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { type CampaignDocument, emptyGraph } from '@fanfare/shared';
import { expect, test } from 'vitest';
import { killByForce, victims } from './kill-everything.ts';
import { call, spawnServer } from './server-process.ts';
import { temporaryFolder } from './temporary-folder.ts';
const say = (s: string) => appendFileSync('/tmp/zz.log', `${new Date().toISOString()} ${s}\n`);
test('x', { timeout: 900_000 }, async () => {
  const { folder } = await temporaryFolder();
  say(folder);
  const spawnIt = async () => { const s = await spawnServer(folder, { LOG_LEVEL: 'info' }); s.child.stderr?.on('data', (t: string) => appendFileSync('/tmp/zz.log', t)); return s; };
  let server = await spawnIt();
  const made = (await (await call(folder, 'POST', '/api/campaigns', { name: 'Autosaved' })).json()) as CampaignDocument;
  let acknowledged = made.lock;
  const read = async () => (await (await call(folder, 'GET', `/api/campaigns/${made.id}`)).json()) as CampaignDocument;
  async function saveUntilBroken(): Promise<void> {
    for (;;) {
      const graph = { ...emptyGraph('UTC'), layout: { saved: { x: acknowledged + 1, y: 0 } } };
      const answer = await call(folder, 'PUT', `/api/campaigns/${made.id}`, { lock: acknowledged, graph }).catch(() => undefined);
      if (answer?.status !== 200) return;
      acknowledged = ((await answer.json()) as CampaignDocument).lock;
    }
  }
  for (let round = 0; round < 80; round++) {
    const victim = victims[round % 3] ?? 'server';
    const t = Date.now();
    const saving = saveUntilBroken();
    await delay(20 + 5 * (round % 20));
    await killByForce(victim, server, folder);
    const t1 = Date.now();
    await saving;
    const t2 = Date.now();
    if (victim === 'postgres') while ((await call(folder, 'GET', '/api/health')).status !== 200) await delay(20);
    else server = await spawnIt();
    const t3 = Date.now();
    const stored = await read();
    say(`ROUND ${round} ${victim} kill ${t1 - t} saving ${t2 - t1} up ${t3 - t2} read ${Date.now() - t3}`);
    expect([acknowledged, acknowledged + 1]).toContain(stored.lock);
    acknowledged = stored.lock;
  }
  await server.kill('SIGTERM');
});
