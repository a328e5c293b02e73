import { findTable } from '../../catalog/lookup.ts';
import { audienceIdOf } from '../../condition/audience-id.ts';
import { membersOfAudience } from '../../condition/compile-condition.ts';
import { attributeProblems } from '../settings/attribute-setting.ts';
import type { ActivityProblem, ValidateContext } from '../definition.ts';
import { tableOfDimension } from '../dimension-table.ts';
import type { SaveAudienceConfig, SavedColumn, SaveTarget } from './config.ts';
import { phrase } from '../../words/phrase.ts';

const withoutData = { environment: new Map(), now: '2026-01-01T00:00:00Z' };

/** Problems of where and what a Save audience saves. */
export function saveAudienceProblems(config: SaveAudienceConfig, context: ValidateContext): ActivityProblem[] {
  return [...targetProblems(config.target, context), ...columnProblems(config.columns, context)];
}

function targetProblems(target: SaveTarget, context: ValidateContext): ActivityProblem[] {
  if (target.kind === 'new') return labelProblems(target.label.trim(), context);
  if (target.audience === null) {
    const params = { field: phrase('field.audience'), hint: phrase('hint.chooseOrNameOne') };
    return [{ code: 'config.missing', field: 'target', params }];
  }
  const found = membersOfAudience(target.audience, { ...context, ...withoutData });
  if (!found.ok) return [{ ...found.failure, field: 'target' }];
  const table = tableOfDimension(context.catalog, context.inbound[0]?.dimension);
  const { source, audience } = found.value;
  if (!table || table.name === source.table) return [];
  const wanted = findTable(context.catalog, source.table)?.label ?? source.table;
  const params = { audience: audience.label, wanted, table: table.label ?? table.name };
  return [{ code: 'audience.dimension', field: 'target', params }];
}

function labelProblems(label: string, { audiences, activity }: ValidateContext): ActivityProblem[] {
  if (label === '') {
    return [
      {
        code: 'config.missing',
        field: 'target/label',
        params: { field: phrase('field.nameOfTheAudience'), hint: phrase('hint.giveItOne') },
      },
    ];
  }
  const other = audiences.get(audienceIdOf(label));
  const isTaken = other && other.madeBy !== activity.id && other.label.toLowerCase() === label.toLowerCase();
  return isTaken ? [{ code: 'audience.label-taken', field: 'target/label', params: { label } }] : [];
}

/** Columns that are stored beside the key may not have its name, nor share one. */
function columnProblems(columns: readonly SavedColumn[], context: ValidateContext): ActivityProblem[] {
  const table = tableOfDimension(context.catalog, context.inbound[0]?.dimension);
  if (!table) return [];
  const taken = new Set(table.key.map((name) => name.toLowerCase()));
  return columns.flatMap(({ attribute, name }, index): ActivityProblem[] => {
    const field = `columns/${index}`;
    const problems = attributeProblems(attribute, `${field}/attribute`, phrase('field.column'), table.name, context);
    if (name === '') {
      const params = { field: phrase('field.nameOfTheColumn'), hint: phrase('hint.giveItOne') };
      return [...problems, { code: 'config.missing', field: `${field}/name`, params }];
    }
    if (taken.has(name.toLowerCase()))
      return [...problems, { code: 'column.taken', field: `${field}/name`, params: { name } }];
    taken.add(name.toLowerCase());
    return problems;
  });
}
