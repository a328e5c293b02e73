import { readPart, type RelationalPart, type TableSource } from '@fanfare/shared';

/** Table versions that a part itself reads: its own, and those its links lead to; not those of the parts it is made from. */
export function directSources(part: RelationalPart): TableSource[] {
  const sources: TableSource[] = [];
  readPart(part, { table: (source) => sources.push(source) });
  return sources;
}
