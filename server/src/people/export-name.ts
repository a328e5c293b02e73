import { inEnglish, outletsOf } from '@fanfare/shared';
import { fileNameOf } from '../http/file-name.ts';
import type { ExportRequest } from './export-people.ts';

/** Name of an exported file: campaign, activity, and the transition, the outbound port of several, or the cause of a drop. */
export function exportName({ campaign, graph, activity, port, cause, format }: ExportRequest): string {
  const outlets = outletsOf(graph, activity);
  const outlet = outlets.find((one) => one.port.id === port);
  const ownPort = outlets.length > 1 ? (outlet && inEnglish(outlet.port.label)) || port : '';
  const label = graph.activities.find((one) => one.id === activity)?.label || activity;
  return fileNameOf([campaign ?? '', label, cause ?? (outlet?.transition?.label || ownPort)], format);
}
