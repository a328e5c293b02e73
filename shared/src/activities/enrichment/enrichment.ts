import { defineActivity } from '../definition.ts';
import { mainPort } from '../settings/setting-schemas.ts';
import { compileEnrichment } from './compile-enrichment.ts';
import { type EnrichmentConfig, enrichmentConfigSchema, type EnrichmentEntry } from './config.ts';
import { enrichmentCarries, enrichmentProblems } from './expect-enrichment.ts';
import { enrichmentRuleTable } from './rule-table.ts';
import { summarizeEnrichment } from './summarize-enrichment.ts';
import { phrase } from '../../words/phrase.ts';

/** Adds columns to the rows that arrive; the rows stay the same. */
export const enrichment = defineActivity({
  type: 'enrichment',
  category: 'targeting',
  title: 'Enrichment',
  searchWords: ['columns', 'add data', 'personalization', 'personalisation', 'join', 'aggregate', 'formula', 'lookup'],
  config: enrichmentConfigSchema,
  initial: (): EnrichmentConfig => ({ primary: null, columns: [] }),
  rules: ({ columns }) => columns.flatMap((entry) => ('where' in entry ? [entry.where] : [])),
  ruleTable: enrichmentRuleTable,
  mapTransitions: ({ primary, columns }, rename) => ({
    primary: primary && rename(primary),
    columns: columns.map((entry) => withTransition(entry, rename)),
  }),
  ports: () => ({
    inbound: { min: 1, max: 1000 },
    outbound: [{ id: mainPort, label: phrase('label.enriched'), role: 'main' }],
  }),
  validate: enrichmentProblems,
  carries: enrichmentCarries,
  compile: compileEnrichment,
  summarize: summarizeEnrichment,
});

function withTransition(entry: EnrichmentEntry, rename: (transition: string) => string): EnrichmentEntry {
  if (entry.kind !== 'join' || entry.from.kind !== 'population' || entry.from.transition === null) return entry;
  return { ...entry, from: { ...entry.from, transition: rename(entry.from.transition) } };
}
