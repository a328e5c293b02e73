import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { campaignFileJsonSchema } from '@fanfare/shared';

/** Writes docs/campaign-file.schema.json from the schemas, formatted like the rest of the repository. */
const root = fileURLToPath(new URL('../../../', import.meta.url));
const target = `${root}docs/campaign-file.schema.json`;
await writeFile(target, JSON.stringify(campaignFileJsonSchema(), null, 2));
execFileSync(`${root}node_modules/.bin/biome`, ['format', '--write', target], { cwd: root, stdio: 'inherit' });
