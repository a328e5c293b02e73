import type { Catalog } from '../catalog/catalog.ts';
import type { AttributeCondition, Condition, ConditionGroup, FilterCondition, FormulaCondition } from './condition.ts';
import { describeAttribute, typeOfAttribute, type Wording } from './describe-attribute.ts';
import { describeLinked } from './describe-linked.ts';
import { describeComparison } from './describe-value.ts';
import { attribute, type Description, joined, plainText, sentence, shortFormula, value, words } from './description.ts';
import { type FilterLookup, noFilters } from './predefined-filter.ts';
import { emptyFulfils } from './operators.ts';

/** A rule in words: "Country is one of FR, DE and some Purchases where Amount is more than 10". */
export function describeCondition(
  rule: ConditionGroup,
  table: string,
  catalog: Catalog,
  filters: FilterLookup = noFilters,
): string {
  return plainText(describeConditionParts(rule, table, catalog, filters));
}

/** A rule in words, piece by piece. */
export function describeConditionParts(
  rule: ConditionGroup,
  table: string,
  catalog: Catalog,
  filters: FilterLookup = noFilters,
): Description {
  const said = describeGroup(rule, table, { catalog, filters });
  return said.length === 0 ? words('everyone') : said;
}

/** A group without brackets; nothing for a group that holds for everyone. */
export function describeGroup(group: ConditionGroup, table: string, wording: Wording): Description {
  const list = (items: readonly Condition[], between: string) =>
    joined(
      items.filter((item) => !item.disabled).map((item) => describePart(item, table, wording)),
      ` ${between} `,
    );
  const items = list(group.items, group.operator);
  const except = list(group.except, 'and');
  if (except.length === 0) return items;
  return sentence(items.length === 0 ? words('everyone') : items, words(' except '), except);
}

function describePart(condition: Condition, table: string, wording: Wording): Description {
  switch (condition.kind) {
    case 'attribute':
      return describeTest(condition, table, wording.catalog);
    case 'formula':
      return describeFormula(condition);
    case 'linked':
      return describeLinked(condition, table, wording, describeGroup);
    case 'filter':
      return describeFilter(condition, wording);
    case 'group': {
      const said = describeGroup(condition, table, wording);
      return said.length === 0 ? said : sentence(words('('), said, words(')'));
    }
  }
}

function describeTest(condition: AttributeCondition, table: string, catalog: Catalog): Description {
  if (!condition.attribute) return words('a condition without an attribute');
  return sentence(
    attribute(describeAttribute(condition.attribute, table, catalog)),
    describeComparison(condition, typeOfAttribute(condition.attribute, table, catalog)),
    orEmpty(condition),
  );
}

/** A formula that is true is said alone: "points > 100 and tier = 'gold'". */
function describeFormula(condition: FormulaCondition): Description {
  const formula = attribute(shortFormula(condition.formula));
  const { operator, value: compared } = condition;
  const isTrue = operator === 'equals' && compared.kind === 'one' && compared.value === true;
  return sentence(formula, isTrue ? [] : describeComparison(condition, undefined), orEmpty(condition));
}

function orEmpty({ operator, orEmpty: said }: AttributeCondition | FormulaCondition): Description {
  return words(operator !== 'is-empty' && emptyFulfils(operator, said) ? ' or empty' : '');
}

function describeFilter({ filter, values }: FilterCondition, { filters }: Wording): Description {
  if (filter === null) return words('a predefined filter that is not chosen');
  const known = filters.get(filter);
  const given = Object.keys(values).length;
  const own = given === 0 ? '' : ` with ${given === 1 ? 'a value' : `${given} values`} of its own`;
  return sentence(words('fulfils '), value(`“${known?.name ?? filter}”`), words(own));
}
