import type { CDPSession } from '@playwright/test';

/** What a page holds after garbage was collected. */
export interface Heap {
  /** Bytes of everything on the heap, with the machine code the browser compiled of what runs often. */
  readonly whole: number;
  /** Bytes of values alone: objects, functions, texts, lists; no code. */
  readonly values: number;
  /** Nodes that are alive, also those that are no longer on the page. */
  readonly nodes: number;
}

interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly (readonly string[] | string)[];
    };
  };
  readonly nodes: readonly number[];
}

/** Machine code and byte code; what the browser keeps beside the program; what only the snapshot has. */
const NO_VALUES: ReadonlySet<string> = new Set(['code', 'native', 'synthetic']);

/** Collects garbage and tells what is left. */
export async function heapOf(session: CDPSession): Promise<Heap> {
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { metrics } = await session.send('Performance.getMetrics');
  const nodes = metrics.find(({ name }) => name === 'Nodes')?.value ?? Number.NaN;
  return { whole: usedSize, values: bytesOfValues(await snapshotOf(session)), nodes };
}

async function snapshotOf(session: CDPSession): Promise<Snapshot> {
  const chunks: string[] = [];
  const add = ({ chunk }: { readonly chunk: string }) => void chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', add);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', add);
  return JSON.parse(chunks.join('')) as Snapshot;
}

function bytesOfValues({ snapshot: { meta }, nodes }: Snapshot): number {
  const width = meta.node_fields.length;
  const type = meta.node_fields.indexOf('type');
  const size = meta.node_fields.indexOf('self_size');
  const [types = []] = meta.node_types;
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += width)
    if (!NO_VALUES.has(types[nodes[at + type] ?? 0] ?? '')) bytes += nodes[at + size] ?? 0;
  return bytes;
}
