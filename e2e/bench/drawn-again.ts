import type { Page } from '@playwright/test';

interface Fiber {
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly memoizedProps: Record<string, unknown> | null;
}

/**
 * Lets the next pages be asked which cards React drew again. React tells a tool that introduces itself before the page
 * loads about its tree, in production, too.
 */
export async function introduceTool(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.set(window, '__REACT_DEVTOOLS_GLOBAL_HOOK__', {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberRoot: (_: number, root: unknown) => Reflect.set(window, 'reactRoot', root),
      onCommitFiberUnmount: () => undefined,
      onPostCommitFiberRoot: () => undefined,
    });
  });
}

/** Ids of the cards that were drawn again while something was done. */
export async function cardsDrawnAgain(page: Page, during: () => Promise<unknown>): Promise<string[]> {
  await page.evaluate(() => Reflect.set(window, 'cardsBefore', undefined));
  await page.evaluate(noteCards, 'cardsBefore');
  await during();
  await page.evaluate(noteCards, 'cardsAfter');
  return page.evaluate(() => {
    const before = Reflect.get(window, 'cardsBefore') as Map<string, unknown>;
    const after = Reflect.get(window, 'cardsAfter') as Map<string, unknown>;
    return [...after].filter(([id, drawn]) => before.has(id) && before.get(id) !== drawn).map(([id]) => id);
  });
}

/** Keeps what each card drew last: an object that is made anew whenever the card is drawn. */
function noteCards(name: string): void {
  const cards = new Map<string, unknown>();
  const walk = (fiber: Fiber | null): void => {
    for (let one = fiber; one; one = one.sibling) {
      const props = one.memoizedProps;
      if (props && typeof props['id'] === 'string' && 'positionAbsoluteX' in props && props['type'] === 'activity')
        if (!cards.has(props['id'])) cards.set(props['id'], one.child?.memoizedProps);
      walk(one.child);
    }
  };
  const root = Reflect.get(window, 'reactRoot') as { current: Fiber } | undefined;
  walk(root?.current ?? null);
  Reflect.set(window, name, cards);
}
