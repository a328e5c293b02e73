import { type CarriedAggregate, type ChangeDimensionConfig, findTable } from '@fanfare/shared';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { catalogWithColumns } from '../../inspector/catalog-with-columns.ts';
import { freeName } from '../../inspector/free-name.ts';
import { ItemCard } from '../../inspector/ItemCard.tsx';
import { MeasureFields } from '../../inspector/MeasureFields.tsx';
import { NamedColumnFields } from '../../inspector/NamedColumnFields.tsx';
import { problemAt } from '../../inspector/problem-at.ts';
import { Section } from '../../inspector/Section.tsx';
import { Button } from '../../ui/Button.tsx';
import type { InspectorProps } from '../inspector-props.ts';

export interface CarriedColumnsProps extends InspectorProps<ChangeDimensionConfig> {
  /** Tables of the rows that arrive and of those that leave. */
  readonly table: string | undefined;
  readonly target: string;
}

/** Aggregates of the rows that arrive, as columns of those that leave. */
export function CarriedColumns(props: CarriedColumnsProps) {
  const { t } = useTranslation('targeting');
  const { config, onChange, readOnly, catalog, inbound, problems, table, target } = props;
  const { carry } = config;
  const offered = catalogWithColumns(catalog, table, inbound[0]?.columns ?? []);
  const problem = problemAt(problems, 'carry');
  const add = () => {
    const taken = [...(findTable(catalog, target)?.columns ?? []), ...carry].map((one) => one.name);
    const fresh: CarriedAggregate = { name: freeName('number', taken), label: '', fn: 'count', attribute: null };
    onChange({ ...config, carry: [...carry, fresh] });
  };
  const set = (index: number, next: CarriedAggregate, gesture?: string) =>
    onChange({ ...config, carry: carry.with(index, next) }, gesture);
  return (
    <Section title={t('carried')} help={t('carriedHelp')}>
      {carry.map((one, index) => (
        <ItemCard
          key={index}
          title={t('carriedColumn', { position: index + 1, name: one.label || one.name })}
          readOnly={readOnly}
          onRemove={() => onChange({ ...config, carry: carry.toSpliced(index, 1) })}
        >
          <MeasureFields
            {...{ readOnly, table, problems }}
            catalog={offered}
            fn={one.fn}
            attribute={one.attribute}
            field={`carry/${index}`}
            onChange={(measured) => set(index, { ...one, ...measured })}
          />
          <NamedColumnFields
            value={one}
            readOnly={readOnly}
            error={problemAt(problems, `carry/${index}/name`)}
            onChange={(named, part) => set(index, { ...one, ...named }, `carry ${index} ${part}`)}
          />
        </ItemCard>
      ))}
      {problem === undefined ? null : <p className="text-xs text-danger-text">{problem}</p>}
      {readOnly ? null : (
        <Button size="sm" icon={Plus} className="justify-self-start" onClick={add}>
          {t('addCarried')}
        </Button>
      )}
    </Section>
  );
}
