import { EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { memo, useMemo } from 'react';
import { outletNumber } from '../counts/outlet-number.ts';
import { useDocument, useView } from '../editor/EditorContext.tsx';
import { arrowShape } from './arrow-path.ts';
import type { CanvasEdge } from './derive.ts';
import { HIT_AREA, OUTLET_SIZE } from './measures.ts';
import { TransitionLabel } from './TransitionLabel.tsx';
import { useActivity, useNumbers } from './use-activity.ts';

/** An arrow and the number on it; for a free port a line to its “+”. */
export const TransitionArrow = memo(function TransitionArrow(props: EdgeProps<CanvasEdge>) {
  const { id, data, selected = false, sourceX, sourceY, targetX, targetY } = props;
  const activity = data?.activity ?? '';
  const port = data?.port ?? '';
  const free = data?.free ?? false;
  const bend = data?.bend ?? 'middle';
  const slot = data?.slot ?? 0;
  const source = useActivity(activity);
  const numbers = useNumbers(activity);
  const sourceSelected = useDocument((state) => state.selection.activities.has(activity));
  const taking = useView((state) => state.dropOn === id);
  const shape = useMemo(() => {
    const from = { x: sourceX, y: sourceY - HIT_AREA / 2 };
    const beside = bend === 'side' ? Math.sign(sourceX - targetX) * (OUTLET_SIZE / 2) : 0;
    const to = { x: targetX + slot + beside, y: bend === 'side' ? targetY + OUTLET_SIZE / 2 : targetY };
    return arrowShape(from, to, bend, !free);
  }, [sourceX, sourceY, targetX, targetY, slot, bend, free]);
  const number = outletNumber(numbers, port);
  const notTaken = number.state === 'zero' && number.notTaken;
  const certain = !notTaken && (number.state === 'exact' || number.state === 'zero' || number.state === 'computing');
  const look = taking ? 'taking' : selected || sourceSelected ? 'selected' : 'plain';
  return (
    <>
      <path
        d={shape.line}
        className="arrow-line"
        data-look={look}
        {...(certain && !source?.disabled ? {} : { 'data-soft': '' })}
      />
      {shape.tip ? <path d={shape.tip} className="arrow-tip" data-look={look} /> : null}
      <path d={shape.line} className="react-flow__edge-interaction arrow-reach" />
      <EdgeLabelRenderer>
        <div
          className="label-place nodrag nopan"
          style={{ transform: `translate(-50%, -50%) translate(${shape.label.x}px, ${shape.label.y}px)` }}
        >
          <TransitionLabel
            arrow={id}
            activity={activity}
            port={port}
            number={number}
            numbers={numbers}
            free={free}
            selected={selected}
            taking={taking}
          />
        </div>
      </EdgeLabelRenderer>
    </>
  );
});
