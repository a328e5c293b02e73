import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { catalogQuery } from '../api/data-queries.ts';
import { LoadFailed } from '../api/LoadFailed.tsx';
import { audienceListQuery } from '../audiences/audience-queries.ts';
import { LoadingLines } from '../ui/LoadingLines.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { Select } from '../ui/Select.tsx';
import type { Beginning } from './start-activity.ts';

const OWN_RULE = ':rule';

export interface AudienceStartProps {
  /** Undefined while what is chosen is no beginning yet. */
  readonly onChange: (beginning: Beginning | undefined) => void;
}

/** Whose people a campaign begins with: a stored audience or a rule of its own. */
export function AudienceStart({ onChange }: AudienceStartProps) {
  const { t } = useTranslation('templates');
  const list = useQuery(audienceListQuery());
  const { data: known } = useQuery(catalogQuery());
  const [chosen, setChosen] = useState<string | null>(null);
  const [how, setHow] = useState<'members' | 'copy'>('members');
  const [dimension, setDimension] = useState<string | null>(null);
  if (list.data === undefined || known === undefined) {
    return list.error ? (
      <LoadFailed error={list.error} onRetry={() => void list.refetch()} />
    ) : (
      <LoadingLines lines={2} name={t('audience.loading')} />
    );
  }
  const { audiences } = list.data;
  const { dimensions } = known.catalog;
  if (dimensions.length === 0) return <p className="text-text-muted">{t('audience.noDimension')}</p>;
  const audience = audiences.find(({ id }) => id === chosen);

  function tell(next: { chosen: string | null; how: 'members' | 'copy'; dimension: string | null }) {
    const found = audiences.find(({ id }) => id === next.chosen);
    if (found) onChange({ kind: found.rule === null ? 'members' : next.how, audience: found });
    else {
      const people = dimensions.find(({ name }) => name === next.dimension) ?? dimensions[0];
      const own = next.chosen === OWN_RULE && people;
      onChange(own ? { kind: 'rule', dimension: own.name, label: own.label } : undefined);
    }
  }

  return (
    <div className="flex flex-col gap-3">
      <Select
        label={t('audience.label')}
        value={chosen}
        placeholder={t('start.chooseAudience')}
        onValueChange={(value) => {
          setChosen(value);
          tell({ chosen: value, how, dimension });
        }}
        options={[
          { value: OWN_RULE, label: t('audience.rule') },
          ...audiences.map(({ id, label, dimension: of }) => ({
            value: id,
            label,
            detail: dimensions.find(({ name }) => name === of)?.label ?? of,
          })),
        ]}
      />
      {chosen === OWN_RULE ? (
        <Select
          label={t('audience.dimension')}
          value={dimension ?? dimensions[0]?.name ?? null}
          onValueChange={(value) => {
            setDimension(value);
            tell({ chosen, how, dimension: value });
          }}
          options={dimensions.map(({ name, label }) => ({ value: name, label }))}
        />
      ) : null}
      {audience && audience.rule !== null ? (
        <RadioGroup
          label={t('audience.how')}
          value={how}
          onValueChange={(value) => {
            setHow(value);
            tell({ chosen, how: value, dimension });
          }}
          options={[
            { value: 'members', label: t('audience.members'), help: t('audience.membersHelp') },
            { value: 'copy', label: t('audience.copy'), help: t('audience.copyHelp') },
          ]}
        />
      ) : null}
    </div>
  );
}
