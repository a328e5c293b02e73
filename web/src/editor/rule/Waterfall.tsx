import type { Catalog, ConditionGroup, FilterLookup, TargetingDimension } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { formatChange, formatCount } from '../../i18n/format.ts';
import { useAudiences } from '../../audiences/use-audiences.ts';
import { say } from '../../i18n/speak.ts';
import { usePlace } from '../../inspector/place.ts';
import { conditionName, conditionWords } from '../../rule-builder/condition-name.ts';
import { conditionAt } from '../../rule-builder/rule-edit.ts';
import type { CountedRule } from '../../rule-builder/use-rule-counts.ts';
import { classNames } from '../../ui/class-names.ts';

export interface WaterfallProps {
  readonly counted: CountedRule;
  /** False while the rule has changed and is counted again: the numbers are of the rule before. */
  readonly current: boolean;
  readonly dimension: TargetingDimension;
  readonly catalog: Catalog;
  readonly filters: FilterLookup;
}

/** With more parts the list scrolls, so that the sample stays in sight. */
const MANY = 10;

/** What is left after each part of the rule, from everybody to the result; the differences stand beside the numbers. */
export function Waterfall({ counted, current, dimension, catalog, filters }: WaterfallProps) {
  const { t } = useTranslation('ruleBuilder');
  const audiences = useAudiences();
  const here = usePlace();
  const { rule, total, leaves } = counted;
  if (leaves.every(({ count }) => count === null)) return null;
  const adds = rule.operator === 'or' && rule.items.some((item) => !item.disabled);
  const { table } = dimension;
  const many = leaves.length > MANY;
  const among = here !== undefined && here.place.everybody !== true && here.table === table;
  const start = adds ? 0 : total;
  return (
    <section
      aria-label={t('result.leaves')}
      data-testid="waterfall"
      tabIndex={many ? 0 : undefined}
      className={classNames(many && 'max-h-96 overflow-y-auto pr-2', !current && 'italic opacity-60')}
    >
      <h2 className="text-xs text-text-muted">{t(adds ? 'result.reaches' : 'result.leaves')}</h2>
      <ol className="mt-1.5 grid gap-2">
        <Bar
          label={t(among ? 'result.arriving' : 'result.all', { dimension: say(dimension.label) })}
          count={total}
          total={total}
          change={undefined}
        />
        {leaves.map(({ path, count }, index) => {
          const before = index === 0 ? start : (leaves[index - 1]?.count ?? null);
          return (
            <Bar
              key={path}
              label={labelOf(rule, path)}
              count={count}
              total={total}
              change={count === null || before === null ? undefined : count - before}
            />
          );
        })}
      </ol>
    </section>
  );

  function labelOf(counting: ConditionGroup, path: string): string {
    const condition = conditionAt(counting, path);
    if (!condition) return path;
    return path.startsWith('except/')
      ? t('result.except', { words: conditionWords(condition, table, catalog, filters, audiences) })
      : conditionName(condition, table, catalog, filters, audiences);
  }
}

interface BarProps {
  readonly label: string;
  readonly count: number | null;
  readonly total: number;
  readonly change: number | undefined;
}

function Bar({ label, count, total, change }: BarProps) {
  const share = total === 0 || count === null ? 0 : count / total;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-x-3 text-xs">
      <span className="line-clamp-2 wrap-anywhere" title={label}>
        {label}
      </span>
      <span className="tabular text-right">
        {change === undefined ? null : (
          <span className="mr-1 text-text-muted">{change === 0 ? '±0' : formatChange(change)}</span>
        )}{' '}
        <span className="font-medium">{count === null ? '—' : formatCount(count)}</span>
      </span>
      <span aria-hidden="true" className="col-span-2 mt-1 h-1.5 overflow-hidden rounded-full bg-hover">
        <span
          className={classNames('block h-full rounded-full bg-accent', share > 0 && 'min-w-0.5')}
          style={{ width: `${share * 100}%` }}
        />
      </span>
    </li>
  );
}
