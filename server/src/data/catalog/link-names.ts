import type { Link } from '@fanfare/shared';

type LinkNames = Pick<Link, 'name' | 'reverseName'>;

/** The link's names, made different from those of other links that leave the same tables. */
export function unusedLinkNames(links: readonly Link[], link: Link): LinkNames {
  const name = unused(namesFrom(links, link.from.table), link.name, link.from.columns);
  const taken = namesFrom(links, link.to.table);
  if (link.from.table === link.to.table) taken.add(name);
  return { name, reverseName: unused(taken, link.reverseName, link.from.columns) };
}

function namesFrom(links: readonly Link[], table: string): Set<string> {
  return new Set(
    links.flatMap((link) => [
      ...(link.from.table === table ? [link.name] : []),
      ...(link.to.table === table ? [link.reverseName] : []),
    ]),
  );
}

function unused(taken: ReadonlySet<string>, name: string, columns: readonly string[]): string {
  const byColumn = `${name}_by_${columns.join('_')}`;
  if (!taken.has(name)) return name;
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? byColumn : `${byColumn}_${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
