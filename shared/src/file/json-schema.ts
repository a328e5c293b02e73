import { z } from 'zod';
import { activityDefinitions } from '../activities/registry.ts';
import { conditionGroupSchema, conditionSchema } from '../condition/condition.ts';
import { activityEntrySchema, campaignFileSchema } from './campaign-file.ts';

/** JSON Schema (2020-12) of a campaign file, with the settings of every kind of activity. */
export function campaignFileJsonSchema(): Record<string, unknown> {
  const names = z.registry<{ id: string }>();
  names.add(conditionGroupSchema, { id: 'group' });
  names.add(conditionSchema, { id: 'condition' });
  const activity = z.union(
    Object.values(activityDefinitions).map((definition) => {
      const { type, config } = definition;
      const entry = activityEntrySchema.extend({ type: z.literal(type), config });
      names.add(entry, { id: type });
      return entry;
    }),
  );
  const file = campaignFileSchema.extend({ activities: z.array(activity) });
  const schema = z.toJSONSchema(file, { metadata: names, io: 'input' });
  return { ...schema, title: 'Fanfare campaign file' };
}
