import type { ConnectionLineComponentProps } from '@xyflow/react';
import { useState } from 'react';
import { useDocument } from '../editor/EditorContext.tsx';
import { arrowShape } from './arrow-path.ts';
import type { CanvasNode } from './flow-elements.ts';
import { callOffConnection } from './called-off.ts';
import { HIT_AREA } from './measures.ts';
import { useEscape } from './use-escape.ts';

/** The arrow while it is drawn, on the same way it will have; Escape calls it off. */
export function ConnectionLine(props: ConnectionLineComponentProps<CanvasNode>) {
  const { fromX, fromY, toX, toY, fromHandle, toNode, connectionStatus } = props;
  const direction = useDocument((state) => state.graph.direction ?? 'down');
  const [isOff, setOff] = useState(false);
  useEscape(!isOff, () => {
    callOffConnection();
    setOff(true);
  });
  if (isOff) return null;
  const pointer = { x: toX, y: toY };
  const half = HIT_AREA / 2;
  const fixed = { x: fromX, y: fromY };
  const port = direction === 'right' ? { x: fromX - half, y: fromY } : { x: fromX, y: fromY - half };
  const shape =
    fromHandle.type === 'target'
      ? arrowShape(pointer, fixed, 'middle', { direction })
      : arrowShape(port, pointer, 'middle', { direction });
  return (
    <g className="connection-line" {...(toNode ? {} : { 'data-open': '' })} data-status={connectionStatus ?? 'none'}>
      <path d={shape.line} className="connection-path" />
      <path d={shape.tip} className="connection-tip" />
    </g>
  );
}
