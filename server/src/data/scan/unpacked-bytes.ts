import { type FileHandle, open } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ImportRefused } from './import-refused.ts';

const chunkBytes = 1024 * 1024;
const suspiciousRatio = 300;
const suspiciousFrom = 256 * 1024 * 1024;

/** Bytes taken from the file so far, before unpacking. */
export interface ReadProgress {
  bytesRead: number;
}

export interface UnpackLimits {
  maxUnpackedBytes: number;
}

/** First bytes of a file as they are stored. */
export async function firstBytes(file: string, count: number): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    return await readUpTo(handle, count);
  } finally {
    await handle.close();
  }
}

/**
 * The file's bytes, unpacked when it is gzip.
 * @throws ImportRefused when a packed file is damaged or grows beyond the limit.
 */
export async function* unpackedBytes(
  file: string,
  limits: UnpackLimits,
  progress: ReadProgress,
): AsyncGenerator<Buffer> {
  const source = createReadStream(file, { highWaterMark: chunkBytes });
  const isPacked = isGzip(await firstBytes(file, 2));
  const counted = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      progress.bytesRead += chunk.length;
      yield chunk;
    }
  };
  if (!isPacked) {
    yield* counted();
    return;
  }
  const unzip = pipeline(counted, createGunzip({ chunkSize: chunkBytes }), () => undefined);
  let unpacked = 0;
  try {
    for await (const chunk of unzip as AsyncIterable<Buffer>) {
      unpacked += chunk.length;
      checkSize(unpacked, progress.bytesRead, limits);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    throw new ImportRefused('file.gzip', 'The gzip file is damaged or incomplete. Upload it again.');
  } finally {
    source.destroy();
  }
}

function checkSize(unpacked: number, read: number, { maxUnpackedBytes }: UnpackLimits): void {
  if (unpacked > maxUnpackedBytes) {
    const limit = `${Math.round(maxUnpackedBytes / 1024 / 1024)} MB`;
    throw new ImportRefused(
      'file.unpacked-size',
      `The gzip file unpacks to more than ${limit}. Split it, or raise the limit.`,
    );
  }
  if (unpacked > suspiciousFrom && unpacked / Math.max(read, 1) > suspiciousRatio) {
    throw new ImportRefused(
      'file.gzip-ratio',
      'The gzip file unpacks to more than 300 times its size, as no real list does.',
    );
  }
}

function isGzip(start: Buffer): boolean {
  return start[0] === 0x1f && start[1] === 0x8b;
}

async function readUpTo(handle: FileHandle, count: number): Promise<Buffer> {
  const buffer = Buffer.alloc(count);
  let filled = 0;
  while (filled < count) {
    const { bytesRead } = await handle.read(buffer, filled, count - filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}
