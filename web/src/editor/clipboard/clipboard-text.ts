import { type CampaignGraph, copyAsText, graphFromText } from '@fanfare/shared';

/** The chosen activities as the text of a campaign file, so that it can be mailed, kept and pasted elsewhere. */
export function printActivities(graph: CampaignGraph, ids: Iterable<string>): string {
  return copyAsText(graph, ids);
}

/** The activities a text holds; undefined when it is some other text. */
export function readActivities(text: string): CampaignGraph | undefined {
  if (text.trim() === '') return undefined;
  const { graph } = graphFromText(text);
  return graph && graph.activities.length > 0 ? graph : undefined;
}
