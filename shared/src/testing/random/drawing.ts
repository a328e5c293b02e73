import { campaignCatalog } from '../../graph/campaign-catalog.ts';
import type { CampaignGraph } from '../../graph/graph.ts';
import { naiveActivities } from '../naive/activities.ts';
import { evaluator } from '../naive/evaluate.ts';
import type { NaivePopulation } from '../naive/outcome.ts';
import { type Scope, withAdded } from './scope.ts';

/** An outbound port that nothing follows yet, with what leaves there. */
export interface Outlet {
  activity: string;
  port: string;
  population: NaivePopulation;
}

/** An outlet that was chosen, with the scope in which its rows are read. */
export interface Taken {
  id: string;
  transition: string;
  population: NaivePopulation;
  scope: Scope;
}

/** A campaign to which activities are added one by one, each on outlets that are still free. */
export class Drawing {
  readonly graph: CampaignGraph;
  readonly free: Outlet[] = [];
  private readonly outcomeOf: ReturnType<typeof evaluator>;
  private readonly base: Scope;
  private columns = 0;
  private transitions = 0;

  constructor(scope: Scope) {
    const { context } = scope;
    const settings = { timeZone: context.clock.timeZone, variables: [...context.variables.values()] };
    this.base = scope;
    this.graph = { format: 1, activities: [], transitions: [], layout: {}, settings };
    this.outcomeOf = evaluator(this.graph, context);
  }

  /** The scope in which rows without added columns are read, files of the campaign included. */
  get scope(): Scope {
    const { context } = this.base;
    return { ...this.base, context: { ...context, catalog: campaignCatalog(context.catalog, this.graph) } };
  }

  /** A name that no column has yet, with a label. */
  nextColumn(end = ''): { name: string; label: string } {
    this.columns += 1;
    const kind = this.scope.draw.pick(['x', 'X ', 'é"', "o'"]);
    return { name: `${kind}${this.columns}${end}`, label: this.scope.draw.chance(0.5) ? `Added ${this.columns}` : '' };
  }

  /** What an activity would make of a population, without adding it. */
  trial(type: string, config: unknown, { context }: Scope, population: NaivePopulation): NaivePopulation {
    const columns = context.columns;
    const inbound = [{ transition: 'trial', population: { ...population, columns } }];
    const out = naiveActivities[type]?.({ id: 'trial', config, inbound, context }).outputs.get('out');
    if (out === undefined) throw new Error(`nothing leaves ${type}`);
    return out;
  }

  nextId(): string {
    return `a${this.graph.activities.length}`;
  }

  /** Connects outlets to an activity to come, and returns the ids of the transitions. */
  connect(outlets: readonly Outlet[], to: string): string[] {
    return outlets.map((outlet) => {
      this.free.splice(this.free.indexOf(outlet), 1);
      this.transitions += 1;
      const id = `t${this.transitions}`;
      const { activity, port } = outlet;
      this.graph.transitions.push({ id, from: { activity, port }, to: { activity: to } });
      return id;
    });
  }

  /** Adds an activity whose inbound transitions are there, and frees its outlets. */
  add(id: string, type: string, config: unknown): void {
    this.graph.activities.push({ id, type, label: id, config });
    for (const [port, population] of this.outcomeOf(id).outputs) this.free.push({ activity: id, port, population });
  }

  /** Gives back an outlet that was taken in vain. */
  release({ transition, population }: Taken): void {
    const index = this.graph.transitions.findIndex(({ id }) => id === transition);
    const [removed] = this.graph.transitions.splice(index, 1);
    if (removed) this.free.push({ ...removed.from, population });
  }

  /** Connects several outlets with one activity to come, each with the id of its transition. */
  takeAll(outlets: readonly Outlet[]): { id: string; transitions: string[] } {
    const id = this.nextId();
    return { id, transitions: this.connect(outlets, id) };
  }

  /** Connects one outlet that fits, mostly one that carries several people; undefined when none fits. */
  take(fits: (population: NaivePopulation) => boolean = () => true): Taken | undefined {
    const { draw } = this.scope;
    const fitting = this.free.filter(({ population }) => fits(population));
    if (fitting.length === 0) return undefined;
    const outlet = draw.pick(draw.chance(0.85) ? peopled(fitting) : fitting);
    const id = this.nextId();
    const [transition = ''] = this.connect([outlet], id);
    const { population } = outlet;
    return { id, transition, population, scope: withAdded(this.scope, population.columns) };
  }
}

/** Outlets that carry several people, or somebody, or all when none does. */
export function peopled(outlets: readonly Outlet[]): readonly Outlet[] {
  const large = outlets.filter(({ population }) => population.rows.size >= 6);
  const some = outlets.filter(({ population }) => population.rows.size > 0);
  return [large, some].find((found) => found.length > 0) ?? outlets;
}
