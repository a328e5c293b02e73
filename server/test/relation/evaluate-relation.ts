import {
  type AggregateValue,
  type CollectedValue,
  codesOf,
  type LinkUse,
  type Order,
  type Overlay,
  type Pairs,
  type PairScore,
  type PairTest,
  pairValues,
  type Predicate,
  type Relation,
  type RelationalPart,
  type Scalar,
  type TableSource,
  testHolds,
} from '@fanfare/shared';
import { before, likeness, type Value } from './plain-values.ts';

/** A row of a table by column name. */
export type Row = Readonly<Record<string, Value>>;
/** Rows by table and version, "people 1". */
export type Tables = Readonly<Record<string, readonly Row[]>>;

/** A row with its table. */
interface Place {
  source: TableSource;
  row: Row;
}

/**
 * Evaluates relations over plain rows, from what their types say and not from the SQL. Knows texts, integers, booleans
 * and days only, and no random choice.
 */
export function createEvaluator(tables: Tables, call: (fn: string, args: readonly Value[]) => Value) {
  const known = new Map<string, ReadonlyMap<string, number>>();

  function rowsOf(source: TableSource): readonly Row[] {
    const { derived } = source;
    if (derived?.kind === 'overlay') return rowsOf(derived.base).map((row) => replaced(derived, row));
    if (derived?.kind === 'pairs') return pairsOf(derived);
    const rows = tables[`${source.table} ${source.version}`];
    if (!rows) throw new Error(`no table ${source.table} version ${source.version}`);
    return rows;
  }

  function replaced({ base, rows, set }: Overlay, row: Row): Row {
    if (!keysOf(rows).has(keyText(base, row))) return row;
    const values = Object.entries(set).map(([name, value]) => [name, valueOf(value, { source: base, row })]);
    return { ...row, ...(Object.fromEntries(values) as Row) };
  }

  function pairsOf({ left, right, blocks, score, least }: Pairs): Row[] {
    const members = (relation: Relation) =>
      rowsOf(relation.source).filter((row) => keysOf(relation).has(keyText(relation.source, row)));
    return members(left).flatMap((a) =>
      members(right).flatMap((b) => {
        const [one, other] = [
          { source: left.source, row: a },
          { source: right.source, row: b },
        ];
        const isFound = blocks.some(
          (block) =>
            block.left.every((value, index) => {
              const found = valueOf(value, one);
              return found !== null && found === valueOf(block.right[index] ?? value, other);
            }) &&
            (!block.where || isTrueOf(block.where, one, other)),
        );
        const points = scoreOf(score, one, other);
        if (!isFound || points < least) return [];
        const keys = [
          ...left.source.key.map((name, index) => [`left_${index}`, a[name] ?? null] as const),
          ...right.source.key.map((name, index) => [`right_${index}`, b[name] ?? null] as const),
        ];
        return [{ ...Object.fromEntries(keys), score: points }];
      }),
    );
  }

  function isTrueOf(test: PairTest, left: Place, right: Place): boolean {
    const values = [
      ...test.left.map((value, index) => [`left_${index}`, valueOf(value, left)] as const),
      ...test.right.map((value, index) => [`right_${index}`, valueOf(value, right)] as const),
    ];
    return holds(test.holds, { source: pairValues(test), row: Object.fromEntries(values) });
  }

  function scoreOf(score: readonly PairScore[], left: Place, right: Place): number {
    let [gained, weights] = [0, 0];
    for (const { left: one, right: other, weight, how } of score) {
      const [a, b] = [valueOf(one, left), valueOf(other, right)];
      if (a !== null || b !== null) weights += weight;
      if (a !== null && b !== null)
        gained += weight * (how === 'equal' ? (a === b ? 1000 : 0) : likeness(String(a), String(b)));
    }
    return weights === 0 ? 0 : Math.floor(gained / (10 * weights));
  }

  /** Keys of a part, each with its code; 0 where it has none. */
  function keysOf(part: RelationalPart): ReadonlyMap<string, number> {
    const found = known.get(part.key) ?? findKeys(part);
    known.set(part.key, found);
    return found;
  }

  function findKeys(part: RelationalPart): ReadonlyMap<string, number> {
    const { source } = part;
    const places = (relation: Relation): Place[] =>
      rowsOf(relation.source)
        .filter((row) => keysOf(relation).has(keyText(relation.source, row)))
        .map((row) => ({ source: relation.source, row }));
    const keyed = (rows: readonly Place[], code: (place: Place) => number) =>
      new Map(rows.map((place) => [keyText(source, place.row), code(place)]));
    switch (part.kind) {
      case 'scan':
        return new Map(rowsOf(source).map((row) => [keyText(source, row), 0]));
      case 'nothing':
        return new Map();
      case 'filter':
        return keyed(
          places(part.input).filter((place) => holds(part.where, place)),
          () => 0,
        );
      case 'pick':
        return new Map([...keysOf(part.from)].filter(([, code]) => part.codes.includes(code)));
      case 'tally': {
        const counts = new Map<string, number>();
        for (const key of part.inputs.flatMap((one) => [...keysOf(one).keys()]))
          counts.set(key, (counts.get(key) ?? 0) + 1);
        return counts;
      }
      case 'classify':
        return keyed(places(part.input), (place) => {
          const code = part.cases.findIndex((one) => holds(one, place));
          return code < 0 ? (codesOf(part).at(-1) ?? 0) : code;
        });
      default:
        throw new Error(`${part.kind} is not evaluated here`);
    }
  }

  function linked({ from, to, at, cardinality }: LinkUse, place: Place): Place[] {
    const wanted = from.map((value) => valueOf(value, place));
    if (wanted.includes(null)) return [];
    const found = rowsOf(to)
      .map((row) => ({ source: to, row }))
      .filter((one) => at.every((value, index) => valueOf(value, one) === wanted[index]));
    return cardinality === 'many' ? found : ordered(found, []).slice(0, 1);
  }

  function ordered(places: readonly Place[], orderBy: readonly Order[]): Place[] {
    return [...places].sort((left, right) => {
      for (const { by, direction } of orderBy) {
        const [a, b] = [valueOf(by, left), valueOf(by, right)];
        if (a === b) continue;
        if (a === null || b === null) return a === null ? 1 : -1;
        return before(a, b) === (direction === 'ascending') ? -1 : 1;
      }
      for (const name of left.source.key) {
        const [a, b] = [left.row[name] ?? null, right.row[name] ?? null];
        if (a !== b && a !== null && b !== null) return before(a, b) ? -1 : 1;
      }
      return 0;
    });
  }

  function chosen(link: LinkUse, where: Predicate | null, place: Place): Place[] {
    return linked(link, place).filter((one) => !where || holds(where, one));
  }

  function aggregateOf({ link, where, fn, of, orderBy, place: index }: AggregateValue, place: Place): Value {
    const rows = chosen(link, where, place);
    if (fn === 'first') {
      const one = ordered(rows, orderBy ?? [])[index];
      return one && of ? valueOf(of, one) : null;
    }
    if (fn === 'count') return rows.length;
    const values = rows.map((one) => (of ? valueOf(of, one) : null)).filter((one) => one !== null);
    if (fn === 'sum') return values.reduce<number>((sum, one) => sum + Number(one), 0);
    if (fn === 'min' || fn === 'max') {
      return values.reduce<Value>(
        (best, one) => (best === null || before(one, best) === (fn === 'min') ? one : best),
        null,
      );
    }
    throw new Error(`${fn} is not evaluated here`);
  }

  function collectedOf({ link, where, orderBy, rows, values }: CollectedValue, place: Place): string {
    const chosenRows = ordered(chosen(link, where, place), orderBy).slice(0, rows);
    const objects = chosenRows.map((one) =>
      Object.fromEntries(values.map(({ name, value }) => [name, valueOf(value, one)])),
    );
    return JSON.stringify(objects);
  }

  function valueOf(scalar: Scalar, place: Place): Value {
    switch (scalar.kind) {
      case 'column': {
        const value = place.row[scalar.name] ?? null;
        return value === '' ? null : value;
      }
      case 'literal':
        if (scalar.value === '') return null;
        return scalar.type === 'integer' ? Number(scalar.value) : scalar.value;
      case 'follow': {
        const [one] = linked(scalar.link, place);
        return one ? valueOf(scalar.value, one) : null;
      }
      case 'aggregate':
        return aggregateOf(scalar, place);
      case 'collected':
        return collectedOf(scalar, place);
      case 'call':
        return call(
          scalar.fn,
          scalar.args.map((arg) => valueOf(arg, place)),
        );
      case 'holds':
        return holds(scalar.of, place);
      default:
        throw new Error(`${scalar.kind} is not evaluated here`);
    }
  }

  function holds(predicate: Predicate, place: Place): boolean {
    switch (predicate.kind) {
      case 'always':
        return predicate.holds;
      case 'all':
        return predicate.of.every((one) => holds(one, place));
      case 'any':
        return predicate.of.some((one) => holds(one, place));
      case 'not':
        return !holds(predicate.of, place);
      case 'is-empty':
        return valueOf(predicate.of, place) === null;
      case 'compare': {
        const [left, right] = [valueOf(predicate.left, place), valueOf(predicate.right, place)];
        if (left === null || right === null) return false;
        if (left === right) return ['=', '<=', '>='].includes(predicate.op);
        return (before(left, right) ? ['<', '<='] : ['>', '>=']).includes(predicate.op);
      }
      case 'exists':
        return chosen(predicate.link, predicate.where, place).length > 0;
      case 'member-of':
        return keysOf(predicate.relation).has(keyText(place.source, place.row));
      case 'size-test':
        return testHolds(predicate, (relation) => keysOf(relation).size);
      default:
        throw new Error(`${predicate.kind} is not evaluated here`);
    }
  }

  return {
    /** Keys with their codes, each key as one JSON text. */
    keys: keysOf,
    /** The value for every row of a relation, by key. */
    values: (relation: Relation, value: Scalar): Map<string, Value> =>
      new Map(
        rowsOf(relation.source).flatMap((row) => {
          const key = keyText(relation.source, row);
          return keysOf(relation).has(key) ? [[key, valueOf(value, { source: relation.source, row })] as const] : [];
        }),
      ),
  };
}

function keyText(source: TableSource, row: Row): string {
  return JSON.stringify(source.key.map((name) => row[name]));
}
