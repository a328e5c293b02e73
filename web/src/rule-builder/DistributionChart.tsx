import { useTranslation } from 'react-i18next';
import { useMay } from '../app/use-actor.ts';
import { formatNumber } from '../i18n/format.ts';
import { say } from '../i18n/speak.ts';
import { useDistribution } from './distribution-query.ts';
import { Histogram } from './Histogram.tsx';
import type { Range } from './histogram-range.ts';
import { useValueLabels } from './use-value-labels.ts';
import type { ValueSource } from './value-source.ts';

export interface DistributionChartProps {
  readonly source: ValueSource;
  readonly timeZone: string;
  readonly range?: Range | undefined;
  readonly onRange?: ((range: Range) => void) | undefined;
}

/** The bars of a number or a date with its lowest and highest value; nothing where there are none. */
export function DistributionChart({ source, timeZone, range, onRange }: DistributionChartProps) {
  const { t } = useTranslation('conditions');
  const allowed = useMay('data.view');
  const { data } = useDistribution(allowed ? source : undefined, '', false);
  const labelOf = useValueLabels(source);
  if (!data || data.histogram.length < 2) return null;
  const { type } = source.column;
  const isNumber = type === 'integer' || type === 'decimal' || type === 'float';
  const words = (value: string) => (isNumber && value !== '' ? formatNumber(Number(value)) : labelOf(value));
  return (
    <div className="grid gap-1">
      <Histogram
        name={say(source.column.label ?? source.column.name)}
        bars={data.histogram}
        type={type}
        timeZone={timeZone}
        labelOf={words}
        range={range}
        onRange={onRange}
      />
      <p className="flex flex-wrap justify-between gap-x-3 text-text-muted">
        <span>{t(isNumber ? 'values.min' : 'values.earliest', { value: words(String(data.min ?? '')) })}</span>
        <span>{t(isNumber ? 'values.max' : 'values.latest', { value: words(String(data.max ?? '')) })}</span>
      </p>
      {onRange ? <p className="text-text-subtle">{t('histogram.help')}</p> : null}
    </div>
  );
}
