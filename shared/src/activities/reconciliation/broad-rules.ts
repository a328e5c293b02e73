import type { AttributePath } from '../../attribute/attribute-path.ts';
import { walkLinks } from '../../attribute/resolve-attribute.ts';
import type { Catalog, Column } from '../../catalog/catalog.ts';
import { findColumn, findTable } from '../../catalog/lookup.ts';
import type { SemanticRole } from '../../catalog/semantic-role.ts';
import type { PairBlock } from '../../relation/derived-source.ts';
import { listed } from '../../words/list.ts';
import type { ActivityProblem } from '../definition.ts';
import type { MatchRule, ReconciliationConfig } from './config.ts';

const broadRoles: ReadonlySet<SemanticRole> = new Set(['country', 'region', 'language', 'time-zone']);

/** Alternatives and groups that many rows fulfil together, so that nearly every line is paired with very many of them. */
export function broadRules(config: ReconciliationConfig, table: string, catalog: Catalog): ActivityProblem[] {
  const lists = [
    ...config.alternatives.map(({ rules }, index) => ({ rules, field: `alternatives/${index}/rules` })),
    ...(config.fuzzy?.blocks ?? []).map(({ pairs }, index) => ({ rules: pairs, field: `fuzzy/blocks/${index}/pairs` })),
  ];
  return lists.flatMap(({ rules, field }): ActivityProblem[] => {
    const columns = rules.map(({ target }: MatchRule) => target && columnAt(target, table, catalog));
    const names = columns.flatMap((column) => (column && isShared(column) ? [column.label ?? column.name] : []));
    if (names.length === 0 || names.length < rules.length) return [];
    return [{ code: 'reconciliation.broad', field, params: { attributes: listed(names, 'comma') } }];
  });
}

/** Alternatives of which nothing must be equal on both sides, so that every line is compared with every row. */
export function unboundConditions(
  { alternatives }: ReconciliationConfig,
  read: readonly PairBlock[],
): ActivityProblem[] {
  if (read.length < alternatives.length) return [];
  return read.flatMap(({ left, right }, index): ActivityProblem[] => {
    const isBound = left.some((one, part) => one.kind !== 'literal' && right[part]?.kind !== 'literal');
    if (isBound) return [];
    return [{ code: 'reconciliation.every-pair', field: `alternatives/${index}/condition` }];
  });
}

/** Whether very many rows have the same value, as far as the catalog says. */
function isShared({ type, values, role }: Column): boolean {
  return type === 'boolean' || (values?.length ?? 0) > 0 || (role !== undefined && broadRoles.has(role));
}

function columnAt({ links, column }: AttributePath, table: string, catalog: Catalog): Column | undefined {
  const walked = walkLinks({ catalog }, table, links);
  const found = walked.ok ? findTable(catalog, walked.value.at) : undefined;
  return found && findColumn(found, column);
}
