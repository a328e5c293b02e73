import type { DirectMailConfig } from '@fanfare/shared';
import { inboundTable } from '../../inspector/AttributeField.tsx';
import { ChannelFields } from '../channel/ChannelFields.tsx';
import { ExportFields } from '../channel/ExportFields.tsx';
import type { InspectorProps } from '../inspector-props.ts';

/** Who of the population can get a letter, and what the printer's file says about each. */
export function DirectMailInspector(props: InspectorProps<DirectMailConfig>) {
  const { config, onChange, catalog, inbound, readOnly, problems } = props;
  return (
    <>
      <ChannelFields {...props} />
      <ExportFields
        fields={config.fields}
        per={config.per}
        table={inboundTable(catalog, inbound)}
        onChange={(fields, gesture) => onChange({ ...config, fields }, gesture)}
        {...{ catalog, readOnly, problems }}
      />
    </>
  );
}
