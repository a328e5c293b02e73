import { audienceIdOf } from '../../condition/audience-id.ts';
import { carriedThrough } from '../carried.ts';
import { defineActivity } from '../definition.ts';
import { mainPort } from '../settings/setting-schemas.ts';
import { compileSaveAudience } from './compile-save-audience.ts';
import { type SaveAudienceConfig, saveAudienceConfigSchema, type SaveMode, type SaveTarget } from './config.ts';
import { saveAudienceProblems } from './validate-save-audience.ts';
import { phrase } from '../../words/phrase.ts';
import type { WordKey } from '../../words/english/english.ts';

const phrases = {
  replace: 'summary.replace',
  add: 'summary.addToAudience',
  remove: 'summary.removeFrom',
  history: 'summary.replaceKeepingHistory',
} as const satisfies Record<SaveMode, WordKey>;

/** Stores the people that arrive as members of an audience. */
export const saveAudience = defineActivity({
  type: 'save-audience',
  category: 'targeting',
  title: 'Save audience',
  searchWords: ['store', 'list', 'list update', 'static list', 'keep', 'members', 'segment'],
  config: saveAudienceConfigSchema,
  initial: (): SaveAudienceConfig => ({
    target: { kind: 'existing', audience: null },
    mode: 'replace',
    columns: [],
    outbound: true,
  }),
  audiences: ({ target }) => referredIds(target),
  ports: ({ outbound }) => ({
    inbound: { min: 1, max: 1 },
    outbound: outbound ? [{ id: mainPort, label: phrase('label.saved'), role: 'main' }] : [],
  }),
  validate: saveAudienceProblems,
  carries: (_, context) => carriedThrough(context),
  compile: compileSaveAudience,
  summarize: ({ target, mode }, { audiences }) => {
    if (target.kind === 'new') {
      const audience = target.label.trim();
      return audience === '' ? phrase('summary.nameTheAudience') : phrase('summary.makes', { audience });
    }
    if (target.audience === null) return phrase('summary.chooseAnAudience');
    return phrase(phrases[mode], { audience: audiences.get(target.audience)?.label ?? target.audience });
  },
});

/** For a new label the audience that would have its id, so that a label that is taken is noticed. */
function referredIds(target: SaveTarget): string[] {
  if (target.kind === 'new') return target.label.trim() === '' ? [] : [audienceIdOf(target.label)];
  return target.audience === null ? [] : [target.audience];
}
