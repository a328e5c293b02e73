import { startEmbeddedPostgres } from '../src/db/embedded/embedded-postgres.ts';
import { createLogger } from '../src/logging.ts';

const server = await startEmbeddedPostgres(process.argv[2] ?? '', createLogger({ logLevel: 'silent' }));
process.stdout.write(`postgres ${server.pid()}\n`);
process.stdin.resume();
