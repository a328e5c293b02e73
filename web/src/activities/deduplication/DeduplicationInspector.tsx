import type { DeduplicationConfig } from '@fanfare/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Advanced } from '../../inspector/Advanced.tsx';
import { inboundTable } from '../../inspector/AttributeField.tsx';
import { useSeenCatalog } from '../../inspector/place.ts';
import { SeedField } from '../../inspector/SeedField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Switch } from '../../ui/Switch.tsx';
import type { InspectorProps } from '../inspector-props.ts';
import { DuplicateFields } from './DuplicateFields.tsx';
import { Survivors } from './Survivors.tsx';

const MOST = 1_000_000;

/** In what duplicates are equal, how many of them stay, and which. */
export function DeduplicationInspector(props: InspectorProps<DeduplicationConfig>) {
  const { t } = useTranslation('inspector');
  const { config, onChange, readOnly, inbound, draw, problems } = props;
  const [wrongKeep, setWrongKeep] = useState(false);
  const table = inboundTable(props.catalog, inbound);
  const catalog = useSeenCatalog(props.catalog, table);
  return (
    <>
      <DuplicateFields
        {...{ catalog, table, readOnly, problems }}
        fields={config.by}
        onChange={(by) => onChange({ ...config, by })}
      />
      <NumberField
        label={t('keep')}
        help={t('keepHelp')}
        value={config.keep}
        error={wrongKeep ? t('keepRange') : undefined}
        min={0}
        max={MOST}
        disabled={readOnly}
        onValueChange={(keep) => {
          const fits = keep !== null && Number.isInteger(keep) && keep >= 0 && keep <= MOST;
          setWrongKeep(!fits);
          if (fits) onChange({ ...config, keep }, 'keep');
        }}
      />
      <Survivors
        {...{ catalog, table, readOnly, problems }}
        survivors={config.survivors}
        onChange={(survivors, gesture) => onChange({ ...config, survivors }, gesture)}
      />
      <Switch
        checked={config.duplicates}
        disabled={readOnly}
        label={t('duplicatesPort')}
        onCheckedChange={(duplicates) => onChange({ ...config, duplicates })}
      />
      <Advanced differs={config.emptyIsValue ? t('emptyIsValue') : undefined}>
        <Switch
          checked={config.emptyIsValue}
          disabled={readOnly}
          label={t('emptyIsValue')}
          help={t('emptyIsValueHelp')}
          onCheckedChange={(emptyIsValue) => onChange({ ...config, emptyIsValue })}
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
