import { z } from 'zod';
import { variableLimits, variableSchema } from '../variable/variable.ts';

/** Ids are short, stable within a campaign and chosen by whoever makes the activity or transition. */
export const idSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be 1 to 64 letters, digits, - or _');
export type ActivityId = string;
export type TransitionId = string;

export const graphLimits = {
  activities: 1000,
  transitions: 3000,
  label: 200,
  note: 4000,
  canvasNotes: 200,
  groups: 200,
} as const;

/** An activity on the canvas. `config` is checked by the definition of its type (see `activities/registry`). */
export const activitySchema = z.object({
  id: idSchema,
  type: z.string().min(1).max(64),
  label: z.string().max(graphLimits.label),
  config: z.unknown(),
  disabled: z.boolean().optional(),
  /** The campaign is worked out up to and including this activity; what follows waits. */
  breakpoint: z.boolean().optional(),
  note: z.string().max(graphLimits.note).optional(),
});
export type Activity = z.infer<typeof activitySchema>;

/** The arrow from an outbound port of one activity to another activity. A port feeds at most one transition. */
export const transitionSchema = z.object({
  id: idSchema,
  from: z.object({ activity: idSchema, port: z.string().min(1).max(64) }),
  to: z.object({ activity: idSchema }),
  label: z.string().max(graphLimits.label).optional(),
});
export type Transition = z.infer<typeof transitionSchema>;

const positionSchema = z.object({ x: z.number().finite(), y: z.number().finite() });
export type Position = z.infer<typeof positionSchema>;

/** A note on the canvas itself, Markdown text. For readers only: nothing is computed from it. */
export const canvasNoteSchema = z.object({
  id: idSchema,
  text: z.string().max(graphLimits.note),
  at: positionSchema,
  size: z.object({ width: z.number().min(80).max(2000), height: z.number().min(40).max(2000) }),
});
export type CanvasNote = z.infer<typeof canvasNoteSchema>;

/**
 * Activities shown together under one name; collapsed they are one card. An activity is in at most one group.
 * For readers only: nothing is computed from it.
 */
export const activityGroupSchema = z.object({
  id: idSchema,
  label: z.string().max(graphLimits.label),
  activities: z.array(idSchema).max(graphLimits.activities),
  collapsed: z.boolean(),
});
export type ActivityGroup = z.infer<typeof activityGroupSchema>;

/** Where the flow runs on the screen: from top to bottom unless said otherwise. */
export const flowDirectionSchema = z.enum(['down', 'right']);
export type FlowDirection = z.infer<typeof flowDirectionSchema>;

/** What a marketer draws. Activities and transitions are kept in the order they were added; layout is for the screen only. */
export const campaignGraphSchema = z.object({
  format: z.literal(1),
  activities: z.array(activitySchema).max(graphLimits.activities),
  transitions: z.array(transitionSchema).max(graphLimits.transitions),
  layout: z.record(idSchema, positionSchema),
  /** Notes on the canvas, groups and the direction of the flow belong to the drawing, as the layout does. */
  notes: z.array(canvasNoteSchema).max(graphLimits.canvasNotes).optional(),
  groups: z.array(activityGroupSchema).max(graphLimits.groups).optional(),
  direction: flowDirectionSchema.optional(),
  settings: z.object({
    /** IANA zone in which relative dates and day boundaries are read. */
    timeZone: z.string().min(1).max(64),
    /** Variables of the campaign and parameters of its signals; names are unique. */
    variables: z.array(variableSchema).max(variableLimits.count).optional(),
  }),
});
export type CampaignGraph = z.infer<typeof campaignGraphSchema>;

export function emptyGraph(timeZone: string): CampaignGraph {
  return { format: 1, activities: [], transitions: [], layout: {}, settings: { timeZone } };
}

/** Name of an activity's outbound transition whether or not it is connected: counts are addressed by it. */
export function outletId(activity: ActivityId, port: string): string {
  return `${activity}/${port}`;
}
