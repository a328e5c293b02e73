import { activities } from './activities.ts';
import { api } from './api.ts';
import { campaigns } from './campaigns.ts';
import { canvas } from './canvas.ts';
import { counts } from './counts.ts';
import { data } from './data.ts';
import { editor } from './editor.ts';
import { inspector } from './inspector.ts';
import { rule } from './rule.ts';
import { shell } from './shell.ts';
import { shortcuts } from './shortcuts.ts';
import { ui } from './ui.ts';

/** English, one namespace per area; the other languages will have the same shape. */
export const english = {
  activities,
  api,
  campaigns,
  canvas,
  counts,
  data,
  editor,
  inspector,
  rule,
  shell,
  shortcuts,
  ui,
} as const;
