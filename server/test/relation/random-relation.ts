import {
  aggregate,
  all,
  any,
  call,
  classify,
  collected,
  column,
  compare,
  exists,
  filter,
  follow,
  isEmpty,
  type LinkUse,
  literal,
  memberOf,
  not,
  overlay,
  pairs,
  type PairTest,
  pairValues,
  pick,
  type Predicate,
  rebase,
  type Relation,
  scan,
  type Scalar,
  sizeTest,
  type TableSource,
  tally,
  valueLink,
} from '@fanfare/shared';

/** Draws integers below a number. */
export type Draw = (below: number) => number;

/** A seeded source of choices, the same for the same seed. */
export function createDraw(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Draws relations over tables, and values of their rows. `sources` are versions of tables with keys. */
export function createMaker(draw: Draw, sources: readonly TableSource[]) {
  const one = <Item>(items: readonly Item[]): Item => {
    const item = items[draw(items.length)];
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  };
  const same = (source: TableSource) => sources.filter((other) => other.table === source.table);

  function source(depth: number): TableSource {
    const base = one(sources);
    return depth > 0 && draw(3) === 0 ? derived(base, depth - 1) : base;
  }

  function derived(base: TableSource, depth: number): TableSource {
    if (draw(3) === 0) return paired(depth);
    const free = Object.keys(base.columns).filter((name) => !base.key.includes(name));
    const names = free.filter(() => draw(2) === 0);
    const set = Object.fromEntries(names.map((name) => [name, value(base, base.columns[name] ?? 'text', depth)]));
    return overlay(base, relation(one(same(base)), depth), set);
  }

  function paired(depth: number): TableSource {
    const [left, right] = [relation(one(sources), depth), relation(one(sources), depth)];
    const sides = (type: 'text' | 'integer') => ({
      left: value(left.source, type, depth),
      right: value(right.source, type, depth),
    });
    const blocks = Array.from({ length: 1 + draw(2) }, () => {
      const where = draw(3) === 0 ? tested(left.source, right.source, depth) : undefined;
      const parts = Array.from({ length: (where ? 0 : 1) + draw(2) }, () => sides(one(['text', 'integer'])));
      return { left: parts.map((part) => part.left), right: parts.map((part) => part.right), where };
    });
    const score = Array.from({ length: 1 + draw(3) }, () => {
      const how = one(['equal', 'similar'] as const);
      return { ...sides(how === 'similar' ? 'text' : one(['text', 'integer'])), weight: 1 + draw(5), how };
    });
    return pairs({ left, right, blocks, score, least: one([0, 40, 70, 100]) });
  }

  function tested(left: TableSource, right: TableSource, depth: number): PairTest {
    const values = (of: TableSource) => (['text', 'integer', 'integer'] as const).map((type) => value(of, type, depth));
    const sides = { left: values(left), right: values(right) };
    const of = pairValues(sides);
    const compared = () => {
      const place = draw(3);
      const [own, other] = [column(of, `left_${place}`), column(of, `right_${place}`)];
      return draw(6) === 0 ? isEmpty(own) : compare(one(['=', '<', '<=', '>', '>=']), own, other);
    };
    const holds = one([all, any])(compared(), one([not, (part: Predicate) => part])(compared()));
    return { ...sides, holds };
  }

  function relation(of: TableSource, depth: number): Relation {
    if (depth <= 0 || draw(5) === 0) return scan(of);
    switch (draw(5)) {
      case 0: {
        const coded = tally(Array.from({ length: 2 + draw(4) }, () => relation(of, depth - 1)));
        return pick(coded, [1 + draw(coded.inputs.length)]);
      }
      case 1: {
        const coded = classify(relation(of, depth - 1), [predicate(of, depth - 1), predicate(of, depth - 1)]);
        return pick(coded, draw(2) === 0 ? [draw(3)] : [0, 2]);
      }
      case 2:
        return rebase(relation(one([of, ...same(of)]), depth - 1), of);
      default:
        return filter(relation(of, depth - 1), predicate(of, depth - 1));
    }
  }

  function link(of: TableSource, depth: number, cardinality: LinkUse['cardinality'] = one(['one', 'many'])): LinkUse {
    const to = source(depth);
    if (draw(3) === 0) {
      const types = to.key.map((name) => to.columns[name] ?? 'text');
      const from = types.map((type) => value(of, type, depth));
      return valueLink(
        from,
        to,
        to.key.map((name) => column(to, name)),
        cardinality,
      );
    }
    const types = Array.from({ length: 1 + draw(2) }, () => one(['text', 'integer'] as const));
    const side = (at: TableSource) => types.map((type) => value(at, type, Math.min(depth, 1)));
    return valueLink(side(of), to, side(to), cardinality);
  }

  function value(of: TableSource, type: string, depth: number): Scalar {
    const names = Object.keys(of.columns).filter((name) => of.columns[name] === type);
    const constant = type === 'text' ? literal(one(['a', 'B@x', 'Zoë']), 'text') : literal(String(draw(5)), 'integer');
    const plain = names.length > 0 && draw(8) > 0 ? column(of, one(names)) : constant;
    if (depth <= 0) return plain;
    switch (draw(6)) {
      case 0: {
        const to = link(of, depth - 1, 'one');
        return follow(to, value(to.to, type, depth - 1));
      }
      case 1: {
        const to = link(of, depth - 1);
        const where = draw(2) === 0 ? predicate(to.to, depth - 1) : null;
        if (type === 'integer' && draw(2) === 0) return aggregate(to, 'count', null, where);
        const order = {
          by: value(to.to, one(['text', 'integer']), 0),
          direction: one(['ascending', 'descending'] as const),
        };
        return aggregate(to, 'first', value(to.to, type, 0), where, [order], draw(2));
      }
      case 2:
        return type === 'text' ? call('lower', [call('trim', [plain], 'text')], 'text') : plain;
      default:
        return plain;
    }
  }

  function predicate(of: TableSource, depth: number): Predicate {
    const type = one(['text', 'integer'] as const);
    switch (draw(depth > 0 ? 9 : 3)) {
      case 0:
        return isEmpty(value(of, type, depth - 1));
      case 1:
        return compare(one(['=', '<', '>=']), value(of, type, depth - 1), value(of, type, 0));
      case 2:
        return compare(one(['=', '<=']), value(of, type, depth - 1), value(of, type, depth - 1));
      case 3:
        return not(predicate(of, depth - 1));
      case 4:
        return one([all, any])(predicate(of, depth - 1), predicate(of, depth - 1));
      case 5: {
        const tested = relation(source(depth - 1), depth - 1);
        const share = { of: relation(one(sources), depth - 1), ppm: draw(3) * 500_000 };
        return sizeTest(tested, one(['=', '<>', '<', '>=']), draw(2) === 0 ? { rows: draw(8) } : { share });
      }
      case 6:
        return memberOf(relation(one([of, ...same(of)]), depth - 1));
      default: {
        const to = link(of, depth - 1);
        const members = () => memberOf(relation(one([to.to, ...same(to.to)]), depth - 1));
        return exists(to, one([() => null, members, () => all(members(), predicate(to.to, depth - 1))])());
      }
    }
  }

  function gathered(of: TableSource, depth: number): Scalar {
    const to = link(of, depth - 1);
    const where = draw(2) === 0 ? predicate(to.to, depth - 1) : null;
    const orderBy = [{ by: value(to.to, 'integer', 0), direction: one(['ascending', 'descending'] as const) }];
    const values = (['text', 'integer'] as const).map((type) => ({
      name: `the "${type}"`,
      value: value(to.to, type, 1),
    }));
    return collected(to, { where, orderBy, rows: 1 + draw(3), values });
  }

  return { source, relation, value, gathered };
}
