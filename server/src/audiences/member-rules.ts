import type { SaveMode } from '@fanfare/shared';
import type { StoredColumn } from '../engine/data-engine.ts';
import { how, saved } from './member-table.ts';
import { isSame, type MemberRule } from './rewrite-members.ts';

type HandChange = 'add' | 'remove' | 'clear';

const wasHow = `c.${how}`;
const wasSaved = `coalesce(c.${saved}, false)`;
const isGiven = 'coalesce(g._fanfare_here, false)';
/** What was done by hand stays; otherwise the row is in or out as saved. */
const byHandElse = (other: string) => `CASE WHEN ${wasHow} IN ('added', 'removed') THEN ${wasHow} ${other} END`;

/** What saving people does to the rows of an audience. `columns` are those that come with the people. */
export function saveRule(mode: SaveMode, had: readonly StoredColumn[], columns: readonly StoredColumn[]): MemberRule {
  switch (mode) {
    case 'replace':
      return {
        how: byHandElse(`WHEN ${isGiven} THEN 'saved' WHEN ${wasHow} = 'left' THEN 'left'`),
        saved: isGiven,
        carried: columns,
      };
    case 'history':
      return {
        how: byHandElse(`WHEN ${isGiven} THEN 'saved' ELSE 'left'`),
        saved: isGiven,
        carried: columns,
      };
    case 'add':
      return {
        how: byHandElse(`WHEN ${isGiven} THEN 'saved' ELSE ${wasHow}`),
        saved: `${isGiven} OR ${wasSaved}`,
        carried: [...had.filter(({ name }) => !columns.some((one) => isSame(one.name, name))), ...columns],
      };
    case 'remove':
      return {
        how: byHandElse(`WHEN ${isGiven} AND ${wasHow} = 'saved' THEN NULL ELSE ${wasHow}`),
        saved: `${wasSaved} AND NOT ${isGiven}`,
        carried: had,
      };
  }
}

/** What a change by hand does: columns and what campaigns saved stay. */
export function handRule(change: HandChange, had: readonly StoredColumn[]): MemberRule {
  const asSaved = `CASE WHEN ${wasSaved} THEN 'saved' END`;
  const given = { add: `'added'`, remove: `'removed'`, clear: byHandOnly(asSaved) }[change];
  return { how: `CASE WHEN ${isGiven} THEN ${given} ELSE ${wasHow} END`, saved: wasSaved, carried: had };
}

function byHandOnly(then: string): string {
  return `CASE WHEN ${wasHow} IN ('added', 'removed') THEN ${then} ELSE ${wasHow} END`;
}
