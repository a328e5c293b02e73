import type { GraphResources } from '../activities/definition.ts';
import { currentFormat, formatOf } from '../graph/migrate.ts';
import { schemaIssues } from '../graph/schema-issues.ts';
import { validateCampaign } from '../compile/validate-campaign.ts';
import { type Problem, problem } from '../result/problem.ts';
import { type CampaignFile, campaignFileSchema, fromEntries } from './campaign-file.ts';
import { schemaProblems } from './schema-problems.ts';
import { type FilePath, readSource } from './source-text.ts';

/** A campaign as read from a file, or what is wrong with the file. `lineOf` gives the line of a part of it. */
export type ParsedCampaignFile =
  | { file: CampaignFile; problems: []; lineOf(path: FilePath): number | undefined }
  | { file: undefined; problems: Problem[] };

/**
 * Reads a campaign file, YAML or JSON. Unknown fields are refused. The settings of activities are not looked at
 * here but by `checkCampaignFile` or `validateCampaign`.
 */
export function parseCampaignFile(text: string): ParsedCampaignFile {
  const source = readSource(text);
  if (!('lineOf' in source)) return { file: undefined, problems: source.problems };
  const format = formatOf(source.value);
  if (format !== undefined && format > currentFormat) {
    const place = { field: 'format', line: source.lineOf(['format']) };
    return { file: undefined, problems: [problem('file.version', place, { version: format, max: currentFormat })] };
  }
  const parsed = campaignFileSchema.safeParse(source.value);
  if (parsed.success) return { file: fromEntries(parsed.data), problems: [], lineOf: source.lineOf };
  return { file: undefined, problems: schemaProblems(schemaIssues(parsed.error.issues), source.lineOf) };
}

/** Reads a campaign file and validates its graph with what it refers to at hand; problems name the line they are on. */
export function checkCampaignFile(
  text: string,
  resources: GraphResources,
): { file: CampaignFile | undefined; problems: Problem[] } {
  const parsed = parseCampaignFile(text);
  if (!parsed.file) return parsed;
  return { file: parsed.file, problems: locateProblems(validateCampaign(parsed.file.graph, resources), parsed) };
}

/** Problems of a file's graph, with the line of the file each is about. */
export function locateProblems(
  problems: readonly Problem[],
  { file, lineOf }: Extract<ParsedCampaignFile, { file: CampaignFile }>,
): Problem[] {
  const { activities, transitions } = file.graph;
  return problems.map((one) => {
    const { activity, transition, field } = one.place;
    const inside = field === undefined || field === '' ? [] : field.split('/').map(numbered);
    const activityAt = activities.findIndex(({ id }) => id === activity);
    const transitionAt = transitions.findIndex(({ id }) => id === transition);
    if (activityAt >= 0 && (inside.length > 0 || transitionAt < 0)) {
      const settings = inside.length > 0 ? ['config', ...inside] : [];
      return { ...one, place: { ...one.place, line: lineOf(['activities', activityAt, ...settings]) } };
    }
    const path = transitionAt >= 0 ? ['transitions', transitionAt] : inside;
    return { ...one, place: { ...one.place, line: lineOf(path) } };
  });
}

function numbered(part: string): string | number {
  return /^\d+$/.test(part) ? Number(part) : part;
}
