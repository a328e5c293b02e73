import { type CarriedColumn, hasReview, type ReconciliationConfig } from '@fanfare/shared';
import { WandSparkles } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { say } from '../../i18n/speak.ts';
import { inboundTable } from '../../inspector/AttributeField.tsx';
import { problemAt } from '../../inspector/problem-at.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import type { InspectorProps } from '../inspector-props.ts';
import { Alternatives } from './Alternatives.tsx';
import { CountryField } from './CountryField.tsx';
import { LikenessFields } from './LikenessFields.tsx';
import type { MatchSides } from './match-sides.ts';
import { OutcomeFields } from './OutcomeFields.tsx';
import { ReviewList } from './ReviewList.tsx';
import { RowFilter } from './RowFilter.tsx';
import { firstLikeness, suggestedRules } from './suggest.ts';

const NO_COLUMNS: readonly CarriedColumn[] = [];

/** What lines are matched with, by what, and what becomes of those that are not. */
export function ReconciliationInspector(props: InspectorProps<ReconciliationConfig>) {
  const { t } = useTranslation('reconciliation');
  const { config, onChange, readOnly, catalog, inbound, problems, activity } = props;
  const { dimension: name, fuzzy } = config;
  const dimension = catalog.dimensions.find((one) => one.name === name);
  const source = inboundTable(catalog, inbound);
  const carried = inbound[0]?.columns ?? NO_COLUMNS;
  const { timeZone, variables, filters } = props;
  const target = dimension?.table;
  const sides: MatchSides = {
    catalog,
    source,
    target,
    columns: carried,
    timeZone,
    variables,
    filters,
    problems,
    readOnly,
  };
  const suggested = suggestedRules(catalog, source, carried, dimension?.table);
  const suggest = () => {
    if (!suggested) return;
    onChange({ ...config, ...suggested });
    const count = suggested.alternatives.length;
    announce(suggested.fuzzy ? t('suggestedWithLikeness', { count }) : t('suggested', { count }));
  };
  return (
    <>
      <Select
        label={t('matchWith')}
        value={name}
        placeholder={t('chooseDimension')}
        disabled={readOnly}
        help={source === undefined ? t('nothingArrives') : undefined}
        error={name === null ? undefined : problemAt(problems, 'dimension')}
        onValueChange={(chosen) => onChange({ ...config, dimension: chosen })}
        options={catalog.dimensions
          .filter((one) => one.table !== source || one.name === name || !one.name.startsWith('lines:'))
          .map((one) => ({ value: one.name, label: say(one.label) }))}
      />
      {dimension === undefined ? null : (
        <>
          {readOnly ? null : (
            <div className="grid gap-1">
              <Button
                size="sm"
                icon={WandSparkles}
                className="justify-self-start"
                disabledReason={
                  suggested ? undefined : source === undefined ? t('nothingArrives') : t('nothingToSuggest')
                }
                onClick={suggest}
              >
                {t('suggest')}
              </Button>
              <p className="text-xs text-text-subtle">{t('suggestHelp')}</p>
            </div>
          )}
          <Alternatives
            sides={sides}
            alternatives={config.alternatives}
            onChange={(alternatives, gesture) => onChange({ ...config, alternatives }, gesture)}
          />
          <CountryField
            {...{ config, readOnly }}
            error={problemAt(problems, 'phone/country')}
            onChange={(country) => onChange({ ...config, phone: { country } })}
          />
          <RowFilter {...props} target={dimension.table} />
          <OutcomeFields {...props} {...{ sides, carried }} />
          <Switch
            checked={fuzzy !== null}
            disabled={readOnly}
            label={t('likeness')}
            help={t('likenessHelp')}
            onCheckedChange={(on) => onChange({ ...config, fuzzy: on ? firstLikeness(suggested) : null })}
          />
          {fuzzy === null ? null : (
            <LikenessFields
              likeness={fuzzy}
              sides={sides}
              onChange={(next, gesture) => onChange({ ...config, fuzzy: next }, gesture)}
            />
          )}
          {fuzzy !== null && hasReview(config) ? (
            <ReviewList
              {...{ activity, catalog, readOnly }}
              dimension={name}
              likeness={fuzzy}
              isReady={problems.every(({ severity }) => severity !== 'error')}
              onChange={(decisions) => onChange({ ...config, fuzzy: { ...fuzzy, decisions } })}
            />
          ) : null}
        </>
      )}
    </>
  );
}
