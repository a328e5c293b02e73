import type { EmailConfig } from '@fanfare/shared';
import { ChannelFields } from '../channel/ChannelFields.tsx';
import type { InspectorProps } from '../inspector-props.ts';

/** Who of the population can be addressed by e-mail. */
export function EmailInspector(props: InspectorProps<EmailConfig>) {
  return <ChannelFields {...props} />;
}
