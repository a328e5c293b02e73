import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { notFound } from '../http/errors.ts';

const keptMilliseconds = 24 * 3600 * 1000;

/** An uploaded file, waiting to be imported. */
export interface Upload {
  id: string;
  name: string;
  bytes: number;
  file: string;
}

/** Files on their way in: `<data>/uploads/<id>` with the file and its name. They are kept for a day. */
export class Uploads {
  readonly #folder: string;

  constructor(dataFolder: string) {
    this.#folder = path.join(dataFolder, 'uploads');
  }

  /** Takes the file as it arrives; nothing is kept when it does not arrive completely. */
  async receive(name: string, content: Readable): Promise<Upload> {
    const id = randomUUID();
    const folder = path.join(this.#folder, id);
    const file = path.join(folder, 'file');
    await mkdir(folder, { recursive: true });
    try {
      await pipeline(content, createWriteStream(file));
      await writeFile(path.join(folder, 'name'), name);
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
    return { id, name, file, bytes: (await stat(file)).size };
  }

  /** @throws HttpError 404 when there is no such upload (any more). */
  async find(id: string): Promise<Upload> {
    const folder = path.join(this.#folder, path.basename(id));
    const file = path.join(folder, 'file');
    const name = await readFile(path.join(folder, 'name'), 'utf8').catch(() => undefined);
    const found = await stat(file).catch(() => undefined);
    if (!/^[0-9a-f-]{36}$/.test(id) || name === undefined || found === undefined) throw notFound('The upload');
    return { id, name, file, bytes: found.size };
  }

  async remove(id: string): Promise<void> {
    await rm(path.join(this.#folder, path.basename(id)), { recursive: true, force: true });
  }

  /** Removes what is older than a day. Others may remove uploads at the same time. */
  async removeOld(): Promise<void> {
    const ids = await readdir(this.#folder).catch(() => []);
    for (const id of ids) {
      const found = await stat(path.join(this.#folder, id)).catch(() => undefined);
      if (found && Date.now() - found.mtimeMs > keptMilliseconds) await this.remove(id);
    }
  }
}
