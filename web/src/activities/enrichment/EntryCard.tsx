import type { EnrichmentConfig, EnrichmentEntry, EnrichmentKind, EntryOf } from '@fanfare/shared';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ItemCard } from '../../inspector/ItemCard.tsx';
import type { InspectorProps } from '../inspector-props.ts';
import { AggregateFields } from './AggregateFields.tsx';
import { AttributeEntryFields } from './AttributeEntryFields.tsx';
import { EntryPlace } from './EntryPlace.tsx';
import type { EnrichmentRows } from './enrichment-rows.ts';
import { FormulaEntryFields } from './FormulaEntryFields.tsx';
import { JoinFields } from './JoinFields.tsx';
import { RowsFields } from './RowsFields.tsx';

/** What the fields of every kind of entry get. */
export interface EntryFieldsProps<Kind extends EnrichmentKind> {
  readonly entry: EntryOf<Kind>;
  readonly inspector: InspectorProps<EnrichmentConfig>;
  readonly rows: EnrichmentRows;
  /** Where the entry stands in the settings. */
  readonly field: string;
  readonly onChange: (entry: EntryOf<Kind>, gesture?: string) => void;
}

export interface EntryCardProps extends Omit<EntryFieldsProps<EnrichmentKind>, 'onChange'> {
  readonly position: number;
  readonly onChange: (entry: EnrichmentEntry, gesture?: string) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

const fieldsOf: { [Kind in EnrichmentKind]: (props: EntryFieldsProps<Kind>) => ReactNode } = {
  attribute: AttributeEntryFields,
  formula: FormulaEntryFields,
  aggregate: AggregateFields,
  rows: RowsFields,
  join: JoinFields,
};

/** One entry: what it adds, and what the columns are called. */
export function EntryCard(props: EntryCardProps) {
  const { t } = useTranslation('targeting');
  const { entry, position, inspector, onMove, onRemove } = props;
  const kind = t(`entryKind.${entry.kind}`);
  const name = nameOf(entry);
  const title = name === '' ? t('entryUnnamed', { kind, position }) : t('entry', { kind, name });
  return (
    <ItemCard title={title} readOnly={inspector.readOnly} onMove={onMove} onRemove={onRemove}>
      <EntryPlace {...props}>
        <EntryFields {...props} />
      </EntryPlace>
    </ItemCard>
  );
}

function EntryFields<Kind extends EnrichmentKind>(props: EntryFieldsProps<Kind>) {
  const kind: Kind = props.entry.kind;
  const Fields: (props: EntryFieldsProps<Kind>) => ReactNode = fieldsOf[kind];
  return <Fields {...props} />;
}

function nameOf(entry: EnrichmentEntry): string {
  if ('name' in entry) return entry.label || entry.name;
  const [first] = entry.kind === 'rows' ? entry.attributes : entry.columns;
  return first ? first.label || first.name : '';
}
