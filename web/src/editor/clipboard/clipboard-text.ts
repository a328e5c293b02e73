import { type CampaignGraph, canvasNotesOf, copyAsText, graphFromText } from '@fanfare/shared';

/** The chosen activities and notes as the text of a campaign file, so that it can be mailed, kept and pasted elsewhere. */
export function printActivities(graph: CampaignGraph, ids: Iterable<string>, notes: Iterable<string> = []): string {
  return copyAsText(graph, ids, notes);
}

/** The activities and notes a text holds; undefined when it is some other text. */
export function readActivities(text: string): CampaignGraph | undefined {
  if (text.trim() === '') return undefined;
  const { graph } = graphFromText(text);
  return graph && graph.activities.length + canvasNotesOf(graph).length > 0 ? graph : undefined;
}
