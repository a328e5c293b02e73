import { type Catalog, type MemberKind, memberKindSchema, type StoredAudience } from '@fanfare/shared';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { UserMinus, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { LoadFailed } from '../api/LoadFailed.tsx';
import { useSettled } from '../rule-builder/use-settled.ts';
import { Button } from '../ui/Button.tsx';
import { LoadingLines } from '../ui/LoadingLines.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { Select } from '../ui/Select.tsx';
import { audienceSizeQuery, membersQuery } from './audience-queries.ts';
import { HandDialog } from './HandDialog.tsx';
import { MemberTable } from './MemberTable.tsx';

export interface MembersTabProps {
  readonly audience: StoredAudience;
  readonly catalog: Catalog;
  readonly readOnly: boolean;
}

const KINDS = memberKindSchema.options;

/** Who is in an audience and how, and the ways to put people in or take them out by hand. */
export function MembersTab({ audience, catalog, readOnly }: MembersTabProps) {
  const { t } = useTranslation('audiences');
  const [params, setParams] = useSearchParams();
  const how = KINDS.find((one) => one === params.get('how'));
  const [search, setSearch] = useState('');
  const [changing, setChanging] = useState<'add' | 'remove'>();
  const settled = useSettled(search.trim());
  const size = useQuery(audienceSizeQuery(audience.id)).data;
  const members = useInfiniteQuery(membersQuery(audience.id, how, settled));
  const first = members.data?.pages[0];
  const rows = members.data?.pages.flatMap((page) => page.members) ?? [];
  const count = (kind: MemberKind | 'all') =>
    size ? size[kind === 'all' ? 'members' : kind === 'rule' ? 'byRule' : kind] : undefined;
  const kinds = (['all', ...KINDS] as const).map((kind) => ({
    value: kind,
    label: t(`how.${kind}`),
    detail: count(kind),
  }));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-end gap-2">
        <Select
          label={t('kind')}
          hideLabel
          className="w-52"
          value={how ?? 'all'}
          onValueChange={(next) => setParams(next === 'all' ? {} : { how: next }, { replace: true })}
          options={kinds}
        />
        <SearchField label={t('findMember')} value={search} onValueChange={setSearch} className="w-56 max-w-full" />
        {readOnly ? null : (
          <span className="ml-auto flex gap-2">
            <Button icon={UserPlus} onClick={() => setChanging('add')}>
              {t('add')}
            </Button>
            <Button icon={UserMinus} onClick={() => setChanging('remove')}>
              {t('remove')}
            </Button>
          </span>
        )}
      </div>
      {first ? (
        <>
          <MemberTable
            audience={audience}
            columns={first.columns}
            members={rows}
            busy={members.isFetching}
            readOnly={readOnly}
            empty={settled === '' ? t('noMembers') : t('noMember', { search: settled })}
          />
          <footer className="flex items-center gap-3 text-xs text-text-muted">
            <output className="tabular">{t('membersShown', { shown: rows.length, total: first.total })}</output>
            {members.hasNextPage ? (
              <Button size="sm" disabled={members.isFetchingNextPage} onClick={() => void members.fetchNextPage()}>
                {t('more')}
              </Button>
            ) : null}
          </footer>
        </>
      ) : members.error ? (
        <LoadFailed error={members.error} onRetry={() => void members.refetch()} />
      ) : (
        <LoadingLines lines={6} name={t('page.loading')} />
      )}
      {changing ? (
        <HandDialog audience={audience} change={changing} catalog={catalog} onClose={() => setChanging(undefined)} />
      ) : null}
    </div>
  );
}
