import { type CarriedColumn, findTable, type ReconciliationConfig } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { Elsewhere } from '../../inspector/Elsewhere.tsx';
import { RowOrderFields } from '../../inspector/RowOrderFields.tsx';
import { Section } from '../../inspector/Section.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { TakenColumns } from '../enrichment/TakenColumns.tsx';
import type { InspectorProps } from '../inspector-props.ts';
import type { MatchSides } from './match-sides.ts';
import { keyColumnsTaken } from './suggest.ts';

export interface OutcomeFieldsProps extends InspectorProps<ReconciliationConfig> {
  readonly sides: MatchSides;
  /** Columns that arrive with the lines. */
  readonly carried: readonly CarriedColumn[];
}

/** What becomes of lines: those with several matches, what leaves, with which columns, and by which transitions. */
export function OutcomeFields(props: OutcomeFieldsProps) {
  const { t } = useTranslation('reconciliation');
  const { config, onChange, readOnly, catalog, problems, sides, carried } = props;
  const { ambiguous, result, outputs } = config;
  const named = (table: string | undefined) =>
    (table === undefined ? [] : (findTable(catalog, table)?.columns ?? [])).map(({ name }) => name);
  const chooseResult = (next: ReconciliationConfig['result']) => {
    const taken = [...named(sides.source), ...carried.map(({ name }) => name)];
    const add =
      next === 'lines' && config.add.length === 0 ? keyColumnsTaken(catalog, sides.target, taken) : config.add;
    onChange({ ...config, result: next, add });
  };
  return (
    <>
      <RadioGroup
        label={t('ambiguous')}
        value={ambiguous.kind}
        disabled={readOnly}
        onValueChange={(kind) => onChange({ ...config, ambiguous: kind === 'drop' ? { kind } : { kind, sort: [] } })}
        options={(['drop', 'first'] as const).map((value) => ({
          value,
          label: t(`ambiguousName.${value}`),
          help: t(`ambiguousHelp.${value}`),
        }))}
      />
      {ambiguous.kind === 'first' ? (
        <Elsewhere>
          <RowOrderFields
            {...{ catalog, problems, readOnly }}
            orders={ambiguous.sort}
            table={sides.target}
            field="ambiguous/sort"
            onChange={(sort) => onChange({ ...config, ambiguous: { kind: 'first', sort } })}
          />
        </Elsewhere>
      ) : null}
      <RadioGroup
        label={t('result')}
        value={result}
        disabled={readOnly}
        onValueChange={chooseResult}
        options={(['matched', 'lines'] as const).map((value) => ({
          value,
          label: t(`resultName.${value}`),
          help: t(`resultHelp.${value}`),
        }))}
      />
      {result === 'matched' ? (
        <TakenColumns
          {...{ catalog, problems, readOnly }}
          title={t('take')}
          columns={config.take}
          table={sides.source}
          field="take"
          taken={named(sides.target)}
          onChange={(take, gesture) => onChange({ ...config, take }, gesture)}
        />
      ) : (
        <Elsewhere>
          <TakenColumns
            {...{ catalog, problems, readOnly }}
            title={t('add')}
            columns={config.add}
            table={sides.target}
            field="add"
            taken={[...named(sides.source), ...carried.map(({ name }) => name)]}
            onChange={(add, gesture) => onChange({ ...config, add }, gesture)}
          />
        </Elsewhere>
      )}
      <Section title={t('outputs')} help={t(`outputsHelp.${result}`)}>
        <Switch
          checked={outputs.unmatched}
          disabled={readOnly}
          label={t('unmatchedPort')}
          onCheckedChange={(unmatched) => onChange({ ...config, outputs: { ...outputs, unmatched } })}
        />
        <Switch
          checked={outputs.ambiguous}
          disabled={readOnly}
          label={t('ambiguousPort')}
          onCheckedChange={(several) => onChange({ ...config, outputs: { ...outputs, ambiguous: several } })}
        />
      </Section>
    </>
  );
}
