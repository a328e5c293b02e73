import {
  type Activity,
  type AudienceLookup,
  type Catalog,
  type ConditionGroup,
  conditionGroupSchema,
  type FilterLookup,
  findDimension,
  type GraphSurvey,
} from '@fanfare/shared';
import { ruleWords } from '../filters/rule-words.ts';

export interface RuleResources {
  readonly catalog: Catalog;
  readonly filters: FilterLookup;
  readonly audiences: AudienceLookup;
}

/** A rule among the settings of an activity, in words; `name` says whose it is where there are several. */
export interface RuleInWords {
  readonly key: string;
  readonly name: string;
  readonly words: string;
}

/** The rules of an activity in words, as far as it is known which rows they are about. */
export function rulesInWords(
  { id, config }: Activity,
  survey: GraphSurvey | undefined,
  { catalog, filters, audiences }: RuleResources,
): RuleInWords[] {
  if (typeof config !== 'object' || config === null) return [];
  const own = 'dimension' in config && typeof config.dimension === 'string' ? config.dimension : undefined;
  const arriving = survey?.activities.get(id)?.inbound[0]?.dimension;
  const dimension = own ?? arriving;
  const table = dimension === undefined ? undefined : findDimension(survey?.catalog ?? catalog, dimension)?.table;
  if (table === undefined) return [];
  return rulesIn(config).flatMap(({ key, name, rule }) => {
    if (rule.items.length + rule.except.length === 0) return [];
    return [{ key, name, words: ruleWords(rule, table, survey?.catalog ?? catalog, filters, audiences) }];
  });
}

/** Rules that stand directly among the settings, or in a list of things with names. */
function rulesIn(config: object): { key: string; name: string; rule: ConditionGroup }[] {
  return Object.entries(config).flatMap(([key, value]: [string, unknown]) => {
    if (Array.isArray(value)) {
      const items: readonly unknown[] = value;
      return items.flatMap((item, index) => {
        if (typeof item !== 'object' || item === null || !('rule' in item)) return [];
        const rule = ruleOf(item.rule);
        const name = 'label' in item && typeof item.label === 'string' ? item.label : '';
        return rule ? [{ key: `${key}/${index}`, name, rule }] : [];
      });
    }
    const rule = ruleOf(value);
    return rule ? [{ key, name: '', rule }] : [];
  });
}

function ruleOf(value: unknown): ConditionGroup | undefined {
  const isRule = typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'group';
  return isRule ? conditionGroupSchema.safeParse(value).data : undefined;
}
