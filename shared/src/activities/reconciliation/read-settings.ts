import { sourceOf } from '../../attribute/evaluation-context.ts';
import type { Table, TargetingDimension } from '../../catalog/catalog.ts';
import { findDimension, findTable } from '../../catalog/lookup.ts';
import type { PairBlock, PairScore } from '../../relation/derived-source.ts';
import type { Predicate } from '../../relation/predicate.ts';
import type { Order } from '../../relation/relation.ts';
import type { TableSource } from '../../relation/table-source.ts';
import { readOrders } from '../settings/linked-values.ts';
import { errorsOf, noteMissing, onLinkedRows, readRule, type SettingReader } from '../settings/setting-reader.ts';
import { readCompared, type Sides } from './comparable-value.ts';
import type { Alternative, Likeness, MatchRule, ReconciliationConfig } from './config.ts';
import { conditionOf, readPairCondition } from './pair-condition.ts';
import { phoneCountries } from './phone-countries.ts';
import { phrase } from '../../words/phrase.ts';

/** The dimension lines are matched with, and where its rows are read. */
export interface Target {
  dimension: TargetingDimension;
  table: Table;
  source: TableSource;
}

/** Settings as values: what is needed to match lines of `from` with rows of the target. */
export interface Matching {
  target: Target;
  /** Rows that take part; null: all of them. */
  where: Predicate | null;
  /** A line and a row match when all values of one of them are equal and filled, and its test holds. */
  alternatives: readonly PairBlock[];
  /** Which of several rows comes first; null: none is chosen. */
  orderBy: readonly Order[] | null;
  likeness: { parts: readonly PairScore[]; blocks: readonly PairBlock[] } | null;
}

/** The target of the settings; undefined while none is chosen. */
export function findTarget({ context }: SettingReader, { dimension: name }: ReconciliationConfig): Target | undefined {
  const dimension = name === null ? undefined : findDimension(context.catalog, name);
  const table = dimension && findTable(context.catalog, dimension.table);
  return table && { dimension, table, source: sourceOf(context, table.name) };
}

/** Reads the settings by which lines of a table are matched; undefined, with what is wrong noted, when they do not do. */
export function readMatching(reader: SettingReader, config: ReconciliationConfig, from: string): Matching | undefined {
  const { problems } = reader;
  const before = errorsOf(reader).length;
  const target = findTarget(reader, config);
  if (!target) {
    if (config.dimension === null)
      noteMissing(reader, 'dimension', phrase('field.targetingDimension'), phrase('hint.chooseOne'));
    else problems.push({ code: 'dimension.unknown', field: 'dimension', params: { dimension: config.dimension } });
    return undefined;
  }
  const country = phoneCountries.get(config.phone.country);
  if (!country) {
    const { country: given } = config.phone;
    problems.push({ code: 'reconciliation.country', field: 'phone/country', params: { country: given } });
    return undefined;
  }
  const linked = onLinkedRows(reader);
  const sides: Sides = {
    source: { reader, table: from },
    target: { reader: linked, table: target.table.name },
    country,
  };
  const { filter, ambiguous, fuzzy } = config;
  const where = filter && readRule(linked, filter, target.table.name, 'filter');
  const orderBy =
    ambiguous.kind === 'first' ? readOrders(linked, ambiguous.sort, target.table.name, 'ambiguous/sort') : null;
  const alternatives = readAlternatives(config, sides);
  const likeness = fuzzy && readLikeness(fuzzy, sides);
  if (errorsOf(reader).length > before) return undefined;
  if (where === undefined || orderBy === undefined || likeness === undefined) return undefined;
  return { target, where, alternatives, orderBy, likeness };
}

function readAlternatives(config: ReconciliationConfig, sides: Sides): PairBlock[] {
  if (config.alternatives.length === 0 && config.fuzzy === null) {
    noteMissing(sides.source.reader, 'alternatives', phrase('field.whatMustBeEqual'), phrase('hint.addARule'));
  }
  return config.alternatives.flatMap((one, index) => readAlternative(sides, one, `alternatives/${index}`) ?? []);
}

function readAlternative(sides: Sides, alternative: Alternative, field: string): PairBlock | undefined {
  const condition = conditionOf(alternative);
  const { rules } = alternative;
  const equal = condition === null || rules.length > 0 ? readBlock(sides, rules, `${field}/rules`) : noRules;
  if (condition === null) return equal;
  const { source, target } = sides;
  const at = { from: source.table, target: target.table, field: `${field}/condition` };
  const tested = readPairCondition(source.reader, condition, at);
  if (!equal || !tested) return undefined;
  return { ...tested, left: [...equal.left, ...tested.left], right: [...equal.right, ...tested.right] };
}

const noRules: PairBlock = { left: [], right: [] };

function readLikeness({ parts, blocks, least, review }: Likeness, sides: Sides): Matching['likeness'] | undefined {
  const { reader } = sides.source;
  if (parts.length === 0)
    noteMissing(reader, 'fuzzy/parts', phrase('field.whatIsCompared'), phrase('hint.addAnAttribute'));
  if (blocks.length === 0)
    noteMissing(reader, 'fuzzy/blocks', phrase('field.whichRowsAreCompared'), phrase('hint.addWhatMustBeEqual'));
  if (review !== null && review >= least) {
    reader.problems.push({ code: 'reconciliation.review', field: 'fuzzy/review', params: { review, least } });
  }
  const score = parts.flatMap((part, index): PairScore[] => {
    const field = `fuzzy/parts/${index}`;
    const read = readCompared(sides, part, field);
    if (!read) return [];
    const { weight, how } = part;
    if (how === 'equal' || read.source.type === 'text') return [{ left: read.source, right: read.target, weight, how }];
    const params = { attribute: part.source?.column ?? '', type: read.source.type };
    reader.problems.push({ code: 'reconciliation.similar', field: `${field}/how`, params });
    return [];
  });
  const equal = blocks.flatMap(({ pairs }, index) => readBlock(sides, pairs, `fuzzy/blocks/${index}/pairs`) ?? []);
  const isWhole = score.length === parts.length && equal.length === blocks.length;
  return isWhole ? { parts: score, blocks: equal } : undefined;
}

/** All rules of a list, at least one; undefined when one cannot be read. */
function readBlock(sides: Sides, rules: readonly MatchRule[], field: string): PairBlock | undefined {
  if (rules.length === 0)
    return noteMissing(sides.source.reader, field, phrase('field.whatMustBeEqual'), phrase('hint.addARule'));
  const read = rules.flatMap((rule, index) => readCompared(sides, rule, `${field}/${index}`) ?? []);
  if (read.length < rules.length) return undefined;
  return { left: read.map((one) => one.source), right: read.map((one) => one.target) };
}
