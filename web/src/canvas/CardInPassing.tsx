import { type ActivityId, findActivity } from '@fanfare/shared';
import { type NodeHandle, useStoreApi } from '@xyflow/react';
import { lookOf } from '../activities/registry.tsx';
import { useEditor } from '../editor/EditorContext.tsx';
import type { CanvasEdge, CanvasNode } from './flow-elements.ts';

/**
 * An activity that comes into view while it moves, until it is its turn to be drawn: what is cheap to draw of it. Its
 * ports are there, because React Flow looks for them in what is drawn.
 */
export function CardInPassing({ id }: { readonly id: ActivityId }) {
  const activity = findActivity(useEditor().documents.getState().graph, id);
  const node = useStoreApi<CanvasNode, CanvasEdge>().getState().nodeLookup.get(id);
  if (!activity) return null;
  return (
    <>
      <div className="activity-card" aria-hidden="true">
        <span className="tile" data-family={lookOf(activity.type).category} data-size="md" />
        <span className="activity-title">{activity.label}</span>
      </div>
      {node?.internals.userNode.handles?.map((handle) => (
        <PortInPassing key={`${handle.type}:${handle.id}`} {...handle} />
      ))}
    </>
  );
}

function PortInPassing({ id, type, position, x, y }: NodeHandle) {
  return (
    <span
      className={`react-flow__handle ${type} ${type === 'target' ? 'arrival' : 'port'}`}
      data-handleid={id}
      data-handlepos={position}
      style={type === 'target' ? undefined : { left: x, top: y, margin: 0 }}
    />
  );
}
