import type { AttributePath } from '../../attribute/attribute-path.ts';
import { resolveAttribute, walkLinks } from '../../attribute/resolve-attribute.ts';
import type { Catalog, Table } from '../../catalog/catalog.ts';
import type { DataType } from '../../catalog/data-type.ts';
import { columnWithRole, findTable } from '../../catalog/lookup.ts';
import type { SemanticRole } from '../../catalog/semantic-role.ts';
import type { Scalar } from '../../relation/scalar.ts';
import { invariant } from '../../result/invariant.ts';
import { attributeProblems, attributeType } from '../settings/attribute-setting.ts';
import type { ActivityProblem, CompileContext, ValidateContext } from '../definition.ts';
import type { ChannelAddress } from './channel-settings.ts';
import { type Phrase, phrase } from '../../words/phrase.ts';

/** What an address is and whether it may be used, by the roles of columns in the catalog. */
export interface AddressKind {
  role: SemanticRole;
  /** "the e-mail address". */
  words: Phrase;
  consent: SemanticRole;
  /** "the consent to e-mail". */
  consentWords: Phrase;
}

/** The tables an address may be read from: of the row that arrived, and of the linked row, if messages are for those. */
export interface AddressTables {
  population: Table;
  linked: Table | undefined;
}

type Needed = { role: SemanticRole; type: DataType; words: Phrase };

/** Problems of an address and of the consent that belongs to it. */
export function addressProblems(
  address: ChannelAddress,
  kind: AddressKind,
  needsConsent: boolean,
  tables: AddressTables,
  context: ValidateContext,
): ActivityProblem[] {
  const table = tableOf(address, tables);
  if (!table) return [{ code: 'channel.address', field: 'address/of', params: { words: kind.words } }];
  const consent: Needed = {
    role: kind.consent,
    type: 'boolean',
    words: phrase('role.yesOrNo', { role: kind.consentWords }),
  };
  const consentMissing = needsConsent && !consentAt(address, consent.role, tables, context.catalog);
  const consentProblems = consentMissing ? [roleMissing(tables.population, consent)] : [];
  return [...valueProblems(address, kind, table, context), ...consentProblems];
}

function valueProblems(
  { attribute, of }: ChannelAddress,
  { role, words }: AddressKind,
  table: Table,
  context: ValidateContext,
): ActivityProblem[] {
  if (attribute === null) {
    return columnWithRole(table, role)?.type === 'text' ? [] : [roleMissing(table, { role, type: 'text', words })];
  }
  const field = 'address/attribute';
  const own = of === 'population' ? context : { ...context, columns: new Map() };
  const problems = attributeProblems(attribute, field, phrase('field.address'), table.name, own);
  if (problems.length > 0 || attributeType(attribute, table.name, own) === 'text') return problems;
  return [{ code: 'config.limit', field, params: { field: phrase('field.address'), rule: phrase('rule.text') } }];
}

function roleMissing(table: Table, { words }: Needed): ActivityProblem {
  return { code: 'role.missing', params: { table: table.label ?? table.name, role: words } };
}

/** How values of both rows are read on the row of a message. */
export interface AddressRows extends AddressTables {
  context: CompileContext;
  ofInbound(value: Scalar): Scalar;
}

/** The address of a message. */
export function addressScalar(address: ChannelAddress, role: SemanticRole, rows: AddressRows): Scalar {
  const table = tableOf(address, rows);
  const found = table && columnWithRole(table, role);
  const attribute = address.attribute ?? (found ? { links: [], column: found.name } : undefined);
  invariant(table && attribute, `has no column for ${role}`);
  return rowScalar(address.of, attribute, rows);
}

/** Another column of the address by its role, beside the one that was chosen; undefined when the catalog names none. */
export function addressPart(address: ChannelAddress, role: SemanticRole, rows: AddressRows): Scalar | undefined {
  const links = address.attribute?.links ?? [];
  const table = tableAt({ of: address.of, links }, rows, rows.context.catalog);
  const found = table && columnWithRole(table, role);
  return found && rowScalar(address.of, { links: [...links], column: found.name }, rows);
}

/** The consent that belongs to an address: of the row it is read from, along the same links, else of the row that arrived. */
export function consentScalar(address: ChannelAddress, role: SemanticRole, rows: AddressRows): Scalar {
  const found = consentAt(address, role, rows, rows.context.catalog);
  invariant(found, `has no column for ${role}`);
  return rowScalar(found.of, found.attribute, rows);
}

/** An attribute of the row that arrived or of the linked row, read on the row of a message. */
function rowScalar(of: ChannelAddress['of'], attribute: AttributePath, rows: AddressRows): Scalar {
  const table = tableOf({ of }, rows);
  invariant(table, 'messages are for no linked rows');
  const context = of === 'population' ? rows.context : { ...rows.context, columns: new Map() };
  const resolved = resolveAttribute(context, table.name, attribute);
  invariant(resolved.ok, `there is no ${attribute.column} on ${table.name}`);
  return of === 'population' ? rows.ofInbound(resolved.value.scalar) : resolved.value.scalar;
}

function tableOf({ of }: Pick<ChannelAddress, 'of'>, { population, linked }: AddressTables): Table | undefined {
  return of === 'population' ? population : linked;
}

function tableAt(
  { of, links }: { of: ChannelAddress['of']; links: readonly string[] },
  tables: AddressTables,
  catalog: Catalog,
): Table | undefined {
  const start = tableOf({ of }, tables);
  const walked = start && walkLinks({ catalog }, start.name, links);
  return walked?.ok ? findTable(catalog, walked.value.at) : undefined;
}

function consentAt(
  address: ChannelAddress,
  role: SemanticRole,
  tables: AddressTables,
  catalog: Catalog,
): { of: ChannelAddress['of']; attribute: AttributePath } | undefined {
  const places = [
    { of: address.of, links: address.attribute?.links ?? [] },
    { of: address.of, links: [] },
    { of: 'population' as const, links: [] },
  ];
  for (const { of, links } of places) {
    const table = tableAt({ of, links }, tables, catalog);
    const found = table && columnWithRole(table, role);
    if (found?.type === 'boolean') return { of, attribute: { links: [...links], column: found.name } };
  }
  return undefined;
}
