import type { NodeProps } from '@xyflow/react';
import { Copy } from 'lucide-react';
import { memo } from 'react';
import { lookOf } from '../activities/registry.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Tile } from '../ui/Tile.tsx';
import type { GhostNode } from './flow-elements.ts';
import { useActivity } from './use-activity.ts';

/** A copy that is not made yet, while it is being dragged. */
export const GhostCard = memo(function GhostCard({ data }: NodeProps<GhostNode>) {
  const activity = useActivity(data.activity);
  const look = activity && lookOf(activity.type);
  return (
    <div
      className="activity-card ghost-card"
      aria-hidden="true"
      {...(look?.category === 'flow' ? { 'data-flow': '' } : {})}
    >
      {look ? <Tile family={look.category} icon={look.icon} /> : null}
      <span className="activity-words">
        <span className="activity-title">{activity?.label}</span>
      </span>
      <span className="activity-badge">
        <Icon of={Copy} size={13} />
      </span>
    </div>
  );
});
