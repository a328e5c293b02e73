import { test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { evaluate, randomCase } from '@fanfare/shared/testing';
import { compileGraph } from '@fanfare/shared';
import { createMemoryEngine } from '../../src/engine/create-engine.ts';
import { contextOf, loadCase } from './load-case.ts';
import { explainDifferences } from './explain-case.ts';
test('diag', async () => {
  const engine = await createMemoryEngine({ threads: 2, attachScratch: 'memory' });
  const one = randomCase(991082, { rules: 0, campaigns: 2 });
  const loaded = await engine.withConnection((c) => loadCase(c, one, 'explained'));
  const big = (_: string, v: unknown) => typeof v === 'bigint' ? `${v}n` : v instanceof Map ? Object.fromEntries(v) : v instanceof Set ? [...v] : v;
  const graph = one.campaigns[0];
  let out = JSON.stringify(graph, big, 1);
  out += '\nCATALOG ' + JSON.stringify(one.catalog, big, 1);
  out += '\nDATA ' + JSON.stringify([...one.data.values()], big);
  if (graph) { const c = compileGraph(graph, contextOf(one, loaded)); const a4 = c.activities.get('a4'); out += '\nCOMPILED ' + JSON.stringify(a4, big, 1); }
  writeFileSync('/tmp/diag-case.txt', out);
  if (graph) { const e = evaluate(graph, { ...one, filters: new Map(one.filters.map((f) => [f.id, f])), audiences: new Map(one.audiences.map((a) => [a.id, a])) });
    let s=''; for (const id of ['a0','a1','a2','a3','a4']) { const o = e.get(id); s += id + '\n'; for (const [port, p] of o?.outputs ?? []) s += '  ' + port + ' ' + p.dimension + '\n' + [...p.rows].map((r) => '     ' + JSON.stringify(r, big)).join('\n') + '\n'; }
    writeFileSync('/tmp/diag-naive.txt', s); }
  const log: string[] = [];
  const wrapped = { ...engine, resources: () => engine.resources(), withConnection: (work: any, options: any) => engine.withConnection((c: any) => work(new Proxy(c, { get(t, k) { const f = t[k]; if (typeof f !== 'function') return f; return async (...args: any[]) => { let r: any; try { r = await f.apply(t, args); return r; } catch (e) { log.push('ERROR ' + e); throw e; } finally { if (typeof args[0] === 'string') log.push(`${String(k)}: ${args[0]} ${JSON.stringify(args[1], big)} => ${JSON.stringify(r, big)}`); } }; } })), options) } as any;
  try { const f = await explainDifferences(wrapped, Number(process.env['DIAG_SEED'] ?? 991082), 2); log.push(JSON.stringify(f.differences)); } catch (e) { log.push(String(e)); }
  writeFileSync('/tmp/diag-sql.txt', log.join('\n\n'));
  await engine.close();
});
