import { Worker } from 'node:worker_threads';
import { abortError } from '../../engine/abort-error.ts';
import { ImportRefused } from './import-refused.ts';
import type { ScanProgress, ScanRequest, ScanResult } from './scan-file.ts';

/** What the thread tells. */
export type ScanMessage =
  | { kind: 'progress'; progress: ScanProgress }
  | { kind: 'done'; result: ScanResult }
  | { kind: 'refused'; code: string; message: string };

/** `scanFile` in a thread of its own, so that the server goes on answering. An abort ends the thread. */
export async function scanInWorker(
  request: ScanRequest,
  report: (progress: ScanProgress) => void,
  signal?: AbortSignal,
): Promise<ScanResult> {
  if (signal?.aborted) throw abortError();
  const worker = new Worker(new URL('./scan-worker.ts', import.meta.url), { workerData: request });
  const { promise, resolve, reject } = Promise.withResolvers<ScanResult>();
  const stop = () => reject(abortError());
  signal?.addEventListener('abort', stop, { once: true });
  worker.on('message', (message: ScanMessage) => {
    if (message.kind === 'progress') report(message.progress);
    else if (message.kind === 'done') resolve(message.result);
    else reject(new ImportRefused(message.code, message.message));
  });
  worker.on('error', reject);
  worker.on('exit', () => reject(new Error('The reading thread ended early.')));
  try {
    return await promise;
  } finally {
    signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
