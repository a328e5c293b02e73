import {
  type Alternative,
  type Likeness,
  type MatchRule,
  type ReconciliationConfig,
  reconciliationConfigSchema,
} from '../../activities/reconciliation/config.ts';
import { reviewedAttributes } from '../../activities/reconciliation/review-columns.ts';
import { findDimension } from '../../catalog/lookup.ts';
import { type NaiveActivity, onlyInbound, type Run } from './activity.ts';
import { attributeOf, plain, typeAt } from './attribute.ts';
import { type NaiveColumn, naiveColumn, withMore } from './column.ts';
import { holds } from './condition.ts';
import { normalised } from './normalise.ts';
import { byKey, type Criterion, inOrder } from './order.ts';
import { type NaivePopulation, rowsWhere, withRows } from './outcome.ts';
import { chosen, orderOf } from './rows-of-link.ts';
import { tableNamed, withColumns } from './rule-context.ts';
import { similarity } from './similarity.ts';
import { identityOf, isEmpty, type NaiveRow, type NaiveValue } from './value.ts';

/** What becomes of a line. */
interface Fate {
  outcome: 'matched' | 'unmatched' | 'ambiguous' | 'review';
  /** The row it is matched with, or the best candidate for review. */
  row: NaiveRow | null;
  how: 'rules' | 'likeness';
  score: number;
}

/** Matches lines with rows of a dimension. */
export const reconciliation: Run = (activity) => {
  const config = reconciliationConfigSchema.parse(activity.config);
  const { population } = onlyInbound(activity);
  const matching = new Matching(activity, population, config);
  const fates = new Map([...population.rows].map((line) => [line, matching.fateOf(line)]));
  const having = (outcome: Fate['outcome']) =>
    rowsWhere(population.rows, (line) => fates.get(line)?.outcome === outcome);
  const { outputs: ports } = config;
  const others = [
    ...(ports.unmatched ? [['unmatched', withRows(population, having('unmatched'))] as const] : []),
    ...(ports.ambiguous ? [['ambiguous', withRows(population, having('ambiguous'))] as const] : []),
    ...(config.fuzzy !== null && config.fuzzy.review !== null
      ? [['review', matching.forReview(having('review'), fates)] as const]
      : []),
  ];
  const isDropped = (outcome: 'unmatched' | 'ambiguous') => config.result === 'matched' || ports[outcome];
  const drops = [
    ...(['unmatched', 'ambiguous'] as const).flatMap((cause) =>
      isDropped(cause) ? [{ cause, rows: having(cause) }] : [],
    ),
    { cause: 'review', rows: having('review') },
  ];
  const matched = having('matched');
  const by = (how: Fate['how']) => [...matched].filter((line) => fates.get(line)?.how === how).length;
  const facts = new Map([
    ['matched', matched.size],
    ['by-rules', by('rules')],
    ['by-likeness', by('likeness')],
  ]);
  if (config.result === 'lines') {
    const stay = rowsWhere(population.rows, (line) => {
      const outcome = fates.get(line)?.outcome;
      return outcome === 'matched' || ((outcome === 'unmatched' || outcome === 'ambiguous') && !ports[outcome]);
    });
    const out = matching.lines(stay, fates);
    return { outputs: new Map([['out', out], ...others]), drops, facts };
  }
  const { out, merged } = matching.matchedRows(matched, fates);
  return { outputs: new Map([['out', out], ...others]), drops: [...drops, { cause: 'merged', rows: merged }], facts };
};

class Matching {
  private readonly table: string;
  private readonly dimension: string;
  private readonly targets: readonly NaiveRow[];
  private readonly sort: { criteria: Criterion[]; key: Criterion };
  private readonly targetContext;
  private readonly activity: NaiveActivity;
  private readonly population: NaivePopulation;
  private readonly config: ReconciliationConfig;

