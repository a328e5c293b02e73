import { type ActivityId, type CampaignGraph } from '../graph/graph.ts';
import type { CanvasNoteId } from '../graph/canvas-notes.ts';
import { copySelection } from '../graph/copy-paste.ts';
import { structureProblems } from '../graph/validate-structure.ts';
import type { Problem } from '../result/problem.ts';
import { parseCampaignFile } from './parse-campaign-file.ts';
import { printCampaignFile } from './print-campaign-file.ts';

/** Activities, the transitions between them and notes as the text of a campaign file, for the clipboard. */
export function copyAsText(
  graph: CampaignGraph,
  ids: Iterable<ActivityId>,
  notes: Iterable<CanvasNoteId> = [],
): string {
  const file = { name: 'Copied activities', description: '', tags: [], graph: copySelection(graph, ids, notes) };
  return printCampaignFile(file, 'yaml');
}

/** The graph that copied text stands for, ready for `paste`; or what is wrong with the text. */
export function graphFromText(
  text: string,
): { graph: CampaignGraph; problems: [] } | { graph: undefined; problems: Problem[] } {
  const parsed = parseCampaignFile(text);
  if (!parsed.file) return { graph: undefined, problems: parsed.problems };
  const { graph } = parsed.file;
  const problems = structureProblems(graph).filter(({ code }) => code !== 'graph.transition.unknown-port');
  return problems.length > 0 ? { graph: undefined, problems } : { graph, problems: [] };
}
