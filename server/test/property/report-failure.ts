import { Coverage } from './coverage.ts';
import { describeDisagreement } from './disagreement.ts';
import { minimise } from './minimise.ts';
import { compareCase, type Failure } from './run-cases.ts';
import type { Subject } from './subject.ts';

/** What a failing test says: the seed, and the smallest case with the same trouble, rows included. Undefined without a failure. */
export async function reportFailure(failure: Failure | undefined, subject: Subject): Promise<string | undefined> {
  if (failure === undefined) return undefined;
  const { one, connection, found } = failure;
  const compare = (smaller: typeof one) => compareCase(connection, smaller, subject, new Coverage());
  const smallest = await minimise(one, async (smaller) => (await compare(smaller)).length > 0);
  const shown = smallest === one ? found : await compare(smallest);
  const tables = [...smallest.data.values()].map(({ name, key, rows }) => {
    const lines = rows
      .slice(0, 20)
      .map((row) => JSON.stringify(Object.fromEntries([...row].map(([column, value]) => [column, String(value)]))));
    return [`table ${name}, key ${key.join(', ')}, ${rows.length} rows`, ...lines].join('\n');
  });
  const clock = `now ${smallest.clock.now} microseconds since 1970, zone ${smallest.clock.timeZone}`;
  return [...shown.map(describeDisagreement), clock, JSON.stringify(smallest.catalog.links), ...tables].join('\n\n');
}
