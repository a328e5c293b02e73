import net from 'node:net';
import { StartupError, systemErrorCode } from './startup-error.ts';

/**
 * Tells early when the address cannot be used, before anything slow is started.
 * @throws StartupError
 */
export async function checkPort(host: string, port: number): Promise<void> {
  if (port === 0) return;
  const server = net.createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ host, port, exclusive: true }, resolve);
    });
  } catch (error) {
    throw portError(error, host, port);
  }
  await new Promise<void>((resolve) => server.close(() => resolve()));
}

/** The sentence for an address that cannot be listened on. */
export function portError(error: unknown, host: string, port: number): StartupError {
  const code = systemErrorCode(error);
  if (code === 'EADDRINUSE') {
    return new StartupError(
      `Port ${port} on ${host} is taken. Stop the program that uses it, or set PORT to another number.`,
    );
  }
  if (code === 'EACCES')
    return new StartupError(`Port ${port} needs more rights than this user has. Set PORT to 1024 or above.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new StartupError(`HOST ${host} is not an address of this machine.`);
  }
  return new StartupError(`The server cannot listen on ${host}:${port} (${code ?? String(error)}).`);
}
