import { type ChildProcess, spawn } from 'node:child_process';

/** A Node.js process that has printed what was waited for. */
export interface SpawnedProcess {
  child: ChildProcess;
  match: RegExpExecArray;
  /** Ends it by force and waits until it is gone. */
  kill(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts a TypeScript program and waits until its standard output matches. */
export async function spawnUntil(
  words: readonly string[],
  pattern: RegExp,
  environment: Record<string, string> = {},
): Promise<SpawnedProcess> {
  const child = spawn(process.execPath, words, {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = async (signal: NodeJS.Signals = 'SIGKILL') => {
    child.kill(signal);
    await gone;
  };
  let output = '';
  const match = await new Promise<RegExpExecArray>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const found = pattern.exec(output);
      if (found !== null) resolve(found);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code}:\n${output}`)));
  });
  return { child, match, kill };
}
