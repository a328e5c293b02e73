import { defineActivity } from '../definition.ts';
import { mainPort } from '../settings/setting-schemas.ts';
import { carriedFromAudience } from './audience-columns.ts';
import { compileReadAudience } from './compile-read-audience.ts';
import { type ReadAudienceConfig, readAudienceConfigSchema } from './config.ts';
import { readAudienceProblems } from './validate-read-audience.ts';
import { phrase } from '../../words/phrase.ts';

/** Brings in the members of an audience as they are now. */
export const readAudience = defineActivity({
  type: 'read-audience',
  category: 'targeting',
  title: 'Read audience',
  searchWords: ['saved', 'list', 'static list', 'members', 'segment', 'existing', 'start', 'upload'],
  config: readAudienceConfigSchema,
  initial: (): ReadAudienceConfig => ({ audience: null, columns: [], continueWhenEmpty: true }),
  audiences: ({ audience }) => (audience === null ? [] : [audience]),
  ports: () => ({
    inbound: { min: 0, max: 0 },
    outbound: [{ id: mainPort, label: phrase('label.members'), role: 'main' }],
  }),
  validate: readAudienceProblems,
  carries: (config, context) => carriedFromAudience(config, context),
  compile: (_, config, context) => compileReadAudience(config, context),
  summarize: ({ audience, columns }, { audiences }) => {
    if (audience === null) return phrase('summary.chooseAnAudience');
    const label = audiences.get(audience)?.label ?? audience;
    if (columns.length === 0) return label;
    return phrase('summary.withColumns', { audience: label, count: columns.length });
  },
});
