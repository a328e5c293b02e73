/** What some work took of this process, engine threads included. */
export interface Cost {
  cpuSeconds: number;
  milliseconds: number;
}

/** Runs the work and measures it. */
export async function measure<Result>(work: () => Promise<Result>): Promise<{ cost: Cost; result: Result }> {
  const before = process.cpuUsage();
  const started = performance.now();
  const result = await work();
  const milliseconds = performance.now() - started;
  const used = process.cpuUsage(before);
  return { cost: { cpuSeconds: (used.user + used.system) / 1e6, milliseconds }, result };
}

/** One way to do the job, with a name. */
export interface Contender<Result> {
  name: string;
  run(): Promise<Result>;
}

/** The cheapest of several rounds for every contender, and what it gave; the contenders take turns. */
export async function bestOf<Result>(
  rounds: number,
  contenders: readonly Contender<Result>[],
): Promise<Map<string, { cost: Cost; result: Result }>> {
  const best = new Map<string, { cost: Cost; result: Result }>();
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, run } of contenders) {
      const measured = await measure(run);
      const known = best.get(name);
      if (known === undefined || measured.cost.cpuSeconds < known.cost.cpuSeconds) best.set(name, measured);
    }
  }
  return best;
}
