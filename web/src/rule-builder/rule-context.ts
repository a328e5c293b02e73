import type { Catalog, ConditionGroup, FilterLookup, Problem, Variable } from '@fanfare/shared';
import { createContext, useContext } from 'react';
import type { RulePath } from './rule-edit.ts';
import type { FocusTarget } from './use-rule-focus.ts';

export interface RuleSettings {
  readonly timeZone: string;
  readonly variables: Variable[];
}

/** What every part of a rule needs: the data it speaks of and the one way to change it. */
export interface RuleContext {
  readonly catalog: Catalog;
  /** IANA zone in which relative dates are read. */
  readonly timeZone: string;
  /** Variables of the campaign that values and formulas may refer to. */
  readonly variables: readonly Variable[];
  /** The predefined filters the rule refers to, by id; one that is missing here does not exist any more. */
  readonly filters: FilterLookup;
  /** What requests about the rule carry besides the rule: `{ ...settings }` of countRule, sampleRule, previewFormula. */
  readonly settings: RuleSettings;
  readonly readOnly: boolean;
  /** Applies a change to the whole rule; changes with the same `gesture` in a row become one undo entry. */
  readonly change: (edit: (rule: ConditionGroup) => ConditionGroup, gesture?: string) => void;
  /** People each top-level condition finds alone; null when not countable, absent while not counted. */
  readonly alone: ReadonlyMap<RulePath, number | null>;
  /** What is wrong, by the condition it belongs to. */
  readonly problems: ReadonlyMap<RulePath, readonly Problem[]>;
  /** Where the focus goes once the change just made is on screen. */
  readonly focus: (target: FocusTarget) => void;
}

const Context = createContext<RuleContext | null>(null);
export const RuleProvider = Context.Provider;

/** The rule around this component; throws outside of a RuleEditor. */
export function useRule(): RuleContext {
  const context = useContext(Context);
  if (context === null) throw new Error('useRule needs a RuleEditor around it');
  return context;
}
