import { carriedThrough } from '../carried.ts';
import { defineActivity } from '../definition.ts';
import { duplicatesPort, mainPort } from '../settings/setting-schemas.ts';
import { compileDeduplication } from './compile-deduplication.ts';
import { type DeduplicationConfig, deduplicationConfigSchema } from './config.ts';
import { summarizeDeduplication } from './summarize-deduplication.ts';
import { deduplicationProblems } from './validate-deduplication.ts';
import { phrase } from '../../words/phrase.ts';

/** Keeps a few rows of each group of rows that agree in the chosen fields. */
export const deduplication = defineActivity({
  type: 'deduplication',
  category: 'targeting',
  title: 'Deduplication',
  searchWords: ['duplicates', 'unique', 'distinct', 'one per', 'dedupe', 'household'],
  config: deduplicationConfigSchema,
  initial: (seed): DeduplicationConfig => ({
    by: [],
    keep: 1,
    survivors: [{ kind: 'random' }],
    emptyIsValue: false,
    duplicates: false,
    seed,
  }),
  copy: (config, seed) => ({ ...config, seed }),
  ports: ({ duplicates }) => {
    const out = { id: mainPort, label: phrase('label.kept'), role: 'main' as const };
    const rest = { id: duplicatesPort, label: phrase('label.duplicates'), role: 'complement' as const };
    return { inbound: { min: 1, max: 1 }, outbound: duplicates ? [out, rest] : [out] };
  },
  validate: deduplicationProblems,
  carries: (_, context) => carriedThrough(context),
  compile: compileDeduplication,
  summarize: summarizeDeduplication,
});
