import type { DerivedSource } from '@fanfare/shared';
import { inSql } from './faults.ts';
import { rewritePart } from './rewrite-part.ts';
import type { Subject } from './subject.ts';

type Windowed = Extract<DerivedSource, { kind: 'windowed' }>;

function inWindows(change: (windowed: Windowed) => Windowed): Subject {
  return {
    part: (part) => rewritePart(part, (one) => (one.kind === 'windowed' ? change(one as Windowed) : one)),
  };
}

/** Faults in the order of the rows of a table that the comparison must find, by what they imitate. */
export const windowFaults: Readonly<Record<string, Subject>> = {
  'rows numbered through, whatever they have in common': inWindows((windowed) => ({ ...windowed, partitionBy: [] })),

  'an order in which empties come first': inSql((text) =>
    text.replaceAll(/(\bo\d+ (?:ASC|DESC)) NULLS LAST/g, '$1 NULLS FIRST'),
  ),
};
