import { type EnrichmentEntry, type EnrichmentKind, everyone } from '@fanfare/shared';

/** An entry of a kind with nothing chosen yet. */
export function freshEntry(kind: EnrichmentKind): EnrichmentEntry {
  const named = { name: '', label: '' };
  switch (kind) {
    case 'attribute':
      return { kind, ...named, attribute: null };
    case 'formula':
      return { kind, ...named, formula: '' };
    case 'aggregate':
      return { kind, ...named, via: [], link: null, where: everyone(), fn: 'count', attribute: null };
    case 'rows': {
      const attributes = [{ ...named, attribute: null }];
      return { kind, via: [], link: null, where: everyone(), orderBy: [], rows: 3, attributes, array: null };
    }
    case 'join': {
      const columns = [{ ...named, attribute: null }];
      const on = [{ own: null, other: null, trim: false, fold: false }];
      const from = { kind: 'population', transition: null } as const;
      return { kind, from, on, where: everyone(), orderBy: [], columns, found: null };
    }
  }
}
