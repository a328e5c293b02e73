import type { Audience } from '../../condition/audience.ts';
import type { ValidateContext } from '../definition.ts';
import type { Carried, CarriedColumn } from '../population.ts';
import type { ReadAudienceConfig, ReadColumn } from './config.ts';

/** What leaves a Read audience, known without data; undefined while its audience is not known. */
export function carriedFromAudience(
  { audience: id, columns }: ReadAudienceConfig,
  context: Pick<ValidateContext, 'audiences' | 'activity'>,
): Carried | undefined {
  const audience = id === null ? undefined : context.audiences.get(id);
  if (!audience) return undefined;
  const carried = columns.flatMap((one) => carriedColumn(audience, one, context.activity.label) ?? []);
  return { dimension: audience.dimension, columns: carried };
}

/** A column taken along; undefined when the audience does not have it. */
export function carriedColumn(audience: Audience, wanted: ReadColumn, addedBy: string): CarriedColumn | undefined {
  const column = audience.columns.find(({ name }) => name === wanted.column);
  if (!column || wanted.name === '') return undefined;
  const label = wanted.label || column.label || wanted.name;
  return { name: wanted.name, label, type: column.type, addedBy };
}
