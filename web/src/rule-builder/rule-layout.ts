import type { Condition, ConditionGroup, PickedAttribute } from '@fanfare/shared';
import { createContext, useContext } from 'react';
import type { GestureName } from './rule-gestures.ts';
import type { RulePath, RulePlace } from './rule-path.ts';
import type { RowSelection } from './use-selection.ts';

/** How a rule is laid out and handled as a whole; what its sentences need is in the rule context. */
export interface RuleLayout {
  /** Tells the rules on one page apart, so that conditions are not dragged from one into another. */
  readonly id: string;
  readonly rule: ConditionGroup;
  /** Table whose rows the whole rule speaks of. */
  readonly table: string;
  /** Whether there is room: the rule builder, not the panel beside the canvas. */
  readonly wide: boolean;
  /** The condition the reader is at. */
  readonly current: RulePath | undefined;
  /** Conditions chosen together; what is done with one of them is done with all. */
  readonly selection: RowSelection;
  readonly isCollapsed: (condition: Condition) => boolean;
  readonly setCollapsed: (condition: Condition, collapsed: boolean) => void;
  /** Does something with a condition as a whole, says it and keeps the focus with it. False when it cannot be done. */
  readonly perform: (gesture: GestureName, path: RulePath) => boolean;
  /** Moves a condition to a place, as dragging does. */
  readonly moveTo: (from: RulePath, to: RulePlace) => void;
  /**
   * Adds a condition on an attribute at a place, else where the reader is; with a value, that it is this value. False
   * when the catalog has no such attribute.
   */
  readonly add: (picked: PickedAttribute, to?: RulePlace, value?: string) => boolean;
}

const Context = createContext<RuleLayout | null>(null);
export const RuleLayoutProvider = Context.Provider;

/** The layout of the rule around this component; throws outside of a RuleEditor. */
export function useRuleLayout(): RuleLayout {
  const layout = useContext(Context);
  if (layout === null) throw new Error('useRuleLayout needs a RuleEditor around it');
  return layout;
}
