import type { PickedAttribute } from '@fanfare/shared';
import type { RulePath } from './rule-path.ts';

/** What is dragged over a rule: one of its conditions, or an attribute from the list. */
export type Dragged =
  | { readonly dragged: 'condition'; readonly rule: string; readonly path: RulePath; readonly table: string }
  | { readonly dragged: 'attribute'; readonly picked: PickedAttribute };

const KEY = 'fanfare';

export function dragData(dragged: Dragged): Record<string, unknown> {
  return { [KEY]: dragged };
}

/** What a drag carries; undefined when it is none of ours. */
export function draggedOf(data: Record<string | symbol, unknown>): Dragged | undefined {
  const found = data[KEY];
  return isDragged(found) ? found : undefined;
}

function isDragged(value: unknown): value is Dragged {
  return typeof value === 'object' && value !== null && 'dragged' in value;
}
