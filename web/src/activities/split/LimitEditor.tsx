import type { Catalog, Subset, SubsetLimit } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { AttributeField } from '../../inspector/AttributeField.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Select } from '../../ui/Select.tsx';
import { PercentField, RowsField } from './LimitFields.tsx';

export interface LimitEditorProps {
  readonly subset: Subset;
  readonly catalog: Catalog;
  readonly table: string | undefined;
  readonly readOnly: boolean;
  readonly onChange: (subset: Subset, gesture?: string) => void;
}

const KINDS = ['none', 'random-percent', 'rows', 'percent', 'per-group'] as const;

/** How many of those who match are taken, and who of them first. */
export function LimitEditor({ subset, catalog, table, readOnly, onChange }: LimitEditorProps) {
  const { t } = useTranslation('inspector');
  const { limit } = subset;
  const set = (next: SubsetLimit, gesture?: string) =>
    onChange({ ...subset, limit: next, sort: sortFor(next, subset.sort) }, gesture && `${subset.id} ${gesture}`);
  const shared = { catalog, table, readOnly };
  return (
    <div className="grid gap-2">
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
          onChange={(percent) => set({ ...limit, percent }, 'percent')}
        />
      ) : null}
      {limit.kind === 'rows' || limit.kind === 'per-group' ? (
        <RowsField
          label={t(limit.kind === 'rows' ? 'rows' : 'rowsPerGroup')}
          value={limit.rows}
          readOnly={readOnly}
          onChange={(rows) => set({ ...limit, rows }, 'rows')}
        />
      ) : null}
      {limit.kind === 'per-group' ? (
        <AttributeField
          label={t('groupBy')}
          value={limit.attribute}
          onChange={(attribute) => set({ ...limit, attribute })}
          {...shared}
        />
      ) : null}
      {'choose' in limit ? (
        <SegmentedControl
          label={t('choose')}
          value={limit.choose}
          onValueChange={(choose) => {
            if (!readOnly) set({ ...limit, choose });
          }}
          segments={[
            { value: 'random', label: t('chooseKind.random') },
            { value: 'ranked', label: t('chooseKind.ranked') },
          ]}
        />
      ) : null}
      {subset.sort ? (
        <div className="flex items-center gap-1.5">
          <AttributeField
            label={t('sortBy')}
            value={subset.sort.attribute}
            onChange={(attribute) =>
              onChange({ ...subset, sort: { direction: 'descending', ...subset.sort, attribute } })
            }
            {...shared}
          />
          <Select
            label={t('direction')}
            hideLabel
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
