import type { AttributePath } from '../attribute/attribute-path.ts';
import { resolveAttribute, walkLinks } from '../attribute/resolve-attribute.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { DataType } from '../catalog/data-type.ts';
import { compileFormula } from '../expression/compile-formula.ts';
import { isPhrase, phrase, type Text } from '../words/phrase.ts';

/** The label of an attribute with the links on the way ("Store › Region"); its column's name when it no longer exists. */
export function describeAttribute(path: AttributePath, table: string, catalog: Catalog): Text {
  const context = { catalog, environment: new Map() };
  const resolved = resolveAttribute(context, table, path);
  const walked = walkLinks(context, table, path.links);
  const trail = walked.ok ? walked.value.directions.map((direction) => direction.label) : path.links;
  const label = resolved.ok ? resolved.value.label : path.column;
  if (trail.length === 0) return label;
  return isPhrase(label)
    ? phrase('attribute.ofLink', { trail: trail.join(' › '), label })
    : [...trail, label].join(' › ');
}

/** Type of an attribute; undefined when there is none such. */
export function typeOfAttribute(path: AttributePath, table: string, catalog: Catalog): DataType | undefined {
  const resolved = resolveAttribute({ catalog, environment: new Map() }, table, path);
  return resolved.ok ? resolved.value.scalar.type : undefined;
}

/** Type of a formula on rows of a table; undefined when it is not complete, or depends on variables. */
export function typeOfFormula(formula: string, table: string, catalog: Catalog): DataType | undefined {
  const context = { ...anyClock, catalog, environment: new Map(), variables: new Map() };
  return compileFormula(formula, table, context).scalar?.type;
}

/** Types are the same at every time. */
const anyClock = { now: '2026-01-01T00:00:00Z', timeZone: 'UTC' };
