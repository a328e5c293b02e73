import { createCountService } from '../src/counts/count-service.ts';
import { compileRequest } from '../src/counts/count-request.ts';
import type { DataEngine } from '../src/engine/data-engine.ts';
import { dimensionSource } from '../src/explain/dimension-source.ts';
import { explainCompiled } from '../src/explain/explain-person.ts';
import { asDrawn, benchCanvas } from './canvas.ts';
import { actor, countingOn } from './contenders.ts';
import { type Bar, atMost, reported } from './report.ts';

const rounds = 60;
const goalMilliseconds = 10;

/** Explains persons spread over the table on the kit's canvas after it was counted: the median of all but the first few. */
export async function runExplain(engine: DataEngine, people: number, name: string): Promise<Bar[]> {
  const counting = countingOn(engine);
  const graph = benchCanvas(asDrawn(people));
  const caller = { actor, signal: new AbortController().signal };
  for await (const _ of createCountService(counting.parts).count({ graph, canvas: 'explain' }, caller));
  const request = await compileRequest(counting.parts, graph, actor.workspace);
  const source = dimensionSource(request, 'profiles');
  const times: number[] = [];
  const explain = (round: number) => {
    const key = [String(1 + Math.floor((people * round) / rounds))];
    return explainCompiled(counting.parts, request, { graph, dimension: 'profiles', key, source }, caller);
  };
  // Sorted copies are made after the first questions.
  for (const round of [0, 1]) {
    await explain(round);
    await counting.parts.copies?.settled();
  }
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    await explain(round);
    times.push(performance.now() - begun);
  }
  const { user, system } = process.cpuUsage(before);
  request.lease.release();
  await counting.close();
  const warm = times.slice(5).toSorted((one, other) => one - other);
  const median = warm[Math.floor(warm.length / 2)] ?? Number.NaN;
  return [
    atMost(name, median, goalMilliseconds, 'ms'),
    reported(`${name}, CPU`, (user + system) / 1000 / rounds, 'ms CPU'),
  ];
}
