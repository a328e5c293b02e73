import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { tableVersionsQuery } from '../../api/data-queries.ts';
import { formatCount } from '../../i18n/format.ts';
import { formatExactly } from '../../i18n/format-date.ts';
import { Select } from '../../ui/Select.tsx';

export interface VersionChoiceProps {
  readonly table: string;
  /** The version shown; undefined for the newest. */
  readonly version: number | undefined;
  readonly onVersionChange: (version: number | undefined) => void;
}

/** Which version is shown, with its date and what made it. Not there while only the newest can be read. */
export function VersionChoice({ table, version, onVersionChange }: VersionChoiceProps) {
  const { t } = useTranslation('data');
  const { data } = useQuery(tableVersionsQuery(table));
  const versions = data?.versions ?? [];
  const newest = versions[0]?.version;
  if (newest === undefined || (versions.length === 1 && (version ?? newest) === newest)) return null;
  return (
    <Select
      label={t('table.version')}
      hideLabel
      className="w-80"
      value={String(version ?? newest)}
      onValueChange={(next) => onVersionChange(Number(next) === newest ? undefined : Number(next))}
      options={versions.map((one) => ({
        value: String(one.version),
        label: `${t('table.asOf', { version: formatCount(one.version) })}${one.version === newest ? ` (${t('table.newest')})` : ''}`,
        detail: `${formatExactly(one.createdAt)} · ${one.change}`,
      }))}
    />
  );
}
