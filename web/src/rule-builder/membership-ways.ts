import { type Catalog, findTable, linksFrom } from '@fanfare/shared';
import { say } from '../i18n/speak.ts';

/** Whose membership can be asked for from a row: the row itself, or one it refers to, where that is of a dimension. */
export interface MembershipWay {
  /** Names of links to one row each. */
  readonly via: readonly string[];
  /** Their labels. */
  readonly trail: readonly string[];
  /** What the rows at the end are called. */
  readonly table: string;
  /** Targeting dimensions of the table they are in. */
  readonly dimensions: readonly string[];
}

const furthest = 2;
const most = 40;

/** Ways from a row of the table, the nearest first; none back to a table that was passed. */
export function membershipWays(catalog: Catalog, table: string): readonly MembershipWay[] {
  const found: MembershipWay[] = [];
  let open: { at: string; via: string[]; trail: string[]; passed: string[] }[] = [
    { at: table, via: [], trail: [], passed: [table] },
  ];
  for (let distance = 0; distance <= furthest && open.length > 0; distance += 1) {
    for (const { at, via, trail } of open) {
      const dimensions = catalog.dimensions.filter((one) => one.table === at).map((one) => one.name);
      if (dimensions.length > 0)
        found.push({ via, trail, table: say(findTable(catalog, at)?.label ?? at), dimensions });
    }
    open = open.flatMap(({ at, via, trail, passed }) =>
      linksFrom(catalog, at).flatMap(({ cardinality, name, label, toTable }) =>
        cardinality === 'many' || passed.includes(toTable)
          ? []
          : [{ at: toTable, via: [...via, name], trail: [...trail, label], passed: [...passed, toTable] }],
      ),
    );
  }
  return found.slice(0, most);
}
