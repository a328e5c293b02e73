import type { MiniMapNodeProps } from '@xyflow/react';
import { lookOf } from '../activities/registry.tsx';
import { useActivity } from './use-activity.ts';

const FILLS = {
  targeting: 'var(--color-targeting)',
  data: 'var(--color-data)',
  flow: 'var(--color-flow)',
  channel: 'var(--color-channel)',
};

/** A card on the map, in the colour of its family. */
export function MapTile({ id, x, y, width, height, selected }: MiniMapNodeProps) {
  const activity = useActivity(id);
  if (!activity) return null;
  return (
    <rect
      x={x}
      y={y}
      width={width}
      height={height}
      rx={8}
      opacity={selected ? 1 : 0.75}
      fill={FILLS[lookOf(activity.type).category]}
      {...(selected ? { stroke: 'var(--color-accent)', strokeWidth: 8 } : {})}
    />
  );
}
