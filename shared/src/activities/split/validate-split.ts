import type { ActivityProblem, ValidateContext } from '../definition.ts';
import { attributeProblems } from '../settings/attribute-setting.ts';
import { tableOfDimension } from '../dimension-table.ts';
import { rowLimitProblems } from '../settings/row-limit.ts';
import { ruleProblems } from '../settings/rule-setting.ts';
import { type SplitConfig, splitLimits, type Subset } from './config.ts';
import { percentToPpm, ppmToPercent } from './percent.ts';
import type { VariableLookup } from '../../variable/variable.ts';
import { phrase, type Text } from '../../words/phrase.ts';

/** Problems of a split's settings. Rules and attributes are checked once the inbound dimension is known. */
export function splitProblems(config: SplitConfig, context: ValidateContext): ActivityProblem[] {
  if (config.subsets.length === 0) return [missing('subsets', phrase('field.subset'), phrase('hint.addAtLeastOne'))];
  return [
    ...config.subsets.flatMap((subset, index) => subsetProblems(subset, `subsets/${index}`, context)),
    ...nameProblems(config.subsets),
    ...totalProblems(config),
  ];
}

/** Shares of the subsets in parts per million: those taken at random and those of exact size. */
export function totalShare({ subsets }: SplitConfig): { random: number[]; exact: number[] } {
  const shares = { random: [] as number[], exact: [] as number[] };
  for (const { limit } of subsets) {
    if (limit.kind === 'random-percent' && limit.percent !== null) shares.random.push(percentToPpm(limit.percent));
    if (limit.kind === 'percent' && limit.percent !== null) shares.exact.push(percentToPpm(limit.percent));
  }
  return shares;
}

function subsetProblems(subset: Subset, field: string, context: ValidateContext): ActivityProblem[] {
  const table = tableOfDimension(context.catalog, context.inbound[0]?.dimension)?.name;
  const problems = limitProblems(subset, field, context.variables);
  if (subset.label.trim() === '')
    problems.push(missing(`${field}/label`, phrase('field.nameOfTheSubset'), phrase('hint.giveItOne')));
  if (table === undefined) return problems;
  const { rule, limit, sort } = subset;
  if (rule) problems.push(...ruleProblems(rule, `${field}/rule`, table, context));
  if (limit.kind === 'per-group') {
    problems.push(
      ...attributeProblems(limit.attribute, `${field}/limit/attribute`, phrase('field.group'), table, context),
    );
  }
  if (isRanked(subset) && sort) {
    problems.push(
      ...attributeProblems(sort.attribute, `${field}/sort/attribute`, phrase('field.sort'), table, context),
    );
  }
  return problems;
}

function limitProblems(subset: Subset, field: string, variables: VariableLookup): ActivityProblem[] {
  const { limit } = subset;
  const problems: ActivityProblem[] = [];
  if ('percent' in limit && limit.percent === null) {
    problems.push(missing(`${field}/limit/percent`, phrase('field.share'), phrase('hint.giveAPercentageFrom0To100')));
  }
  if ('rows' in limit)
    problems.push(...rowLimitProblems(limit.rows, `${field}/limit/rows`, splitLimits.rows, variables));
  if ('rows' in limit && limit.rows === null) {
    problems.push(
      missing(`${field}/limit/rows`, phrase('field.numberOfRows'), phrase('hint.giveHowManyAreTakenAtMost')),
    );
  }
  if (isRanked(subset) && !subset.sort) {
    problems.push(missing(`${field}/sort`, phrase('field.sort'), phrase('hint.chooseWhoComesFirst')));
  }
  return problems;
}

function isRanked({ limit }: Subset): boolean {
  return 'choose' in limit && limit.choose === 'ranked';
}

function nameProblems(subsets: readonly Subset[]): ActivityProblem[] {
  return subsets.flatMap(({ id, label }, index): ActivityProblem[] => {
    const before = subsets.slice(0, index);
    const field = `subsets/${index}`;
    if (before.some((other) => other.id === id)) {
      return [
        {
          code: 'config.limit',
          field: `${field}/id`,
          params: { field: phrase('field.idOfASubset'), rule: phrase('rule.usedOnce') },
        },
      ];
    }
    const isRepeated = label.trim() !== '' && before.some((other) => other.label.trim() === label.trim());
    return isRepeated ? [{ code: 'split.subset.duplicate-code', field: `${field}/label`, params: { label } }] : [];
  });
}

/** With overlap every subset takes from everyone, so shares may well add up to more than 100 %. */
function totalProblems(config: SplitConfig): ActivityProblem[] {
  if (config.overlap) return [];
  const { random, exact } = totalShare(config);
  return [random, exact].flatMap((shares): ActivityProblem[] => {
    const total = shares.reduce((sum, share) => sum + share, 0);
    if (total <= 1_000_000) return [];
    return [{ code: 'split.percent.total', field: 'subsets', params: { total: ppmToPercent(total) } }];
  });
}

function missing(field: string, what: Text, hint: Text): ActivityProblem {
  return { code: 'config.missing', field, params: { field: what, hint } };
}
