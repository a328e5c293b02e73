import { asDrawn, benchCanvas } from './canvas.ts';
import { createEvaluator } from './contenders.ts';
import { openBenchEngine } from './load-engine.ts';
const people = Number(process.argv[2] ?? 1_000_000);
const engine = await openBenchEngine(`/work/plan/bench/data/kit-${people}/engine`, { threads: 1 });
const log: [number, string][] = [];
const wrap = { ...engine, withConnection: (work: any, options: any) => engine.withConnection((c: any) => work(new Proxy(c, { get(t, name) {
  const v = (t as any)[name];
  if (typeof v !== 'function') return v;
  return async (...args: any[]) => { const s = performance.now(); try { return await v.apply(t, args); } finally { log.push([performance.now() - s, String(name) + ' ' + String(args[0])]); } };
} })), options) } as any;
for (const k of Object.getOwnPropertyNames(Object.getPrototypeOf(engine))) if (!(k in wrap) ) (wrap as any)[k] = (engine as any)[k].bind(engine);
const e = createEvaluator(wrap);
await e.count(benchCanvas(asDrawn(people))); await e.close();
log.length = 0;
const e2 = createEvaluator(wrap);
await e2.count(benchCanvas(asDrawn(people))); await e2.close();
for (const [ms, sql] of log.sort((a, b) => b[0] - a[0]).slice(0, 16)) console.log(ms.toFixed(0), sql.slice(0, Number(process.argv[3] ?? 900)).replaceAll('"fanfare".data.', ''));
await engine.close();
