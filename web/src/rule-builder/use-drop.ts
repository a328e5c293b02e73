import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { draggedOf } from './drag-data.ts';
import { fitsIn } from './picked-attribute.ts';
import { type RuleLayout, useRuleLayout } from './rule-layout.ts';
import { isWithin, pathOf, type RulePlace } from './rule-path.ts';

export interface DropOptions {
  readonly element: RefObject<HTMLElement | null>;
  /** The place before the element; without `sides` the only one. */
  readonly place: RulePlace;
  /** Table whose rows the group of the place speaks of. */
  readonly table: string;
  /** Whether the lower half of the element means the place after it. */
  readonly sides: boolean;
}

/** Lets conditions and attributes be dropped beside an element; says on which side a line is to show. */
export function useDrop({ element, place, table, sides }: DropOptions): 'top' | 'bottom' | undefined {
  const [edge, setEdge] = useState<'top' | 'bottom'>();
  const layout = useRuleLayout();
  const now = useRef({ layout, place, table });
  useEffect(() => {
    now.current = { layout, place, table };
  });
  useEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    return dropTargetForElements({
      element: current,
      canDrop: ({ source }) => accepts(source.data, now.current),
      getData: ({ input }) => ({ side: sides && isLower(current, input.clientY) ? 'bottom' : 'top' }),
      onDrag: ({ self, location }) => {
        const innermost = location.current.dropTargets[0]?.element === current;
        setEdge(innermost ? sideOf(self.data) : undefined);
      },
      onDragLeave: () => setEdge(undefined),
      onDrop: ({ self, source, location }) => {
        setEdge(undefined);
        const what = draggedOf(source.data);
        if (!what || location.current.dropTargets[0]?.element !== current) return;
        const { layout: rule, place: before } = now.current;
        const to = { ...before, index: before.index + (sideOf(self.data) === 'bottom' ? 1 : 0) };
        if (what.dragged === 'condition') rule.moveTo(what.path, to);
        else rule.add(what.picked, to);
      },
    });
  }, [element, sides]);
  return edge;
}

function sideOf(data: Record<string | symbol, unknown>): 'top' | 'bottom' {
  return data['side'] === 'bottom' ? 'bottom' : 'top';
}

function isLower(element: HTMLElement, y: number): boolean {
  const { top, height } = element.getBoundingClientRect();
  return y > top + height / 2;
}

function accepts(
  data: Record<string | symbol, unknown>,
  { layout, place, table }: { readonly layout: RuleLayout; readonly place: RulePlace; readonly table: string },
): boolean {
  const what = draggedOf(data);
  if (!what) return false;
  if (what.dragged === 'attribute') return fitsIn(layout.rule, layout.table, what.picked, place.group);
  const onItself = isWithin(pathOf(place.group, place.list, place.index), what.path);
  return what.rule === layout.id && what.table === table && !onItself;
}
