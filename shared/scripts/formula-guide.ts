import { readFileSync, writeFileSync } from 'node:fs';
import { withFunctions } from './with-functions.ts';

const page = new URL('../../docs/formulas.md', import.meta.url);
writeFileSync(page, withFunctions(readFileSync(page, 'utf8')));
