import { activities } from './activities.ts';
import { api } from './api.ts';
import { audiences } from './audiences.ts';
import { campaigns } from './campaigns.ts';
import { canvas } from './canvas.ts';
import { channel } from './channel.ts';
import { columns } from './columns.ts';
import { conditions } from './conditions.ts';
import { counts } from './counts.ts';
import { data } from './data.ts';
import { editor } from './editor.ts';
import { filters } from './filters.ts';
import { flow } from './flow.ts';
import { formula } from './formula.ts';
import { inspector } from './inspector.ts';
import { loadFile } from './load-file.ts';
import { reconciliation } from './reconciliation.ts';
import { rule } from './rule.ts';
import { ruleBuilder } from './rule-builder.ts';
import { shell } from './shell.ts';
import { shortcuts } from './shortcuts.ts';
import { targeting } from './targeting.ts';
import { ui } from './ui.ts';
import { variables } from './variables.ts';

/** English, one namespace per area; the other languages will have the same shape. */
export const english = {
  activities,
  api,
  audiences,
  campaigns,
  canvas,
  channel,
  columns,
  conditions,
  counts,
  data,
  editor,
  filters,
  flow,
  formula,
  inspector,
  loadFile,
  reconciliation,
  rule,
  ruleBuilder,
  shell,
  shortcuts,
  targeting,
  ui,
  variables,
} as const;
