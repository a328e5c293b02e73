import {
  type Activity,
  type AudienceLookup,
  type Catalog,
  type ConditionGroup,
  conditionGroupSchema,
  type FilterLookup,
  findDimension,
  type GraphSurvey,
  pairCatalog,
} from '@fanfare/shared';
import { ruleWords } from '../filters/rule-words.ts';

export interface RuleResources {
  readonly catalog: Catalog;
  readonly filters: FilterLookup;
  readonly audiences: AudienceLookup;
  /** What the line is called that a row is compared with. */
  readonly line: string;
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
  { catalog, filters, audiences, line }: RuleResources,
): RuleInWords[] {
  if (typeof config !== 'object' || config === null) return [];
  const own = 'dimension' in config && typeof config.dimension === 'string' ? config.dimension : undefined;
  const known = survey?.catalog ?? catalog;
  const tableOf = (name: string | undefined) => (name === undefined ? undefined : findDimension(known, name)?.table);
  const [arriving] = survey?.activities.get(id)?.inbound ?? [];
  const table = tableOf(own ?? arriving?.dimension);
  if (table === undefined) return [];
  const source = tableOf(arriving?.dimension);
  const lines = source === undefined ? undefined : { target: table, source, columns: arriving?.columns ?? [] };
  const pairs = lines && pairCatalog(known, lines, line);
  return rulesIn(config).flatMap(({ key, name, rule, isOfPairs }) => {
    if (rule.items.length + rule.except.length === 0) return [];
    const seen = isOfPairs ? (pairs ?? known) : known;
    return [{ key, name, words: ruleWords(rule, table, seen, filters, audiences) }];
  });
}

interface FoundRule {
  key: string;
  name: string;
  rule: ConditionGroup;
  /** True for a condition on a row and the line it is compared with. */
  isOfPairs?: boolean;
}

/** Rules that stand directly among the settings, in a list of things with names, or as conditions of alternatives. */
function rulesIn(config: object): FoundRule[] {
  return Object.entries(config).flatMap(([key, value]: [string, unknown]) => {
    if (Array.isArray(value)) {
      const items: readonly unknown[] = value;
      return items.flatMap((item, index) => {
        if (typeof item !== 'object' || item === null) return [];
        const condition = 'condition' in item ? ruleOf(item.condition) : undefined;
        if (condition) return [{ key: `${key}/${index}/condition`, name: '', rule: condition, isOfPairs: true }];
        if (!('rule' in item)) return [];
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
