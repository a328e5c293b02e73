import { membersOfAudience } from '../../condition/compile-condition.ts';
import type { ActivityProblem, ValidateContext } from '../definition.ts';
import { tableOfDimension } from '../dimension-table.ts';
import type { ReadAudienceConfig } from './config.ts';
import { phrase } from '../../words/phrase.ts';

const withoutData = { environment: new Map(), now: '2026-01-01T00:00:00Z' };

/** Problems of a Read audience: an audience that cannot be read, and columns it does not have or names that are taken. */
export function readAudienceProblems(config: ReadAudienceConfig, context: ValidateContext): ActivityProblem[] {
  if (config.audience === null) {
    const params = { field: phrase('field.audience'), hint: phrase('hint.chooseOrMakeOne') };
    return [{ code: 'config.missing', field: 'audience', params }];
  }
  const found = membersOfAudience(config.audience, { ...context, ...withoutData });
  if (!found.ok) return [{ ...found.failure, field: 'audience' }];
  const { audience } = found.value;
  const own = tableOfDimension(context.catalog, audience.dimension)?.columns ?? [];
  const taken = new Set(own.map(({ name }) => name.toLowerCase()));
  return config.columns.flatMap(({ column, name }, index): ActivityProblem[] => {
    const field = `columns/${index}`;
    if (!audience.columns.some((one) => one.name === column)) {
      return [{ code: 'audience.column', field: `${field}/column`, params: { audience: audience.label, column } }];
    }
    if (name === '') {
      const params = { field: phrase('field.nameOfTheColumn'), hint: phrase('hint.giveItOne') };
      return [{ code: 'config.missing', field: `${field}/name`, params }];
    }
    if (taken.has(name.toLowerCase())) return [{ code: 'column.taken', field: `${field}/name`, params: { name } }];
    taken.add(name.toLowerCase());
    return [];
  });
}
