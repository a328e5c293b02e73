import { z } from 'zod';
import { campaignLimits } from '../api/campaigns.ts';
import {
  activityGroupSchema,
  activitySchema,
  canvasNoteSchema,
  type CampaignGraph,
  campaignGraphSchema,
  flowDirectionSchema,
  graphLimits,
  idSchema,
  transitionSchema,
} from '../graph/graph.ts';

/** What a campaign file holds. */
export interface CampaignFile {
  name: string;
  description: string;
  tags: readonly string[];
  graph: CampaignGraph;
}

/** Largest file that is read, in characters. */
export const campaignFileLimit = 4 * 1024 * 1024;

const portPattern = /^[A-Za-z0-9_-]{1,64}\/.{1,64}$/s;

/** A transition in a file: "from" is an activity and its outbound port, such as `audience/out`. */
const transitionEntrySchema = z.strictObject({
  id: idSchema,
  from: z.string().regex(portPattern, 'must be an activity and its port, such as audience/out'),
  to: idSchema,
  label: transitionSchema.shape.label,
});

/** An activity in a file; its settings are checked by its definition. */
export const activityEntrySchema = z.strictObject({
  id: activitySchema.shape.id,
  type: activitySchema.shape.type,
  label: activitySchema.shape.label,
  disabled: activitySchema.shape.disabled,
  breakpoint: activitySchema.shape.breakpoint,
  note: activitySchema.shape.note,
  config: z.unknown(),
});

/** A note on the canvas in a file: its place and size are pairs. */
const canvasNoteEntrySchema = z.strictObject({
  id: canvasNoteSchema.shape.id,
  text: canvasNoteSchema.shape.text,
  at: z.tuple([z.number(), z.number()]),
  size: z.tuple([canvasNoteSchema.shape.size.shape.width, canvasNoteSchema.shape.size.shape.height]),
});

/** The form of a campaign file, as it stands in YAML or JSON. */
export const campaignFileSchema = z.strictObject({
  fanfare: z.literal('campaign'),
  format: z.literal(1),
  name: z.string().min(1).max(campaignLimits.name),
  description: z.string().max(campaignLimits.description).optional(),
  tags: z.array(z.string().min(1).max(campaignLimits.tag)).max(campaignLimits.tags).optional(),
  settings: z.strictObject({
    timeZone: z.string().min(1).max(64),
    variables: campaignGraphSchema.shape.settings.shape.variables,
  }),
  activities: z.array(activityEntrySchema).max(graphLimits.activities),
  transitions: z.array(transitionEntrySchema).max(graphLimits.transitions),
  layout: z.record(idSchema, z.tuple([z.number(), z.number()])).optional(),
  notes: z.array(canvasNoteEntrySchema).max(graphLimits.canvasNotes).optional(),
  groups: z.array(z.strictObject(activityGroupSchema.shape)).max(graphLimits.groups).optional(),
  direction: flowDirectionSchema.optional(),
});
export type CampaignFileEntries = z.infer<typeof campaignFileSchema>;

/** The campaign as entries of a file; what is empty is left out. */
export function toEntries({ name, description, tags, graph }: CampaignFile): CampaignFileEntries {
  const layout = Object.entries(graph.layout).map(([id, { x, y }]) => [id, [x, y]] as const);
  const { notes = [], groups = [], direction } = graph;
  return {
    fanfare: 'campaign',
    format: graph.format,
    name,
    ...(description === '' ? {} : { description }),
    ...(tags.length === 0 ? {} : { tags: [...tags] }),
    settings: graph.settings,
    activities: graph.activities.map(({ id, type, label, disabled, breakpoint, note, config }) => ({
      id,
      type,
      label,
      ...(disabled === undefined ? {} : { disabled }),
      ...(breakpoint === undefined ? {} : { breakpoint }),
      ...(note === undefined ? {} : { note }),
      config,
    })),
    transitions: graph.transitions.map(({ id, from, to, label }) => ({
      id,
      from: `${from.activity}/${from.port}`,
      to: to.activity,
      ...(label === undefined ? {} : { label }),
    })),
    ...(layout.length === 0 ? {} : { layout: Object.fromEntries(layout.map(([id, [x, y]]) => [id, [x, y]])) }),
    ...(notes.length === 0
      ? {}
      : {
          notes: notes.map(({ id, text, at, size }) => ({
            id,
            text,
            at: [at.x, at.y],
            size: [size.width, size.height],
          })),
        }),
    ...(groups.length === 0 ? {} : { groups }),
    ...(direction === undefined ? {} : { direction }),
  };
}

/** The campaign that entries of a file stand for. */
export function fromEntries(entries: CampaignFileEntries): CampaignFile {
  const { name, description = '', tags = [], settings, activities, transitions, layout = {} } = entries;
  const { notes, groups, direction } = entries;
  return {
    name,
    description,
    tags,
    graph: {
      format: entries.format,
      activities,
      transitions: transitions.map(({ id, from, to, label }) => {
        const slash = from.indexOf('/');
        const ends = { from: { activity: from.slice(0, slash), port: from.slice(slash + 1) }, to: { activity: to } };
        return { id, ...ends, ...(label === undefined ? {} : { label }) };
      }),
      layout: Object.fromEntries(Object.entries(layout).map(([id, [x, y]]) => [id, { x, y }])),
      ...(notes === undefined
        ? {}
        : {
            notes: notes.map(({ id, text, at: [x, y], size: [width, height] }) => ({
              id,
              text,
              at: { x, y },
              size: { width, height },
            })),
          }),
      ...(groups === undefined ? {} : { groups }),
      ...(direction === undefined ? {} : { direction }),
      settings,
    },
  };
}
