import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const serverFileSchema = z.object({
  pid: z.number().int(),
  /** Absent while the server is starting. */
  address: z.string().optional(),
  token: z.string(),
  startedAt: z.string(),
});

/** What a running server tells other processes of the same person about itself. */
export type ServerFile = z.infer<typeof serverFileSchema>;

function serverFilePath(dataFolder: string): string {
  return path.join(dataFolder, 'server.json');
}

/** The file a server left in its data folder, or undefined when there is none that can be read. It may be out of date. */
export async function readServerFile(dataFolder: string): Promise<ServerFile | undefined> {
  try {
    return serverFileSchema.parse(JSON.parse(await readFile(serverFilePath(dataFolder), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Replaces the file in one move; only its owner can read it. */
export async function writeServerFile(dataFolder: string, content: ServerFile): Promise<void> {
  const target = serverFilePath(dataFolder);
  const draft = `${target}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, target);
}

export async function removeServerFile(dataFolder: string): Promise<void> {
  await rm(serverFilePath(dataFolder), { force: true });
}
