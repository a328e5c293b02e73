import type { Condition, ConditionGroup, FilterParameter } from '@fanfare/shared';

/**
 * Parameters after an edit of the rule: they follow their conditions to where these went, and go with them when they
 * are removed. Edits leave conditions they do not touch the same objects; that is how a moved one is known.
 */
export function followParameters(
  parameters: readonly FilterParameter[],
  before: ConditionGroup,
  after: ConditionGroup,
): FilterParameter[] {
  const was = placesOf(before);
  const now = placesOf(after);
  const wasAt = new Map(was.map(({ path, condition }) => [path, condition]));
  const nowAt = new Map(now.map(({ path, condition }) => [path, condition]));
  const known = new Set(was.map(({ condition }) => condition));
  const pathOf = new Map(now.map(({ path, condition }) => [condition, path]));
  return parameters.flatMap((parameter) => {
    const condition = wasAt.get(parameter.path);
    const moved = condition && pathOf.get(condition);
    if (moved !== undefined) return [{ ...parameter, path: moved }];
    const inItsPlace = nowAt.get(parameter.path);
    const edited = inItsPlace !== undefined && inItsPlace.kind === condition?.kind && !known.has(inItsPlace);
    return edited ? [parameter] : [];
  });
}

interface Place {
  readonly path: string;
  readonly condition: Condition;
}

function placesOf(group: ConditionGroup, path = ''): Place[] {
  return (['items', 'except'] as const).flatMap((list) =>
    group[list].flatMap((condition, index) => {
      const at = path === '' ? `${list}/${index}` : `${path}/${list}/${index}`;
      return [{ path: at, condition }, ...inside(condition, at)];
    }),
  );
}

function inside(condition: Condition, path: string): Place[] {
  if (condition.kind === 'group') return placesOf(condition, path);
  if (condition.kind !== 'linked') return [];
  const { test, where } = condition;
  return [
    ...placesOf(where, `${path}/where`),
    ...(test.kind === 'row' ? placesOf(test.such, `${path}/test/such`) : []),
  ];
}
