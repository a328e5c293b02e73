import { readConfig } from './config.ts';
import { StartupError } from './process/startup-error.ts';
import { type RunningServer, startServer } from './start-server.ts';

const stopWithinMilliseconds = 4800;

let server: RunningServer | undefined;
let isStopping = false;

/**
 * Ends everything in time; a start that is still under way is ended by leaving. An orderly exit would wait for a query
 * that the data engine cannot interrupt, so that at the last moment the process and its PostgreSQL are ended from
 * outside: what was acknowledged is on disk.
 */
function stop(): void {
  if (isStopping) return;
  isStopping = true;
  setTimeout(leave, stopWithinMilliseconds).unref();
  if (server === undefined) process.exit(0);
  server.close().then(
    () => process.exit(0),
    () => process.exit(1),
  );
}

function leave(): void {
  const postgres = server?.postgresPid();
  try {
    if (postgres !== undefined) process.kill(postgres, 'SIGINT');
  } finally {
    process.kill(process.pid, 'SIGKILL');
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
if (process.connected) process.once('disconnect', stop);

try {
  const config = readConfig(process.env);
  server = await startServer(config);
  process.stdout.write(`Fanfare is ready at ${server.address} (data in ${server.dataFolder})\n`);
} catch (error) {
  if (!(error instanceof StartupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
