import { type Catalog, linkWays, walkLinks, wayInWords } from '@fanfare/shared';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '../ui/Select.tsx';

export interface WayFieldProps {
  readonly catalog: Catalog;
  /** Tables the way leads from and to. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Names of the links, one after the other. */
  readonly links: readonly string[];
  readonly error: string | undefined;
  readonly readOnly: boolean;
  readonly onChange: (links: string[]) => void;
}

/** The links that lead from one table to another: the ways there are in words, the shortest first. */
export function WayField({ catalog, from, to, links, error, readOnly, onChange }: WayFieldProps) {
  const { t } = useTranslation('targeting');
  const ways = useMemo(
    () => (from === undefined || to === undefined ? [] : (linkWays(catalog, from).get(to) ?? [])),
    [catalog, from, to],
  );
  if (from === undefined || to === undefined) return null;
  const options = ways.map((way) => ({ value: idOf(way.map(({ name }) => name)), label: wayInWords(way) }));
  const chosen = idOf(links);
  const isOther = links.length > 0 && !options.some(({ value }) => value === chosen);
  const walked = walkLinks({ catalog }, from, links, { toMany: true });
  const other = isOther && walked.ok ? [{ value: chosen, label: wayInWords(walked.value.directions) }] : [];
  return (
    <Select
      label={t('way')}
      value={links.length === 0 || (isOther && other.length === 0) ? null : chosen}
      placeholder={t('chooseWay')}
      help={
        options.length > 1 ? t('severalWays', { count: options.length }) : options.length === 0 ? t('noWay') : undefined
      }
      error={error}
      disabled={readOnly}
      onValueChange={(value) => onChange(JSON.parse(value) as string[])}
      options={[...options, ...other]}
    />
  );
}

function idOf(links: readonly string[]): string {
  return JSON.stringify(links);
}
