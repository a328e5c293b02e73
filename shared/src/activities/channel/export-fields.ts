import { attributeProblems } from '../settings/attribute-setting.ts';
import type { ActivityProblem, ValidateContext } from '../definition.ts';
import { tableOfDimension } from '../dimension-table.ts';
import type { ExportField, MessagePer } from './channel-settings.ts';
import { linkedMessages } from './message-rows.ts';
import { phrase } from '../../words/phrase.ts';

/** Problems of the columns handed over with each message: names, repetitions, attributes. */
export function fieldProblems(
  fields: readonly ExportField[],
  per: MessagePer,
  context: ValidateContext,
): ActivityProblem[] {
  const population = tableOfDimension(context.catalog, context.inbound[0]?.dimension);
  const linked = linkedMessages(per, population?.name, context.catalog)?.table;
  return fields.flatMap(({ name, of, attribute }, index): ActivityProblem[] => {
    const field = `fields/${index}`;
    const position = index + 1;
    const table = of === 'population' ? population : linked;
    const own = of === 'population' ? context : { ...context, columns: new Map() };
    const problems = table
      ? attributeProblems(
          attribute,
          `${field}/attribute`,
          phrase('field.attributeOfColumnAt', { position }),
          table.name,
          own,
        )
      : [];
    if (name.trim() === '') {
      const params = { field: phrase('field.nameOfColumnAt', { position }), hint: phrase('hint.giveItOne') };
      return [...problems, { code: 'config.missing', field: `${field}/name`, params }];
    }
    const isRepeated = fields
      .slice(0, index)
      .some((other) => other.name.trim().toLowerCase() === name.trim().toLowerCase());
    if (!isRepeated) return problems;
    const params = { field: phrase('field.nameOfColumnAt', { position }), rule: phrase('rule.usedOnce') };
    return [...problems, { code: 'config.limit', field: `${field}/name`, params }];
  });
}
