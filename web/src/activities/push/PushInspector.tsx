import type { PushConfig } from '@fanfare/shared';
import { ChannelFields } from '../channel/ChannelFields.tsx';
import type { InspectorProps } from '../inspector-props.ts';

/** Who of the population can be addressed by push notification. */
export function PushInspector(props: InspectorProps<PushConfig>) {
  return <ChannelFields {...props} />;
}
