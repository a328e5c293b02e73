import type { Suggestion } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';

/** Tells one suggestion from another across reloads. */
export function suggestionId(one: Suggestion): string {
  if (one.kind === 'key') return `key ${one.table} ${one.columns.join('\u0000')}`;
  if (one.kind === 'link') return `link ${one.link.id}`;
  return one.kind === 'role' ? `role ${one.table} ${one.column} ${one.role}` : `dimension ${one.table}`;
}

/** What a suggestion says, in words. */
export function useSuggestionWords(): (one: Suggestion) => string {
  const { t } = useTranslation('data');
  return (one) => {
    if (one.kind === 'key') return t('suggestions.key', { table: one.table, columns: one.columns.join(', ') });
    if (one.kind === 'link') return t('suggestions.link', { from: sideOf(one.link.from), to: sideOf(one.link.to) });
    if (one.kind === 'role') {
      return t('suggestions.role', { table: one.table, column: one.column, role: t(`role.${one.role}`) });
    }
    return t('suggestions.dimension', { label: one.label, table: one.table });
  };
}

function sideOf(side: { table: string; columns: readonly string[] }): string {
  return side.columns.map((column) => `${side.table}.${column}`).join(', ');
}
