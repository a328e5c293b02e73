import type { ConditionGroup, EntryOf } from '@fanfare/shared';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { problemAt } from '../../inspector/problem-at.ts';
import { choicesFor, resolveLink } from '../../rule-builder/attribute-choices.ts';
import { Select } from '../../ui/Select.tsx';
import type { EntryFieldsProps } from './EntryCard.tsx';
import type { EnrichmentRows } from './enrichment-rows.ts';
import { RowsRule } from './RowsRule.tsx';

type LinkedEntry = EntryOf<'aggregate'> | EntryOf<'rows'>;
type LinkedPart = Pick<LinkedEntry, 'via' | 'link' | 'where'>;

export interface LinkedRowsFieldsProps extends Omit<EntryFieldsProps<'aggregate' | 'rows'>, 'onChange'> {
  readonly onChange: (part: Partial<LinkedPart>, gesture?: string) => void;
}

/** The rows of a link to many, and which of them take part. */
export function LinkedRowsFields({ entry, inspector, rows, field, onChange }: LinkedRowsFieldsProps) {
  const { t } = useTranslation('targeting');
  const { readOnly, problems } = inspector;
  const { catalog, table } = rows;
  const links = useMemo(() => (table === undefined ? [] : choicesFor(catalog, table).links), [catalog, table]);
  const linked = linkedTable(entry, rows);
  return (
    <>
      <Select
        label={t('linkedTable')}
        value={entry.link === null ? null : idOf(entry.via, entry.link)}
        placeholder={entry.link ?? t('chooseLinkedTable')}
        help={table !== undefined && links.length === 0 ? t('noLinks') : undefined}
        error={problemAt(problems, `${field}/link`)}
        disabled={readOnly || table === undefined}
        onValueChange={(id) => {
          const chosen = links.find((one) => idOf(one.via, one.direction.name) === id);
          if (chosen) onChange({ via: [...chosen.via], link: chosen.direction.name });
        }}
        options={links.map((one) => ({ value: idOf(one.via, one.direction.name), label: one.trail.join(' › ') }))}
      />
      {linked === undefined ? null : (
        <RowsRule
          inspector={inspector}
          table={linked}
          rule={entry.where}
          field={`${field}/where`}
          onChange={(where: ConditionGroup, gesture) => onChange({ where }, gesture)}
        />
      )}
    </>
  );
}

/** Table of the linked rows; undefined while none is chosen. */
export function linkedTable({ via, link }: LinkedPart, { catalog, table }: EnrichmentRows): string | undefined {
  if (table === undefined || link === null) return undefined;
  return resolveLink(catalog, table, via, link)?.toTable;
}

function idOf(via: readonly string[], link: string): string {
  return JSON.stringify([...via, link]);
}
