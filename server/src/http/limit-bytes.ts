import { type Readable, Transform } from 'node:stream';
import { HttpError } from './errors.ts';

/** Passes bytes on and fails with 413 once there are more than `limit`. */
export function limitBytes(source: Readable, limit: number): Readable {
  let seen = 0;
  const gate = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > limit) done(new HttpError(413, 'request.too-large', `More than ${limit} bytes were sent.`));
      else done(null, chunk);
    },
  });
  source.once('error', (error) => gate.destroy(error));
  source.once('close', () => {
    if (!source.readableEnded) gate.destroy(new HttpError(400, 'request.cut-off', 'The upload was cut off.'));
  });
  return source.pipe(gate);
}
