import { loadEngineFolder, openBenchEngine } from './load-engine.ts';
import { runActivities } from './run-activities.ts';
import { asDrawn, benchCanvas, edits } from './canvas.ts';
import { createEvaluator, openHandSql } from './contenders.ts';
import { handSql, kitCounts } from './hand-sql.ts';
import { bestOf, measure } from './measure.ts';
const n = Number(process.argv[2] ?? 1000000);
const base = `/work/plan/bench/data/kit-${n}`;
const data = { database: base + '/kit.duckdb', parquet: base + '/parquet' };
const folder = await loadEngineFolder(data);
const engine = await openBenchEngine(folder);
const hand = await openHandSql(data.database);
const graph = benchCanvas(asDrawn(n));
const best = await bestOf(3, [{ name: 'hand', run: () => hand.count(handSql(n)) }, { name: 'cold', run: async () => { const e = createEvaluator(engine); const f = await e.count(graph); await e.close(); return f; } }]);
hand.close();
const h = best.get('hand')!, c = best.get('cold')!;
console.log('hand', h.cost.cpuSeconds, 'cold', c.cost.cpuSeconds, 'ratio', c.cost.cpuSeconds / h.cost.cpuSeconds, 'elapsed', c.cost.milliseconds);
console.log('differ', Object.entries(kitCounts[n]!).filter(([k, v]) => (c.result as any)[k] !== v));
for (const [name, edit] of Object.entries(edits)) { const e = createEvaluator(engine); await e.count(graph); const m = await measure(() => e.count(benchCanvas(edit(asDrawn(n))))); await e.close(); console.log(name, (100 * m.cost.cpuSeconds / c.cost.cpuSeconds).toFixed(1), '%'); }
if (process.argv[3]) { const bars = await runActivities({ engine, database: data.database, at: (x) => x, note: () => undefined });
for (const b of bars) if (!b.bar.includes('differ') || b.value > 0) console.log(b.ok === false ? 'MISS' : '    ', b.bar, b.value); }
await engine.close();
