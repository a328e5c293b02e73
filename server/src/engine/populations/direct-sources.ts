import { readPart, type RelationalPart, type TableSource } from '@fanfare/shared';

/** Table versions that a part itself reads: its own, and those its links lead to; not those of the parts it is made from. */
export function directSources(part: RelationalPart): TableSource[] {
  const sources = [part.source];
  readPart(part, { link: (link) => sources.push(link.to) });
  return sources;
}
