import { type AttributeCondition, type ConditionGroup, everyone } from '@fanfare/shared';
import { describe, expect, it } from 'vitest';
import { append, changeAt, countConditions, duplicate, remove, unwrap, wrap } from './rule-edit.ts';

const on = (column: string): AttributeCondition => ({
  kind: 'attribute',
  attribute: { links: [], column },
  operator: 'is-empty',
  value: { kind: 'none' },
});
const nested: ConditionGroup = {
  kind: 'group',
  operator: 'and',
  items: [
    on('a'),
    { kind: 'linked', via: [], link: 'orders', test: { kind: 'exists' }, where: { ...everyone(), items: [on('b')] } },
  ],
  except: [on('c')],
};

describe('editing a rule', () => {
  it('changes a condition inside the rows of a link and leaves the rest alone', () => {
    const changed = changeAt(nested, 'items/1/where/items/0', () => on('z'));
    expect(changed.items[1]).toMatchObject({ where: { items: [on('z')] } });
    expect(changed.items[0]).toBe(nested.items[0]);
    expect(changed.except).toBe(nested.except);
  });

  it('appends, removes and duplicates', () => {
    const longer = append(nested, '', 'except', on('d'));
    expect(longer.except).toEqual([on('c'), on('d')]);
    expect(remove(longer, 'except/0').except).toEqual([on('d')]);
    expect(duplicate(nested, 'items/0').items.slice(0, 2)).toEqual([on('a'), on('a')]);
    expect(append(nested, 'items/1/where', 'items', on('d')).items[1]).toMatchObject({
      where: { items: [on('b'), on('d')] },
    });
  });

  it('wraps into a group and unwraps again', () => {
    const wrapped = wrap(nested, 'items/0');
    expect(wrapped.items[0]).toEqual({ kind: 'group', operator: 'or', items: [on('a')], except: [] });
    expect(unwrap(wrapped, 'items/0')).toEqual(nested);
  });

  it('keeps a group whose exceptions would be lost by unwrapping', () => {
    const group: ConditionGroup = { ...everyone(), items: [{ ...everyone(), items: [on('a')], except: [on('b')] }] };
    expect(unwrap(group, 'items/0')).toEqual(group);
  });

  it('ignores a path that leads nowhere', () => {
    expect(changeAt(nested, 'items/9', () => on('z'))).toEqual(nested);
    expect(remove(nested, 'where/0')).toEqual(nested);
  });

  it('counts conditions without groups', () => {
    expect(countConditions(wrap(nested, 'items/0'))).toBe(3);
  });
});
