import type { CustomConfig } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { AttributeField, inboundTable } from '../../inspector/AttributeField.tsx';
import { problemAt } from '../../inspector/problem-at.ts';
import { CategoryField } from '../channel/CategoryField.tsx';
import { ExportFields } from '../channel/ExportFields.tsx';
import { MessagePerField } from '../channel/MessagePerField.tsx';
import type { InspectorProps } from '../inspector-props.ts';
import { DestinationFields } from './DestinationFields.tsx';

/** Which rows are handed to another system, where to, and with which columns. */
export function CustomInspector(props: InspectorProps<CustomConfig>) {
  const { t } = useTranslation('channel');
  const { config, onChange, catalog, inbound, readOnly, problems } = props;
  const table = inboundTable(catalog, inbound);
  return (
    <>
      <CategoryField
        value={config.category}
        readOnly={readOnly}
        onChange={(category) => onChange({ ...config, category })}
      />
      {config.category === 'marketing' ? (
        <AttributeField
          label={t('consent')}
          showLabel
          value={config.consent}
          error={problemAt(problems, 'consent')}
          onChange={(consent) => onChange({ ...config, consent })}
          {...{ catalog, table, readOnly }}
        />
      ) : null}
      <MessagePerField
        value={config.per}
        onChange={(per) => onChange({ ...config, per })}
        {...{ catalog, table, readOnly, problems }}
      />
      <DestinationFields
        value={config.destination}
        onChange={(destination, gesture) => onChange({ ...config, destination }, gesture)}
        {...{ readOnly, problems }}
      />
      <ExportFields
        fields={config.fields}
        per={config.per}
        onChange={(fields, gesture) => onChange({ ...config, fields }, gesture)}
        {...{ catalog, table, readOnly, problems }}
      />
    </>
  );
}
