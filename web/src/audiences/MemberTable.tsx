import type { audienceMembers, StoredAudience } from '@fanfare/shared';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../api/api-error.ts';
import type { ResponseOf } from '../api/request.ts';
import { formatNumber } from '../i18n/format.ts';
import { formatExactly, formatMoment } from '../i18n/format-date.ts';
import { sayNamed } from '../i18n/speak.ts';
import { IconButton } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { InlineMessage } from '../ui/InlineMessage.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { TableColumn } from '../ui/table-column.ts';
import { toast } from '../ui/toast-manager.ts';
import { useAudienceChanges } from './use-audience-changes.ts';

type Page = ResponseOf<typeof audienceMembers>;
type Member = Page['members'][number];

export interface MemberTableProps {
  readonly audience: StoredAudience;
  readonly columns: Page['columns'];
  readonly members: readonly Member[];
  readonly busy: boolean;
  readonly readOnly: boolean;
  readonly empty: string;
}

/** People of an audience, one a row; each can be put in or taken out by hand. */
export function MemberTable({ audience, columns, members, busy, readOnly, empty }: MemberTableProps) {
  const { t } = useTranslation('audiences');
  const { byHand } = useAudienceChanges();
  const [refusal, setRefusal] = useState<unknown>();

  async function change(what: 'add' | 'remove' | 'clear', member: Member) {
    try {
      const people = { kind: 'keys' as const, keys: [member.key] };
      await byHand(audience.id, { change: what, people, effect: crypto.randomUUID() });
      setRefusal(undefined);
      toast(t('doneOne', { key: nameOf(member) }));
    } catch (error) {
      setRefusal(error);
    }
  }

  const menu = (member: Member) => {
    const isByHand = member.how === 'added' || member.how === 'removed';
    return (
      <Menu
        align="end"
        trigger={<IconButton icon={Ellipsis} size="sm" name={t('rowMenu', { key: nameOf(member) })} />}
        entries={[
          ...(member.how === 'added'
            ? []
            : [{ id: 'add', label: t('addOne'), onSelect: () => void change('add', member) }]),
          ...(member.how === 'removed'
            ? []
            : [{ id: 'remove', label: t('removeOne'), onSelect: () => void change('remove', member) }]),
          ...(isByHand ? [{ id: 'clear', label: t('clearOne'), onSelect: () => void change('clear', member) }] : []),
        ]}
      />
    );
  };

  return (
    <>
      {refusal === undefined ? null : (
        <InlineMessage tone="danger" urgent title={t('failed')}>
          {errorMessage(refusal)}
        </InlineMessage>
      )}
      <DataTable
        label={t('members')}
        density="compact"
        columns={useColumns(columns)}
        rows={members}
        rowId={({ key }) => JSON.stringify(key)}
        rowName={nameOf}
        busy={busy}
        empty={<p className="px-3 py-2 text-text-muted">{empty}</p>}
        {...(readOnly ? {} : { renderRowEnd: menu })}
      />
    </>
  );
}

function useColumns(columns: Page['columns']): TableColumn<Member>[] {
  const { t } = useTranslation('audiences');
  const values = columns.map(({ name, type, key, ...named }, index): TableColumn<Member> => {
    const isAmount = !key && ['integer', 'decimal', 'float'].includes(type);
    return {
      id: name,
      header: sayNamed(named),
      align: isAmount ? 'right' : 'left',
      className: 'max-w-56 truncate',
      cell: ({ cells }) => {
        const cell = cells[index];
        if (cell === null || cell === undefined) return <span className="text-text-subtle">{t('empty')}</span>;
        const text = typeof cell === 'number' && isAmount ? formatNumber(cell) : String(cell);
        return <span title={text}>{text}</span>;
      },
    };
  });
  const keys = columns.filter(({ key }) => key).length;
  return [
    ...values.slice(0, keys),
    { id: 'how', header: t('howHeader'), className: 'whitespace-nowrap', cell: ({ how }) => t(`how.${how}`) },
    {
      id: 'since',
      header: t('since'),
      className: 'whitespace-nowrap',
      cell: ({ since }) =>
        since === null ? (
          <span className="text-text-muted">{t('sinceRule')}</span>
        ) : (
          <time dateTime={since} title={formatExactly(since)}>
            {formatMoment(since)}
          </time>
        ),
    },
    ...values.slice(keys),
  ];
}

function nameOf({ key }: Member): string {
  return key.join(' ');
}
