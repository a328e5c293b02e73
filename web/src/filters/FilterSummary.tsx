import type { FilterCondition, PredefinedFilter } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRule } from '../rule-builder/rule-context.ts';
import { changeAt, type RulePath } from '../rule-builder/rule-edit.ts';
import { Button } from '../ui/Button.tsx';
import { detached } from './filter-parameters.ts';
import { useAudiences } from '../audiences/use-audiences.ts';
import { ruleWords } from './rule-words.ts';

export interface FilterSummaryProps {
  readonly filter: PredefinedFilter;
  readonly condition: FilterCondition;
  readonly path: RulePath;
  readonly table: string;
  readonly onDone: () => void;
}

/** What a linked filter says, and the ways to it, back to its own values, and to a copy. */
export function FilterSummary({ filter, condition, path, table, onDone }: FilterSummaryProps) {
  const { t } = useTranslation('filters');
  const { catalog, filters, change, readOnly } = useRule();
  const audiences = useAudiences();
  const hasOwn = Object.keys(condition.values).length > 0;
  return (
    <div className="grid w-72 gap-2">
      {filter.description === '' ? null : <p className="wrap-anywhere text-text-muted">{filter.description}</p>}
      <p className="rounded-sm bg-sunken px-2 py-1 wrap-anywhere">
        {ruleWords(detached(filter, condition.values), table, catalog, filters, audiences)}
      </p>
      <p className="text-text-subtle">
        {t('sentence.follows')} {readOnly ? '' : t('sentence.detachHelp')}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        {readOnly ? null : (
          <Button
            size="sm"
            onClick={() => {
              change((rule) => changeAt(rule, path, () => detached(filter, condition.values)));
              onDone();
            }}
          >
            {t('sentence.detach')}
          </Button>
        )}
        {readOnly || !hasOwn ? null : (
          <Button
            size="sm"
            kind="quiet"
            onClick={() => {
              change((rule) => changeAt(rule, path, (old) => (old.kind === 'filter' ? { ...old, values: {} } : old)));
              onDone();
            }}
          >
            {t('sentence.reset')}
          </Button>
        )}
        <Link to={`/filters/${filter.id}`} className="link">
          {t('sentence.open')}
        </Link>
      </div>
    </div>
  );
}
