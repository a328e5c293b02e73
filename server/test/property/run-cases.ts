import { randomCase, type RandomCase } from '@fanfare/shared/testing';
import { createMemoryEngine } from '../../src/engine/create-engine.ts';
import type { EngineConnection } from '../../src/engine/engine.ts';
import { compareCampaigns } from './compare-campaigns.ts';
import { compareRules } from './compare-rules.ts';
import { Coverage } from './coverage.ts';
import type { Disagreement } from './disagreement.ts';
import { type LoadedCase, loadCase } from './load-case.ts';
import type { Subject } from './subject.ts';

/** Connections to empty engines that use a number of threads each; closed by the caller. */
export async function withEngines<T>(
  threads: readonly number[],
  work: (connections: EngineConnection[]) => Promise<T>,
): Promise<T> {
  const [first, ...rest] = threads;
  if (first === undefined) return work([]);
  const engine = await createMemoryEngine({ threads: first });
  try {
    return await engine.withConnection((connection) => withEngines(rest, (others) => work([connection, ...others])));
  } finally {
    await engine.close();
  }
}

/** Everything in a case that differs from the naive evaluator. */
export async function compareCase(
  connection: EngineConnection,
  one: RandomCase,
  subject: Subject,
  coverage = new Coverage(),
): Promise<Disagreement[]> {
  const loaded: LoadedCase = await loadCase(connection, one, 'property');
  return [
    ...(await compareRules(connection, one, loaded, subject, coverage)),
    ...(await compareCampaigns(connection, one, loaded, subject, coverage)),
  ];
}

export interface Failure {
  one: RandomCase;
  found: Disagreement[];
  connection: EngineConnection;
}

/**
 * Runs cases until one differs, each on every connection, or with `inTurn` on one connection after the other;
 * what was met is added to the coverage.
 */
export async function firstDisagreement(
  connections: readonly EngineConnection[],
  seeds: readonly number[],
  size: { rules: number; campaigns: number },
  subject: Subject,
  { coverage = new Coverage(), inTurn = false }: { coverage?: Coverage; inTurn?: boolean } = {},
): Promise<Failure | undefined> {
  for (const [turn, seed] of seeds.entries()) {
    const one = randomCase(seed, size);
    const used = inTurn ? connections.filter((_, index) => index === turn % connections.length) : connections;
    const results = await Promise.all(
      used.map(async (connection, index) => {
        const seen = index === 0 ? coverage : new Coverage();
        const found = await compareCase(connection, one, subject, seen).catch((error: unknown) => {
          throw new Error(`FANFARE_PROPERTY_SEED=${seed}: ${String(error)}`, { cause: error });
        });
        return { one, found, connection };
      }),
    );
    const failed = results.find(({ found }) => found.length > 0);
    if (failed !== undefined) return failed;
  }
  return undefined;
}
