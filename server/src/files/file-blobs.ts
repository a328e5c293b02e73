import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { HttpError } from '../http/errors.ts';

/** Bytes that were stored, by what they are. */
export interface Blob {
  sha256: string;
  bytes: number;
}

/** Files by their content: `<data>/files/<first two digits>/<sha256>`. The same bytes are stored once. */
export class FileBlobs {
  readonly #folder: string;
  readonly #arriving: string;

  constructor(dataFolder: string) {
    this.#folder = path.join(dataFolder, 'files');
    this.#arriving = path.join(dataFolder, 'tmp', 'files');
  }

  pathOf(sha256: string): string {
    return path.join(this.#folder, sha256.slice(0, 2), sha256);
  }

  /**
   * Writes a file as it arrives; nothing is kept when it does not arrive completely.
   * @throws HttpError 413 when it is larger than `maxBytes`.
   */
  async receive(content: Readable, maxBytes: number): Promise<Blob> {
    const arriving = path.join(this.#arriving, randomUUID());
    await mkdir(this.#arriving, { recursive: true });
    const hash = createHash('sha256');
    let bytes = 0;
    const meter = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        hash.update(chunk);
        if (bytes > maxBytes) done(tooLarge(maxBytes));
        else done(null, chunk);
      },
    });
    try {
      await pipeline(content, meter, createWriteStream(arriving));
      const sha256 = hash.digest('hex');
      const file = this.pathOf(sha256);
      await mkdir(path.dirname(file), { recursive: true });
      await rename(arriving, file);
      return { sha256, bytes };
    } catch (error) {
      await rm(arriving, { force: true });
      throw error;
    }
  }

  /** Removes what a stopped server left half-way. */
  async removeArriving(): Promise<void> {
    await rm(this.#arriving, { recursive: true, force: true });
  }
}

function tooLarge(maxBytes: number): HttpError {
  const limit = maxBytes < 1e9 ? `${Math.floor(maxBytes / 1e6)} MB` : `${Math.floor(maxBytes / 1e8) / 10} GB`;
  return new HttpError(
    413,
    'file.too-large',
    `The file is larger than ${limit}. Pack it with gzip, divide it, or raise FANFARE_MAX_FILE.`,
  );
}
