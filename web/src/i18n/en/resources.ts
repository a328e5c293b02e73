import { activities } from './activities.ts';
import { api } from './api.ts';
import { campaigns } from './campaigns.ts';
import { canvas } from './canvas.ts';
import { conditions } from './conditions.ts';
import { counts } from './counts.ts';
import { data } from './data.ts';
import { editor } from './editor.ts';
import { filters } from './filters.ts';
import { formula } from './formula.ts';
import { inspector } from './inspector.ts';
import { rule } from './rule.ts';
import { ruleBuilder } from './rule-builder.ts';
import { shell } from './shell.ts';
import { shortcuts } from './shortcuts.ts';
import { ui } from './ui.ts';
import { variables } from './variables.ts';

/** English, one namespace per area; the other languages will have the same shape. */
export const english = {
  activities,
  api,
  campaigns,
  canvas,
  conditions,
  counts,
  data,
  editor,
  filters,
  formula,
  inspector,
  rule,
  ruleBuilder,
  shell,
  shortcuts,
  ui,
  variables,
} as const;
