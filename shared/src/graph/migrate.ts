/** The format version this program writes. */
export const currentFormat = 1;

/**
 * What turns a graph of one format into the next, by the format it starts from: `{ 1: (graph) => ... }` gives
 * format 2. Each is kept for ever, so that every stored version and file stays readable.
 */
const migrations: Readonly<Record<number, (graph: Record<string, unknown>) => Record<string, unknown>>> = {};

/** Brings a stored graph of an older format to the current one; other values are given back as they are. */
export function migrateGraph(input: unknown): unknown {
  if (!isRecord(input)) return input;
  let graph = input;
  for (let format = formatOf(graph); format !== undefined && format < currentFormat; format += 1) {
    const step = migrations[format];
    if (!step) return input;
    graph = { ...step(graph), format: format + 1 };
  }
  return graph;
}

/** The format version a value says it has. */
export function formatOf(input: unknown): number | undefined {
  if (!isRecord(input)) return undefined;
  const { format } = input;
  return typeof format === 'number' && Number.isInteger(format) ? format : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
