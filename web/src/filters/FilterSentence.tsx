import type { Catalog, ConditionValue, FilterCondition, FilterParameter, PredefinedFilter } from '@fanfare/shared';
import { Link2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRule } from '../rule-builder/rule-context.ts';
import { changeAt, type RulePath } from '../rule-builder/rule-edit.ts';
import { ValueWord } from '../rule-builder/ValueWord.tsx';
import { WordButton } from '../rule-builder/WordButton.tsx';
import { operatorWords } from '../rule-builder/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { settableValues } from './filter-parameters.ts';
import { FilterSummary } from './FilterSummary.tsx';

export interface FilterSentenceProps {
  readonly condition: FilterCondition;
  readonly path: RulePath;
  readonly table: string;
}

/** “fulfil Shoe buyers with Category Shoes”: a linked filter as a sentence, with the values this use sets itself. */
export function FilterSentence({ condition, path, table }: FilterSentenceProps) {
  const { t } = useTranslation('filters');
  const { catalog, filters, change } = useRule();
  const filter = condition.filter === null ? undefined : filters.get(condition.filter);

  function set(name: string, value: ConditionValue) {
    change(
      (rule) =>
        changeAt(rule, path, (old) =>
          old.kind === 'filter' ? { ...old, values: { ...old.values, [name]: value } } : old,
        ),
      `parameter ${name} ${path}`,
    );
  }

  if (!filter) {
    return (
      <span className="px-1 text-text-muted">
        {t('sentence.matches')}{' '}
        <span className="rounded-sm border border-dashed border-danger px-1">
          {condition.filter === null ? t('sentence.choose') : t('sentence.unknown', { id: condition.filter })}
        </span>
      </span>
    );
  }
  return (
    <>
      <span className="px-1 text-text-muted">{t('sentence.matches')}</span>{' '}
      <WordButton
        look="attribute"
        title={filter.name}
        name={t('sentence.about', { name: filter.name })}
        panel={(close) => <FilterSummary {...{ filter, condition, path, table }} onDone={close} />}
      >
        <span className="inline-flex items-center gap-1">
          <Icon of={Link2} size={13} className="text-text-subtle" />
          {filter.name}
        </span>
      </WordButton>
      {parametersOf(filter, catalog).map((one, index) => (
        <Parameter
          key={one.parameter.name}
          first={index === 0}
          {...one}
          value={condition.values[one.parameter.name] ?? one.settable.value}
          own={Object.hasOwn(condition.values, one.parameter.name)}
          onChange={(value) => set(one.parameter.name, value)}
        />
      ))}
    </>
  );
}

interface ParameterProps {
  readonly first: boolean;
  readonly parameter: FilterParameter;
  readonly settable: ReturnType<typeof settableValues>[number];
  readonly value: ConditionValue;
  /** Whether this use sets it; else the filter's own value is shown. */
  readonly own: boolean;
  readonly onChange: (value: ConditionValue) => void;
}

function Parameter({ first, parameter, settable, value, own, onChange }: ParameterProps) {
  const { t } = useTranslation('filters');
  const { t: rule } = useTranslation('rule');
  return (
    <>
      <span className="text-text-muted">{first ? ` ${t('sentence.with')} ` : ', '}</span>
      <span title={own ? undefined : t('sentence.own')}>
        {parameter.label} {operatorWords(rule, settable.operator, settable.type)}
      </span>{' '}
      <ValueWord
        value={value}
        type={settable.type}
        attribute={parameter.label}
        source={settable.source}
        onChange={onChange}
      />
    </>
  );
}

function parametersOf(filter: PredefinedFilter, catalog: Catalog) {
  const values = new Map(settableValues(filter.rule, filter.table, catalog).map((one) => [one.path, one]));
  return filter.parameters.flatMap((parameter) => {
    const settable = values.get(parameter.path);
    return settable ? [{ parameter, settable }] : [];
  });
}
