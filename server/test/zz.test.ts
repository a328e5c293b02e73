import { activity, graphOf, transition, exampleCatalog } from '@fanfare/shared/testing';
import { compileGraph, countPlan } from '@fanfare/shared';
import { test } from 'vitest';
import { caller, openExampleCounting, readEvents } from './example-counting.ts';
import { createCountService } from '../src/counts/count-service.ts';
import { planPopulations } from '../src/engine/populations/population-plan.ts';
import { termPart } from '../src/engine/populations/part-count.ts';
test('t', { timeout: 300000 }, async () => {
  for (const n of [100, 400]) {
    const acts: any[] = [activity('build-audience', 'a0', { dimension: 'customers' })];
    const trans: any[] = [];
    for (let i = 1; i <= n; i++) {
      acts.push(activity('split', `a${i}`, { subsets: [{ id: 's', label: 's', rule: { kind: 'group', operator: 'and', items: [{ kind: 'attribute', attribute: { links: [], column: 'points' }, operator: 'equals', value: { kind: 'one', value: String(i) } }], except: [] }, limit: { kind: 'none' }, sort: null, skipWhenEmpty: false }], remainder: true } as any));
      trans.push(transition(i === 1 ? 'a0/out' : `a${i - 1}/remainder`, `a${i}`));
    }
    const graph = graphOf(acts, trans);
    const c = await openExampleCounting();
    const lease = await c.engine.lease();
    let t = performance.now();
    const compiled = compileGraph(graph, { catalog: exampleCatalog, environment: lease.environment, now: '2026-03-01T12:00:00Z', timeZone: 'UTC' });
    process.stderr.write(`compile ${(performance.now() - t) | 0} ms\n`); t = performance.now();
    const plan = countPlan(graph, compiled);
    const p = planPopulations([...plan.terms.values()].flatMap((x) => termPart(x) ?? []));
    process.stderr.write(`plan ${(performance.now() - t) | 0} ms ${p.size}\n`);
    const s = createCountService(c.parts);
    t = performance.now();
    const ev = await readEvents(s.count({ graph, canvas: 'x' }, caller('a')));
    process.stderr.write(`${n}: ${(performance.now() - t) | 0} ms, ${JSON.stringify(ev.at(-1))}\n`);
    t = performance.now();
    await readEvents(s.count({ graph, canvas: 'x' }, caller('a')));
    process.stderr.write(`again ${(performance.now() - t) | 0} ms\n`);
    lease.release();
    await c.close();
  }
});
