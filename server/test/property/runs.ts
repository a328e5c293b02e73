const defaultSeed = 20_260_131;

/** The seed of the first case; `FANFARE_PROPERTY_SEED` names another one, such as that of a failure. */
const firstSeed = Number(process.env['FANFARE_PROPERTY_SEED'] ?? defaultSeed);

/** How often the usual number of cases is run; `FANFARE_PROPERTY_RUNS` asks for more. */
export const factor = Number(process.env['FANFARE_PROPERTY_RUNS'] ?? 1);

/** Whether the cases are the usual ones or more: only then must they have met everything often enough. */
export const isFullRun = process.env['FANFARE_PROPERTY_SEED'] === undefined && factor >= 1;

/** Seeds of the cases to run. */
export function seeds(usual: number): number[] {
  return Array.from({ length: Math.ceil(usual * factor) }, (_, i) => firstSeed + i);
}

/** Time a test may take, in milliseconds, when the usual number of cases may take this long. */
export function timeLimit(usual: number): number {
  return usual * Math.max(1, factor);
}