  constructor(activity: NaiveActivity, population: NaivePopulation, config: ReconciliationConfig) {
    this.activity = activity;
    this.population = population;
    this.config = config;
    const dimension = findDimension(activity.context.catalog, config.dimension ?? '');
    if (dimension === undefined) throw new Error('no dimension');
    this.table = dimension.table;
    this.dimension = dimension.name;
    this.targetContext = withColumns(activity.context, []);
    const { filter } = config;
    this.targets = tableNamed(activity.context, this.table).rows.filter(
      (row) => filter === null || holds(this.targetContext, this.table, row, filter),
    );
    this.sort = orderOf(this.targetContext, this.table, config.ambiguous.kind === 'first' ? config.ambiguous.sort : []);
  }

  fateOf(line: NaiveRow): Fate {
    const byRules = this.targets.filter((row) => this.config.alternatives.some((one) => this.fulfils(one, line, row)));
    if (byRules.length > 0) return this.decided(byRules, 'rules', 100);
    const { fuzzy } = this.config;
    return fuzzy === null ? { outcome: 'unmatched', row: null, how: 'rules', score: 0 } : this.byLikeness(line, fuzzy);
  }

  private decided(rows: readonly NaiveRow[], how: Fate['how'], score: number): Fate {
    const row = this.first(rows);
    if (rows.length === 1 || this.config.ambiguous.kind === 'first') return { outcome: 'matched', row, how, score };
    return { outcome: 'ambiguous', row: null, how, score };
  }

  private first(rows: readonly NaiveRow[]): NaiveRow | null {
    return inOrder(rows, this.sort.criteria, this.sort.key)[0] ?? null;
  }

  private byLikeness(line: NaiveRow, fuzzy: Likeness): Fate {
    const decisions = fuzzy.review === null ? [] : fuzzy.decisions;
    const said = (row: NaiveRow) =>
      decisions.find(
        (one) =>
          sameKey(one.line, this.keyOf(this.population.table, line)) &&
          sameKey(one.target, this.keyOf(this.table, row)),
      )?.accept;
    const candidates = this.targets
      .filter((row) => fuzzy.blocks.some(({ pairs }) => pairs.every((pair) => this.isEqual(pair, line, row))))
      .map((row) => ({ row, score: this.score(fuzzy, line, row), accept: said(row) }))
      .filter(({ score, accept }) => score >= (fuzzy.review ?? fuzzy.least) && accept !== false);
    const accepted = candidates.filter(({ accept }) => accept === true);
    const ranked = accepted.length > 0 ? accepted : candidates;
    const best = Math.max(...ranked.map(({ score }) => score));
    const tops = ranked.filter(({ score }) => score === best).map(({ row }) => row);
    const [top] = tops;
    if (top === undefined) return { outcome: 'unmatched', row: null, how: 'likeness', score: 0 };
    if (accepted.length > 0 || best >= fuzzy.least) return this.decided(tops, 'likeness', best);
    return { outcome: 'review', row: this.first(tops), how: 'likeness', score: best };
  }

  private keyOf(table: string, row: NaiveRow): string[] {
    return tableNamed(this.activity.context, table).key.map((column) => String(row.get(column)));
  }

  private read({ source, target, normalise }: MatchRule, line: NaiveRow, row: NaiveRow): [NaiveValue, NaiveValue] {
    const left = plain(attributeOf(this.activity.context, this.population.table, line, chosen(source)));
    const right = plain(attributeOf(this.targetContext, this.table, row, chosen(target)));
    return [normalised(left, normalise), normalised(right, normalise)];
  }

  private isEqual(rule: MatchRule, line: NaiveRow, row: NaiveRow): boolean {
    const [left, right] = this.read(rule, line, row);
    return !isEmpty(left) && !isEmpty(right) && identityOf(left) === identityOf(right);
  }

  private fulfils({ rules, condition }: Alternative, line: NaiveRow, row: NaiveRow): boolean {
    if (!rules.every((rule) => this.isEqual(rule, line, row))) return false;
    if (condition === null) return true;
    const beside = { table: this.population.table, row: line, context: this.activity.context };
    return holds({ ...this.targetContext, line: beside }, this.table, row, condition);
  }

