import type { Catalog, FilterLookup, InboundTransition, Problem, Variable } from '@fanfare/shared';
import type { ReactNode } from 'react';

/** What every Inspector gets: the settings, the one way to change them, and what is known around the activity. */
export interface InspectorProps<Config> {
  readonly activity: string;
  readonly config: Config;
  /** Changes with the same `gesture` in a row become one undo entry. */
  readonly onChange: (config: Config, gesture?: string) => void;
  readonly readOnly: boolean;
  readonly catalog: Catalog;
  /** IANA zone of the campaign. */
  readonly timeZone: string;
  /** Variables of the campaign. */
  readonly variables: readonly Variable[];
  /** Predefined filters the campaign refers to. */
  readonly filters: FilterLookup;
  /** What is wrong with the settings; `place.field` says where. */
  readonly problems: readonly Problem[];
  readonly inbound: readonly InboundTransition[];
  /** Opens the rule builder for the rule that stands at a field of the settings, such as `rule`. */
  readonly openRule: (field: string) => void;
  /** Draws a random seed or id; the only randomness an Inspector has. */
  readonly draw: { readonly seed: () => number; readonly id: () => string };
}

/** The settings of one kind of activity. */
export type Inspector<Config> = (props: InspectorProps<Config>) => ReactNode;
