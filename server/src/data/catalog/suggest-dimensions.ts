import { type Catalog, columnWithRole, type SemanticRole, type Suggestion, type Table } from '@fanfare/shared';
import { labelOf, singular } from './words.ts';

type DimensionSuggestion = Extract<Suggestion, { kind: 'dimension' }>;

const entityNames =
  /^(customer|client|contact|person|people|user|member|subscriber|lead|prospect|profile|patient|donor|recipient|guest|visitor|employee|student|household|account|compan(y|ie)|store|organi[sz]ation|business|partner|supplier)s?$/i;
const personRoles = [
  'email',
  'phone',
  'push-token',
  'full-name',
  'last-name',
  'first-name',
] as const satisfies readonly SemanticRole[];

/** Tables with a key whose rows are people or the like. */
export function suggestDimensions(catalog: Catalog<string>): DimensionSuggestion[] {
  return catalog.tables.flatMap((table) => {
    if (table.key.length === 0 || catalog.dimensions.some((dimension) => dimension.table === table.name)) return [];
    const reason = reasonFor(table);
    if (reason === undefined) return [];
    const labelColumn = labelColumnOf(table);
    const fit = { matching: 0, checked: 0 };
    return [
      {
        kind: 'dimension',
        table: table.name,
        label: table.label ?? labelOf(table.name),
        ...(labelColumn === undefined ? {} : { labelColumn }),
        ...fit,
        reason,
      },
    ];
  });
}

function reasonFor(table: Table<string>): string | undefined {
  const roles = personRoles.filter((role) => columnWithRole(table, role) !== undefined);
  if (roles.length > 0) return `its rows can be addressed: ${roles.join(', ')}`;
  return entityNames.test(singular(table.name)) ? 'its name says that its rows are people or organisations' : undefined;
}

function labelColumnOf(table: Table<string>): string | undefined {
  const byRole = (role: SemanticRole) => columnWithRole(table, role)?.name;
  const byName = (pattern: RegExp) =>
    table.columns.find((column) => column.type === 'text' && pattern.test(column.name))?.name;
  return (
    byRole('full-name') ??
    byName(/^(name|title|label)$/i) ??
    byRole('email') ??
    byRole('last-name') ??
    byName(/_name$/i) ??
    byRole('city')
  );
}