  /** The weighted mean of the parts in whole percent, each in thousandths. */
  private score({ parts }: Likeness, line: NaiveRow, row: NaiveRow): number {
    let [sum, weights] = [0, 0];
    for (const part of parts) {
      const [left, right] = this.read(part, line, row);
      if (isEmpty(left) && isEmpty(right)) continue;
      weights += part.weight;
      if (isEmpty(left) || isEmpty(right)) continue;
      const isSame = identityOf(left) === identityOf(right);
      const thousandths = part.how === 'equal' ? (isSame ? 1000 : 0) : similarity(String(left), String(right));
      sum += part.weight * thousandths;
    }
    return weights === 0 ? 0 : Math.floor(sum / (10 * weights));
  }

  /** Rows that lines are matched with, and the lines that were matched with a row an earlier line has. */
  matchedRows(lines: ReadonlySet<NaiveRow>, fates: ReadonlyMap<NaiveRow, Fate>) {
    const { context } = this.activity;
    const firsts = new Map<NaiveRow, NaiveRow>();
    const merged = new Set<NaiveRow>();
    for (const line of inOrder(lines, [], byKey(context, this.population.table))) {
      const row = fates.get(line)?.row;
      if (row === undefined || row === null) throw new Error('matched with nothing');
      if (firsts.has(row)) merged.add(line);
      else firsts.set(row, line);
    }
    const columns = this.config.take.map(({ name, attribute }) => {
      const path = chosen(attribute);
      return naiveColumn(name, typeAt(context, this.population.table, path), (row) => {
        const line = firsts.get(row);
        return line === undefined ? null : plain(attributeOf(context, this.population.table, line, path));
      });
    });
    const out: NaivePopulation = {
      dimension: this.dimension,
      table: this.table,
      rows: new Set(firsts.keys()),
      columns,
    };
    return { out, merged };
  }

  /** The lines with columns of the row they are matched with. */
  lines(lines: ReadonlySet<NaiveRow>, fates: ReadonlyMap<NaiveRow, Fate>): NaivePopulation {
    const columns = this.config.add.map(({ name, attribute }): NaiveColumn => {
      const path = chosen(attribute);
      return naiveColumn(name, typeAt(this.targetContext, this.table, path), (line) => {
        const fate = fates.get(line);
        const row = fate?.outcome === 'matched' ? fate.row : null;
        return row === null ? null : plain(attributeOf(this.targetContext, this.table, row, path));
      });
    });
    return { ...withRows(this.population, lines), columns: withMore(this.population.columns, columns) };
  }

  /** Lines with their best candidate. */
  forReview(lines: ReadonlySet<NaiveRow>, fates: ReadonlyMap<NaiveRow, Fate>): NaivePopulation {
    const { key, columns: types } = tableNamed(this.activity.context, this.table);
    const best = (line: NaiveRow) => {
      const fate = fates.get(line);
      return fate?.outcome === 'review' ? fate : undefined;
    };
    const score = naiveColumn('review_score', 'integer', (line) => {
      const fate = best(line);
      return fate === undefined ? null : BigInt(fate.score);
    });
    const candidate = key.map((column, index) => {
      const name = key.length === 1 ? 'review_candidate' : `review_candidate_${index + 1}`;
      return naiveColumn(name, types.get(column) ?? 'text', (line) => best(line)?.row?.get(column) ?? null);
    });
    const attributes = reviewedAttributes(this.config.fuzzy?.parts ?? []).map(({ name, target }) => {
      const path = chosen(target);
      return naiveColumn(name, typeAt(this.targetContext, this.table, path), (line) => {
        const row = best(line)?.row;
        return row ? plain(attributeOf(this.targetContext, this.table, row, path)) : null;
      });
    });
    const added = [score, ...candidate, ...attributes];
    return { ...withRows(this.population, lines), columns: withMore(this.population.columns, added) };
  }
}

function sameKey(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((part, index) => part === right[index]);
}
