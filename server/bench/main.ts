import { parseArgs } from 'node:util';
import { asDrawn, benchCanvas, edits } from './canvas.ts';
import { countNested, createEvaluator, openHandSql } from './contenders.ts';
import { findKit, makeKitData } from './kit-data.ts';
import { loadEngineFolder, openBenchEngine } from './load-engine.ts';
import { bestOf, measure } from './measure.ts';

const { values } = parseArgs({ options: { people: { type: 'string', default: '1000000' }, json: { type: 'boolean', default: false } } });
const people = Number(values.people);
const kit = await findKit();
if (kit === undefined) throw new Error('no kit');
const data = await makeKitData(kit, people);
const folder = await loadEngineFolder(data, people);
const engine = await openBenchEngine(folder);
const hand = await openHandSql(data.database, people);
const graph = benchCanvas(asDrawn(people));
const best = await bestOf(3, [
  { name: 'hand', run: () => hand.count() },
  { name: 'cold', run: async () => { const e = createEvaluator(engine); const f = await e.count(graph); await e.close(); return f; } },
]);
for (const [name, { cost, result }] of best) console.error(name, cost, JSON.stringify(result));
console.error('nested', JSON.stringify(await measure(() => countNested(engine, graph))));
const e = createEvaluator(engine); await e.count(graph);
for (const [name, edit] of Object.entries(edits)) console.error(name, JSON.stringify((await measure(() => e.count(benchCanvas(edit(asDrawn(people)))))).cost));
await e.close();
await engine.close();
hand.close();
