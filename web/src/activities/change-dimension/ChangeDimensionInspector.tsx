import { type ChangeDimensionConfig, findDimension, linkWays } from '@fanfare/shared';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../i18n/speak.ts';
import { inboundTable } from '../../inspector/AttributeField.tsx';
import { problemAt } from '../../inspector/problem-at.ts';
import { WayField } from '../../inspector/WayField.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import type { InspectorProps } from '../inspector-props.ts';
import { CarriedColumns } from './CarriedColumns.tsx';

/** The new dimension, the way there, and what is carried over. */
export function ChangeDimensionInspector(props: InspectorProps<ChangeDimensionConfig>) {
  const { t } = useTranslation('targeting');
  const { config, onChange, readOnly, catalog, inbound, problems } = props;
  const from = inboundTable(catalog, inbound);
  const ways = useMemo(() => (from === undefined ? undefined : linkWays(catalog, from)), [catalog, from]);
  const chosen = config.dimension === null ? undefined : findDimension(catalog, config.dimension);
  const offered = catalog.dimensions.filter((one) => ways?.has(one.table) || one === chosen);
  const choose = (name: string) => {
    const table = findDimension(catalog, name)?.table;
    const shortest = table === undefined ? undefined : ways?.get(table)?.[0];
    onChange({ ...config, dimension: name, links: shortest?.map((link) => link.name) ?? [] });
  };
  return (
    <>
      <Select
        label={t('newDimension')}
        value={config.dimension}
        placeholder={t('chooseNewDimension')}
        disabled={readOnly}
        help={ways === undefined ? t('nothingArrives') : offered.length === 0 ? t('noReachable') : undefined}
        error={config.dimension === null ? undefined : problemAt(problems, 'dimension')}
        onValueChange={choose}
        options={offered.map((one) => ({ value: one.name, label: say(one.label) }))}
      />
      <WayField
        {...{ catalog, from, readOnly }}
        to={chosen?.table}
        links={config.links}
        error={problemAt(problems, 'links')}
        onChange={(links) => onChange({ ...config, links })}
      />
      <Switch
        checked={config.complement}
        disabled={readOnly}
        label={t('withoutMatch')}
        help={t('withoutMatchHelp')}
        onCheckedChange={(complement) => onChange({ ...config, complement })}
      />
      {chosen ? <CarriedColumns {...props} table={from} target={chosen.table} /> : null}
    </>
  );
}
