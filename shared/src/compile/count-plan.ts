import type { Law, LawTerm } from '../activities/definition.ts';
import type { ActivityId, CampaignGraph } from '../graph/graph.ts';
import { transitionFrom } from '../graph/graph-index.ts';
import type { Relation } from '../relation/relation.ts';
import type { CompiledActivity, CompiledGraph } from './compile-graph.ts';
import { type CountTerm, countTerm } from './count-term.ts';
import { inEnglish } from '../words/english.ts';
import { type Named, named } from '../words/named.ts';
import type { Phrase } from '../words/phrase.ts';

/** A side's part of a law: a term with its name. */
export interface PlannedTerm {
  label: string;
  term: string;
}
export interface PlannedLaw {
  left: readonly PlannedTerm[];
  right: readonly PlannedTerm[];
}

/** Everything counted at one activity; `term` is the id of a count term. */
export interface ActivityPlan {
  activity: ActivityId;
  in: readonly { transition: string; term: string }[];
  out: readonly { port: string; transition?: string; term: string }[];
  drops: readonly ({ cause: string; port?: string; term: string } & Named)[];
  facts: readonly ({ id: string; term: string } & Named)[];
  /** What must be known to read the numbers. */
  notes: readonly { id: string; text: string; phrase?: Phrase }[];
  laws: readonly PlannedLaw[];
}

export interface CountPlan {
  /** Activities that can be counted, each after all that lead to it. */
  activities: readonly ActivityPlan[];
  /** Every number needed, each once, in the order of first need. */
  terms: ReadonlyMap<string, CountTerm>;
}

/** Which numbers answer for which transition, drop, fact and law. */
export function countPlan(graph: CampaignGraph, { activities }: CompiledGraph): CountPlan {
  const terms = new Map<string, CountTerm>();
  const plans: ActivityPlan[] = [];
  for (const [id, activity] of activities) {
    if (activity.status === 'compiled') plans.push(planActivity(graph, id, activity, (term) => add(terms, term)));
  }
  return { activities: plans, terms };
}

/** Ids of all terms an activity needs, each once. */
export function termsOf(plan: ActivityPlan): string[] {
  const terms = [...plan.in, ...plan.out, ...plan.drops, ...plan.facts];
  const inLaws = plan.laws.flatMap((law) => [...law.left, ...law.right]);
  return [...new Set([...terms, ...inLaws].map(({ term }) => term))];
}

function planActivity(
  graph: CampaignGraph,
  id: ActivityId,
  { inbound, compiled }: Extract<CompiledActivity, { status: 'compiled' }>,
  need: (term: LawTerm) => string,
): ActivityPlan {
  const rows = (of: Relation) => need({ kind: 'rows', label: '', of });
  const planned = (term: LawTerm): PlannedTerm => ({ label: inEnglish(term.label), term: need(term) });
  const planLaw = (law: Law): PlannedLaw => ({ left: law.left.map(planned), right: law.right.map(planned) });
  return {
    activity: id,
    in: inbound.map(({ transition, population }) => ({ transition, term: rows(population.relation) })),
    out: Object.entries(compiled.outputs).map(([port, population]) => {
      const transition = transitionFrom(graph, id, port);
      return { port, ...(transition ? { transition: transition.id } : {}), term: rows(population.relation) };
    }),
    drops: compiled.drops.map(({ cause, label, port, relation }) => {
      return { cause, ...named(label), ...(port === undefined ? {} : { port }), term: rows(relation) };
    }),
    facts: (compiled.facts ?? []).map((fact) => ({ id: fact.id, ...named(fact.label), term: need(fact.term) })),
    notes: (compiled.notes ?? []).map(({ id, text }) => {
      const { label, ...spoken } = named(text);
      return { id, text: label, ...spoken };
    }),
    laws: compiled.laws.map(planLaw),
  };
}

function add(terms: Map<string, CountTerm>, law: LawTerm): string {
  const term = countTerm(law);
  if (!terms.has(term.id)) terms.set(term.id, term);
  return term.id;
}
