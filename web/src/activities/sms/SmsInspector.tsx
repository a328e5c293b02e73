import type { SmsConfig } from '@fanfare/shared';
import { ChannelFields } from '../channel/ChannelFields.tsx';
import type { InspectorProps } from '../inspector-props.ts';

/** Who of the population can be addressed by text message. */
export function SmsInspector(props: InspectorProps<SmsConfig>) {
  return <ChannelFields {...props} />;
}
