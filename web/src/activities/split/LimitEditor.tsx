import type { Catalog, Problem, Subset, SubsetLimit } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { AttributeField } from '../../inspector/AttributeField.tsx';
import { problemAt } from '../../inspector/problem-at.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Select } from '../../ui/Select.tsx';
import { RowLimitField } from '../../variables/RowLimitField.tsx';
import { PercentField, RowsField } from './LimitFields.tsx';

export interface LimitEditorProps {
  readonly subset: Subset;
  readonly catalog: Catalog;
  readonly table: string | undefined;
  readonly readOnly: boolean;
  readonly problems: readonly Problem[];
  /** Where the subset stands in the settings. */
  readonly field: string;
  readonly onChange: (subset: Subset, gesture?: string) => void;
}

const KINDS = ['none', 'random-percent', 'rows', 'percent', 'per-group'] as const;

/** How many of those who match are taken, and who of them first. */
export function LimitEditor(props: LimitEditorProps) {
  const { t } = useTranslation('inspector');
  const { subset, catalog, table, readOnly, problems, field, onChange } = props;
  const wrong = (name: string) => problemAt(problems, `${field}/${name}`);
  const { limit } = subset;
  const set = (next: SubsetLimit, gesture?: string) =>
    onChange({ ...subset, limit: next, sort: sortFor(next, subset.sort) }, gesture && `${subset.id} ${gesture}`);
  const rowsLabel = t(limit.kind === 'per-group' ? 'rowsPerGroup' : 'rows');
  const shared = { catalog, table, readOnly };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <Select
        label={t('limit')}
        value={limit.kind}
        disabled={readOnly}
        onValueChange={(kind) => set(limitOf(kind))}
        options={KINDS.map((value) => ({ value, label: t(`limitKind.${value}`) }))}
      />
      {limit.kind === 'random-percent' || limit.kind === 'percent' ? (
        <PercentField
          value={limit.percent}
          readOnly={readOnly}
          problem={wrong('limit/percent')}
          onChange={(percent) => set({ ...limit, percent }, 'percent')}
        />
      ) : null}
      {limit.kind === 'rows' || limit.kind === 'per-group' ? (
        <RowLimitField
          label={rowsLabel}
          value={limit.rows}
          readOnly={readOnly}
          problem={wrong('limit/rows')}
          onChange={(rows) => set({ ...limit, rows })}
        >
          {(rows) => (
            <RowsField
              label={rowsLabel}
              value={rows}
              readOnly={readOnly}
              problem={wrong('limit/rows')}
              onChange={(next) => set({ ...limit, rows: next }, 'rows')}
            />
          )}
        </RowLimitField>
      ) : null}
      {limit.kind === 'per-group' ? (
        <AttributeField
          label={t('groupBy')}
          showLabel
          error={wrong('limit/attribute')}
          value={limit.attribute}
          onChange={(attribute) => set({ ...limit, attribute })}
          {...shared}
        />
      ) : null}
      {'choose' in limit && readOnly ? (
        <p>
          {t('choose')} {t(`chooseKind.${limit.choose}`)}
        </p>
      ) : null}
      {'choose' in limit && !readOnly ? (
        <SegmentedControl
          label={t('choose')}
          value={limit.choose}
          onValueChange={(choose) => set({ ...limit, choose })}
          segments={[
            { value: 'random', label: t('chooseKind.random') },
            { value: 'ranked', label: t('chooseKind.ranked') },
          ]}
        />
      ) : null}
      {subset.sort ? (
        <div className="flex items-start gap-1.5">
          <AttributeField
            label={t('sortBy')}
            showLabel
            error={wrong('sort/attribute') ?? wrong('sort')}
            value={subset.sort.attribute}
            onChange={(attribute) =>
              onChange({ ...subset, sort: { direction: 'descending', ...subset.sort, attribute } })
            }
            {...shared}
          />
          <Select
            label={t('direction')}
            className="w-32 flex-none"
            value={subset.sort.direction}
            disabled={readOnly}
            onValueChange={(direction) => onChange({ ...subset, sort: { attribute: null, ...subset.sort, direction } })}
            options={[
              { value: 'descending', label: t('directionName.descending') },
              { value: 'ascending', label: t('directionName.ascending') },
            ]}
          />
        </div>
      ) : null}
    </div>
  );
}

function limitOf(kind: SubsetLimit['kind']): SubsetLimit {
  if (kind === 'random-percent') return { kind, percent: '50' };
  if (kind === 'rows') return { kind, rows: null, choose: 'random' };
  if (kind === 'percent') return { kind, percent: '50', choose: 'random' };
  if (kind === 'per-group') return { kind, rows: null, attribute: null, choose: 'random' };
  return { kind };
}

/** A sort belongs to a ranked limit and to nothing else. */
function sortFor(limit: SubsetLimit, sort: Subset['sort']): Subset['sort'] {
  return 'choose' in limit && limit.choose === 'ranked' ? (sort ?? { attribute: null, direction: 'descending' }) : null;
}
