import type { Predicate } from '../../../relation/predicate.ts';
import { exists } from '../../../relation/predicates.ts';
import type { LinkUse } from '../../../relation/table-source.ts';

/** A predicate on the row that links to at most one row each lead to; not true when one leads nowhere. */
export function through(via: readonly LinkUse[], predicate: Predicate): Predicate {
  return via.reduceRight((inner, link) => exists(link, inner), predicate);
}
