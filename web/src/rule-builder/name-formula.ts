import { type AttributePath, type Catalog, writeName } from '@fanfare/shared';
import { resolvePath } from './attribute-choices.ts';

/** An attribute as a formula that is nothing but its name. */
export function nameFormula({ links, column }: AttributePath): string {
  return [...links, column].map(writeName).join('.');
}

/** The attribute a formula names and nothing else; undefined for every other formula. */
export function attributeIn(formula: string, catalog: Catalog, table: string): AttributePath | undefined {
  const names = [...formula.trim().matchAll(/\[(?:[^\]]|\]\])*\]|[^.[\]]+/gu)].map(([name]) => bare(name));
  const column = names.at(-1);
  if (column === undefined) return undefined;
  const path = { links: names.slice(0, -1), column };
  if (nameFormula(path) !== formula.trim()) return undefined;
  return resolvePath(catalog, table, path) ? path : undefined;
}

function bare(name: string): string {
  return name.startsWith('[') ? name.slice(1, -1).replaceAll(']]', ']') : name;
}
