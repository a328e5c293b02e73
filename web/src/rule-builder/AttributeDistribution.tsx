import { type AttributePath, type Catalog, findTable } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { say } from '../i18n/speak.ts';
import { resolvePath } from './attribute-choices.ts';
import { DistributionChart } from './DistributionChart.tsx';
import { DistributionList } from './DistributionList.tsx';
import { seenHere, useDistribution } from './distribution-query.ts';
import { useMay } from '../app/use-actor.ts';
import { formatShare } from '../i18n/format.ts';
import { usePlace } from '../inspector/place.ts';
import type { ValueSource } from './value-source.ts';

export interface AttributeDistributionProps {
  readonly catalog: Catalog;
  /** Table whose rows are counted, and the way from them to the attribute along links that lead to one row. */
  readonly table: string;
  readonly attribute: AttributePath;
  /** IANA zone in which moments are read. */
  readonly timeZone: string;
  /** Called with a value to use it; without it the values are only shown. */
  readonly onPick?: (value: string) => void;
}

/** How the values of any attribute are distributed: bars for numbers and dates, and every value with its number. */
export function AttributeDistribution({ catalog, table, attribute, timeZone, onPick }: AttributeDistributionProps) {
  const { t } = useTranslation('conditions');
  const resolved = resolvePath(catalog, table, attribute);
  const source: ValueSource | undefined = resolved && { ...resolved, seen: { table, attribute } };
  const allowed = useMay('data.view');
  const { data } = useDistribution(allowed ? source : undefined, '', false);
  if (!source) return null;
  return (
    <div className="grid w-80 max-w-full grid-cols-[minmax(0,1fr)] gap-2 text-xs">
      <RowsOf source={source} catalog={catalog} />
      <DistributionChart source={source} timeZone={timeZone} />
      {data?.rows === 0 ? null : (
        <DistributionList
          label={t('values.find')}
          source={source}
          chosen={NONE}
          emptyChosen={false}
          several={false}
          marks={false}
          {...(onPick ? { onPick } : {})}
        />
      )}
    </div>
  );
}

const NONE: readonly string[] = [];

/** “1,316,402 Purchases, filled in 98.6%”: which rows are counted. */
export function RowsOf({ source, catalog }: { readonly source: ValueSource; readonly catalog: Catalog }) {
  const { t } = useTranslation('conditions');
  const { table } = seenHere(source, usePlace());
  const allowed = useMay('data.view');
  const { data } = useDistribution(allowed ? source : undefined, '', false);
  if (!data) return null;
  const label = findTable(catalog, table)?.label ?? table;
  const filled = data.empty === 0 ? '' : `, ${t('values.filled', { share: formatShare(1 - data.empty / data.rows) })}`;
  return (
    <p className="text-xs text-text-muted">
      {t('values.rows', { rows: data.rows, table: say(label) })}
      {filled}
    </p>
  );
}
