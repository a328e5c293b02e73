import type { AndJoinConfig } from '../../activities/and-join/config.ts';
import type { CombineConfig } from '../../activities/combine/config.ts';
import type { NaiveActivity } from './activity.ts';
import { endsOf } from './change-dimension.ts';
import { attributeOf, plain } from './attribute.ts';
import { keyOf } from './environment.ts';
import { areEqual, shaped } from './equal-attributes.ts';
import { byKey, inOrder } from './order.ts';
import { type NaiveDrop, type NaiveInbound, type NaiveOutcome, rowsWhere, withRows } from './outcome.ts';
import { chosen } from './rows-of-link.ts';
import { type RuleContext, tableNamed, withColumns } from './rule-context.ts';
import { identityOf, isEmpty, type NaiveRow } from './value.ts';

function primaryOf(inbound: readonly NaiveInbound[], transition: string | null): NaiveInbound {
  const found = transition === null ? inbound[0] : inbound.find((one) => one.transition === transition);
  if (found === undefined) throw new Error('no primary set');
  return found;
}

/** Union, intersection, exclusion, symmetric difference, with what was left over. */
export function combine({ inbound, context }: NaiveActivity, config: CombineConfig): NaiveOutcome {
  const primary = primaryOf(inbound, config.primary);
  const sets = inbound.map((one) => one.population.rows);
  const anybody = new Set<NaiveRow>(sets.flatMap((set) => [...set]));
  const others = inbound.filter((one) => one !== primary);
  const nameOf = sameness(withColumns(context, primary.population.columns), primary.population.table, config);
  const names = inbound.map(({ population }) => new Set([...population.rows].map(nameOf)));
  const howMany = (row: NaiveRow): number => {
    const name = nameOf(row);
    return name === null ? 0 : names.filter((set) => set.has(name)).length;
  };
  const merged = sets.reduce((sum, set) => sum + set.size, 0) - anybody.size;
  const outcome = (kept: ReadonlySet<NaiveRow>, drops: readonly NaiveDrop[]): NaiveOutcome => ({
    outputs: new Map([
      ['out', withRows(primary.population, kept)],
      ...(config.operation !== 'union' && config.complement
        ? [['complement', withRows(primary.population, new Set(drops.flatMap((drop) => [...drop.rows])))] as const]
        : []),
    ]),
    drops,
    facts: new Map([
      ['merged', merged],
      ['same-values', anybody.size - kept.size - drops.reduce((sum, { rows }) => sum + rows.size, 0)],
    ]),
  });
  switch (config.operation) {
    case 'union': {
      const inPrimary = (row: NaiveRow) => Number(!primary.population.rows.has(row));
      const order = inOrder(
        anybody,
        [(left, right) => inPrimary(left) - inPrimary(right)],
        byKey(context, primary.population.table),
      );
      const seen = new Set<string>();
      const kept = order.filter((row) => {
        const name = nameOf(row);
        const isNew = name === null || !seen.has(name);
        if (name !== null) seen.add(name);
        return isNew;
      });
      return outcome(new Set(kept), []);
    }
    case 'intersection': {
      const inAll = rowsWhere(anybody, (row) => howMany(row) === sets.length);
      const kept = rowsWhere(primary.population.rows, (row) => inAll.has(row));
      return outcome(kept, [{ cause: 'not-in-all', rows: rowsWhere(anybody, (row) => !inAll.has(row)) }]);
    }
    case 'exclusion': {
      let kept: ReadonlySet<NaiveRow> = primary.population.rows;
      const drops = others.map((other): NaiveDrop => {
        const before = kept;
        const own = new Set([...other.population.rows].map(nameOf));
        const isExcluded = excludedBy(context, primary, other, config, (row) => {
          const name = nameOf(row);
          return name !== null && own.has(name);
        });
        kept = rowsWhere(before, (row) => !isExcluded(row));
        return { cause: `in:${other.transition}`, rows: rowsWhere(before, isExcluded) };
      });
      return outcome(kept, drops);
    }
    case 'symmetric-difference': {
      const kept = rowsWhere(anybody, (row) => howMany(row) <= 1);
      return outcome(kept, [{ cause: 'in-several', rows: rowsWhere(anybody, (row) => !kept.has(row)) }]);
    }
  }
}

/** A name that rows share which are the same: by key, or by the chosen columns; null: the same as no other row. */
function sameness(
  context: RuleContext,
  table: string,
  { by, emptyIsValue }: CombineConfig,
): (row: NaiveRow) => string | null {
  const described = tableNamed(context, table);
  const remembered = new Map<NaiveRow, string | null>();
  const make = (row: NaiveRow): string | null => {
    if (by === null || by === undefined) return keyOf(described, row);
    const values = by.map((how) => shaped(plain(attributeOf(context, table, row, chosen(how.attribute))), how));
    return values.some(isEmpty) && !emptyIsValue ? null : JSON.stringify(values.map(identityOf));
  };
  return (row) => {
    const known = remembered.get(row);
    if (known !== undefined) return known;
    const name = make(row);
    remembered.set(row, name);
    return name;
  };
}

/** Which rows of the primary set another set excludes: those it holds, or those its rule finds in it. */
function excludedBy(
  context: RuleContext,
  primary: NaiveInbound,
  other: NaiveInbound,
  { rules }: CombineConfig,
  isSame: (row: NaiveRow) => boolean,
): (row: NaiveRow) => boolean {
  const rule = rules?.find(({ transition }) => transition === other.transition);
  const { rows } = other.population;
  const { table } = primary.population;
  if (rule === undefined) return isSame;
  if (rule.kind === 'links') return (row) => endsOf(context, table, row, rule.links).some((end) => rows.has(end));
  const own = { context: withColumns(context, primary.population.columns), table };
  const theirs = { context: withColumns(context, other.population.columns), table: other.population.table };
  return (row) => [...rows].some((candidate) => areEqual(rule.on, own, row, theirs, candidate));
}

/** Waits for all and continues with the primary set; as counted, nobody is late. */
export function andJoin(inbound: readonly NaiveInbound[], config: AndJoinConfig): NaiveOutcome {
  if (config.primary === null) throw new Error('no primary set');
  const { population } = primaryOf(inbound, config.primary);
  const others = inbound.filter(
    ({ transition }) => transition !== config.primary && (config.waitFor?.includes(transition) ?? true),
  );
  return {
    outputs: new Map([
      ['out', population],
      ...(config.limit ? [['late', withRows(population, new Set())] as const] : []),
    ]),
    drops: [],
    facts: new Map(others.map(({ transition, population: other }) => [`not-carried:${transition}`, other.rows.size])),
  };
}
