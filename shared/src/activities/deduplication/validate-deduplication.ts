import { attributeProblems, literalProblems } from '../settings/attribute-setting.ts';
import type { ActivityProblem, ValidateContext } from '../definition.ts';
import { tableOfDimension } from '../dimension-table.ts';
import type { DeduplicationConfig, Survivor } from './config.ts';
import { phrase } from '../../words/phrase.ts';

/** Problems of a deduplication's settings. Attributes are checked once the inbound dimension is known. */
export function deduplicationProblems(config: DeduplicationConfig, context: ValidateContext): ActivityProblem[] {
  if (config.by.length === 0) {
    const params = { field: phrase('field.whatMakesADuplicate'), hint: phrase('hint.addAtLeastOneField') };
    return [{ code: 'config.missing', field: 'by', params }];
  }
  const table = tableOfDimension(context.catalog, context.inbound[0]?.dimension)?.name;
  if (table === undefined) return [];
  return [
    ...config.by.flatMap(({ attribute }, index) =>
      attributeProblems(attribute, `by/${index}/attribute`, phrase('field.field'), table, context),
    ),
    ...config.survivors.flatMap((survivor, index) => survivorProblems(survivor, `survivors/${index}`, table, context)),
  ];
}

function survivorProblems(
  survivor: Survivor,
  field: string,
  table: string,
  context: ValidateContext,
): ActivityProblem[] {
  if (survivor.kind === 'random') return [];
  const { attribute } = survivor;
  const problems = attributeProblems(attribute, `${field}/attribute`, phrase('field.criterion'), table, context);
  if (survivor.kind !== 'list' || attribute === null || problems.length > 0) return problems;
  if (survivor.values.length === 0) {
    const params = { field: phrase('field.listOfValues'), hint: phrase('hint.addValuesInOrderOfPreference') };
    return [{ code: 'config.missing', field: `${field}/values`, params }];
  }
  return survivor.values.flatMap((value, index) =>
    literalProblems(value, attribute, `${field}/values/${index}`, table, context),
  );
}
