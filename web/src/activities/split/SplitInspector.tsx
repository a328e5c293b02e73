import { type SplitConfig, type Subset } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { say } from '../../i18n/speak.ts';
import { Advanced } from '../../inspector/Advanced.tsx';
import { inboundTable } from '../../inspector/AttributeField.tsx';
import { moved } from '../../inspector/list-edit.ts';
import { Section } from '../../inspector/Section.tsx';
import { SeedField } from '../../inspector/SeedField.tsx';
import { AddButton } from '../../ui/AddButton.tsx';
import { Switch } from '../../ui/Switch.tsx';
import type { InspectorProps } from '../inspector-props.ts';
import { SubsetEditor } from './SubsetEditor.tsx';

/** The subsets a population is divided into, and what happens to everybody else. */
export function SplitInspector(props: InspectorProps<SplitConfig>) {
  const { t } = useTranslation('inspector');
  const { config, onChange, readOnly, catalog, inbound, timeZone, variables, filters, draw, problems } = props;
  const { activity, openRule } = props;
  const { subsets } = config;
  const dimension = inbound.find((one) => one.dimension !== undefined)?.dimension;
  const dimensionLabel = say(catalog.dimensions.find((one) => one.name === dimension)?.label ?? '');
  const fresh = (): Subset => ({
    id: draw.id(),
    label: t('newSubset', { position: subsets.length + 1 }),
    rule: null,
    limit: { kind: 'none' },
    sort: null,
    skipWhenEmpty: false,
  });
  return (
    <>
      <Section title={t('subsets')}>
        {subsets.map((subset, index) => (
          <SubsetEditor
            key={subset.id}
            position={index + 1}
            subset={subset}
            table={inboundTable(catalog, inbound)}
            {...{
              activity,
              openRule,
              dimension,
              catalog,
              dimensionLabel,
              timeZone,
              variables,
              filters,
              readOnly,
              problems,
            }}
            onChange={(next, gesture) => onChange({ ...config, subsets: subsets.with(index, next) }, gesture)}
            onMove={(by) => onChange({ ...config, subsets: moved(subsets, index, by) })}
            onRemove={() => onChange({ ...config, subsets: subsets.toSpliced(index, 1) })}
          />
        ))}
        {readOnly ? null : (
          <AddButton onClick={() => onChange({ ...config, subsets: [...subsets, fresh()] })}>
            {t('addSubset')}
          </AddButton>
        )}
      </Section>
      <Switch
        checked={config.remainder}
        disabled={readOnly}
        label={t('remainder')}
        onCheckedChange={(remainder) => onChange({ ...config, remainder })}
      />
      <Switch
        checked={config.overlap}
        disabled={readOnly}
        label={t('overlap')}
        help={t('overlapHelp')}
        onCheckedChange={(overlap) => onChange({ ...config, overlap })}
      />
      <Advanced differs={config.singleTable ? t('singleTable') : undefined}>
        <Switch
          checked={config.singleTable}
          disabled={readOnly}
          label={t('singleTable')}
          help={t('singleTableHelp')}
          onCheckedChange={(singleTable) => onChange({ ...config, singleTable })}
        />
        <SeedField
          value={config.seed}
          readOnly={readOnly}
          draw={draw.seed}
          onChange={(seed) => onChange({ ...config, seed }, 'seed')}
        />
      </Advanced>
    </>
  );
}
