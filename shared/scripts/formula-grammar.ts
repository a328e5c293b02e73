import { readFileSync, writeFileSync } from 'node:fs';
import { parserFile } from './parser-file.ts';

const folder = new URL('../src/expression/syntax/', import.meta.url);
const grammar = readFileSync(new URL('formula.grammar', folder), 'utf8');
writeFileSync(new URL('formula-parser.generated.ts', folder), parserFile(grammar));
