import { parentPort, workerData } from 'node:worker_threads';
import { ImportRefused } from './import-refused.ts';
import type { ScanMessage } from './scan-in-worker.ts';
import { scanFile, type ScanRequest } from './scan-file.ts';

const port = parentPort;
if (port === null) throw new Error('runs in a worker thread only');
const send = (message: ScanMessage) => port.postMessage(message);

try {
  const result = await scanFile(workerData as ScanRequest, (progress) =>
    send({ kind: 'progress', progress: { ...progress } }),
  );
  send({ kind: 'done', result });
} catch (error) {
  if (!(error instanceof ImportRefused)) throw error;
  send({ kind: 'refused', code: error.code, message: error.message });
}
