import { linkUse } from '../../attribute/evaluation-context.ts';
import { findLink, findTable, type LinkDirection } from '../../catalog/lookup.ts';
import type { Catalog, Table, TargetingDimension } from '../../catalog/catalog.ts';
import { classify } from '../../relation/coded-relations.ts';
import { exists, memberOf } from '../../relation/predicates.ts';
import type { Relation } from '../../relation/relation.ts';
import { filter, pick, scan } from '../../relation/relations.ts';
import type { Scalar } from '../../relation/scalar.ts';
import { aggregate, follow } from '../../relation/scalars.ts';
import { invariant } from '../../result/invariant.ts';
import type { ActivityProblem, CompileContext, Drop, Law } from '../definition.ts';
import { sourceOfTable, tableOfDimension } from '../dimension-table.ts';
import { rowsOf } from '../law-terms.ts';
import type { CarriedColumn, Population } from '../population.ts';
import type { MessagePer } from './channel-settings.ts';
import { phrase, type Text } from '../../words/phrase.ts';

/** The linked rows messages are for, and the way back from each to the row that arrived. */
export interface LinkedMessages {
  forth: LinkDirection;
  back: LinkDirection;
  table: Table;
  dimension: TargetingDimension;
}

/** The linked rows a setting names; undefined while it names none that can be used (see `messageProblems`). */
export function linkedMessages(
  per: MessagePer,
  table: string | undefined,
  catalog: Catalog,
): LinkedMessages | undefined {
  if (per.kind === 'population' || per.link === null || table === undefined) return undefined;
  const forth = findLink(catalog, table, per.link);
  const linked = forth && findTable(catalog, forth.toTable);
  const dimension = catalog.dimensions.find((one) => one.table === forth?.toTable);
  const back = forth && backOf(catalog, forth);
  if (!forth || !linked || !dimension || forth.cardinality === 'one' || back?.cardinality !== 'one') return undefined;
  return { forth, back, table: linked, dimension };
}

export function messageProblems(per: MessagePer, table: Table, catalog: Catalog): ActivityProblem[] {
  if (per.kind === 'population') return [];
  const field = 'per/link';
  if (per.link === null) {
    const hint = phrase('hint.chooseRowsWithMessage');
    return [{ code: 'config.missing', field, params: { field: phrase('field.linkedDimension'), hint } }];
  }
  const forth = findLink(catalog, table.name, per.link);
  const params = { link: per.link, table: table.label ?? table.name };
  if (!forth) return [{ code: 'link.unknown', field, params }];
  return linkedMessages(per, table.name, catalog) ? [] : [{ code: 'channel.link', field, params }];
}

/** Added columns as they go on with the messages: where linked rows get them, those whose names are free there. */
export function messageColumns<Column extends CarriedColumn>(
  columns: readonly Column[],
  linked: LinkedMessages | undefined,
): readonly Column[] {
  if (!linked) return columns;
  const taken = new Set(linked.table.columns.map(({ name }) => name.toLowerCase()));
  return columns.filter(({ name }) => !taken.has(name.toLowerCase()));
}

/** Messages before anybody was left out. */
export interface MessageRows {
  /** What messages are sent for: `columns` are read on the row of a message. */
  population: Population;
  /** Table of the rows of `population`. */
  table: Table;
  /** A value of the row that arrived, read on the row of a message. */
  ofInbound(value: Scalar): Scalar;
  /** Rows that arrived and get no message. */
  drops: readonly Drop[];
  laws: readonly Law[];
}

/** The rows messages are for: those that arrived, or the linked ones. */
export function messageRows(arrived: Population, per: MessagePer, context: CompileContext): MessageRows {
  const table = tableOfDimension(context.catalog, arrived.dimension);
  invariant(table, 'has no targeting dimension');
  if (per.kind === 'population') {
    return { population: arrived, table, ofInbound: (value) => value, drops: [], laws: [] };
  }
  const linked = linkedMessages(per, table.name, context.catalog);
  invariant(linked, 'names no linked rows');
  const forth = linkUse(context, linked.forth);
  const back = linkUse(context, linked.back);
  const rows = filter(scan(sourceOfTable(context, linked.table.name)), exists(back, memberOf(arrived.relation)));
  const ofInbound = (value: Scalar) => follow(back, value);
  const columns = messageColumns(arrived.columns, linked).map((one) => ({ ...one, value: ofInbound(one.value) }));
  const found = classify(arrived.relation, [exists(forth)]);
  const [having, without] = [pick(found, [0]), pick(found, [1])];
  const label = phrase('label.withoutLinked', { rows: linked.forth.label });
  return {
    population: { dimension: linked.dimension.name, relation: rows, columns },
    table: linked.table,
    ofInbound,
    drops: [{ cause: 'no-linked-row', label, relation: without }],
    laws: [
      linkedLaw(arrived.relation, without, having, label),
      {
        left: [
          { kind: 'sum', label: linked.forth.label, of: arrived.relation, value: aggregate(forth, 'count', null) },
        ],
        right: [rowsOf('Messages', rows)],
      },
    ],
  };
}

function linkedLaw(arrived: Relation, without: Relation, having: Relation, label: Text): Law {
  return { left: [rowsOf('In', arrived)], right: [rowsOf('With linked rows', having), rowsOf(label, without)] };
}

function backOf(catalog: Catalog, forth: LinkDirection): LinkDirection | undefined {
  const { link } = forth;
  return findLink(
    catalog,
    forth.toTable,
    forth.name === link.name && forth.fromTable === link.from.table ? link.reverseName : link.name,
  );
}
