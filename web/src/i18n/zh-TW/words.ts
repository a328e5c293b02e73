import type { Words } from '../words.ts';
import { activities as kinds } from './activities.ts';
import { api } from './api.ts';
import { audiences } from './audiences.ts';
import { campaigns } from './campaigns.ts';
import { canvas } from './canvas.ts';
import { changes } from './changes.ts';
import { channel } from './channel.ts';
import { columns } from './columns.ts';
import { conditions } from './conditions.ts';
import { counts } from './counts.ts';
import { data } from './data.ts';
import { editor } from './editor.ts';
import { explain } from './explain.ts';
import { filters } from './filters.ts';
import { flow } from './flow.ts';
import { formula } from './formula.ts';
import { image } from './image.ts';
import { inspector } from './inspector.ts';
import { loadFile } from './load-file.ts';
import { merge } from './merge.ts';
import { outline } from './outline.ts';
import { palette } from './palette.ts';
import { presence } from './presence.ts';
import { reconciliation } from './reconciliation.ts';
import { rule } from './rule.ts';
import { ruleBuilder } from './rule-builder.ts';
import { shell } from './shell.ts';
import { shortcuts } from './shortcuts.ts';
import { snippets } from './snippets.ts';
import { targeting } from './targeting.ts';
import { templates } from './templates.ts';
import { tour } from './tour.ts';
import { ui } from './ui.ts';
import { variables } from './variables.ts';
import { versions } from './versions.ts';
import { conditionWords } from './campaign/conditions.ts';
import { formulaWords } from './campaign/formulas.ts';
import { reasonWords } from './campaign/reasons.ts';
import { resultWords } from './campaign/results.ts';
import { settingWords } from './campaign/settings.ts';
import { summaryWords } from './campaign/summaries.ts';
import { errors } from './errors.ts';
import { functions } from './functions.ts';
import { problems } from './problems.ts';
import { templateTexts } from './template-texts.ts';

/** All words of this language, in the shape of the English ones. */
export const chinese: Words = {
  interface: {
    activities: {},
    api,
    audiences,
    campaigns,
    canvas,
    changes,
    channel,
    columns,
    conditions,
    counts,
    data,
    editor,
    explain,
    filters,
    flow,
    formula,
    image,
    inspector,
    loadFile,
    merge,
    outline,
    palette,
    presence,
    reconciliation,
    rule,
    ruleBuilder,
    shell,
    shortcuts,
    snippets,
    targeting,
    templates,
    tour,
    ui,
    variables,
    versions,
  },
  campaign: { ...conditionWords, ...formulaWords, ...reasonWords, ...resultWords, ...settingWords, ...summaryWords },
  problems,
  errors,
  activities: kinds,
  functions,
  templates: templateTexts,
};
