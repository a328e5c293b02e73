import type { EdgeProps } from '@xyflow/react';
import { memo, useMemo } from 'react';
import { createPortal } from 'react-dom';
import { outletNumber } from '../counts/outlet-number.ts';
import { useDocument, useView } from '../editor/EditorContext.tsx';
import { useOutletWayMark } from '../explain/use-way-mark.ts';
import { arrowShape, type Bend } from './arrow-path.ts';
import type { CanvasEdge } from './flow-elements.ts';
import { useLabelLayer } from './label-layer.ts';
import { HIT_AREA, OUTLET_SIZE } from './measures.ts';
import { TransitionLabel } from './TransitionLabel.tsx';
import { useIsOff, useNumbers } from './use-activity.ts';

/** An arrow and the number on it; for a free port a line to its “+”. */
export const TransitionArrow = memo(function TransitionArrow(props: EdgeProps<CanvasEdge>) {
  const { id, data, selected = false } = props;
  // React Flow measures what it draws, to fractions of a pixel that differ from what was described.
  const [sourceX, sourceY] = [tenth(props.sourceX), tenth(props.sourceY)];
  const [targetX, targetY] = [tenth(props.targetX), tenth(props.targetY)];
  const activity = data?.activity ?? '';
  const port = data?.port ?? '';
  const free = data?.free ?? false;
  const bend = data?.bend ?? 'middle';
  const slot = data?.slot ?? 0;
  const direction = data?.direction ?? 'down';
  const off = useIsOff(activity);
  const numbers = useNumbers(activity);
  const sourceSelected = useDocument((state) => state.selection.activities.has(activity));
  const taking = useView((state) => state.dropOn === id);
  const layer = useLabelLayer();
  const way = useOutletWayMark(activity, port);
  const shape = useMemo(() => {
    const ends = { sourceX, sourceY, targetX, targetY, slot };
    const { from, to } = direction === 'right' ? endsToTheRight(ends) : endsDown(ends, bend);
    return arrowShape(from, to, bend, { withTip: !free, direction });
  }, [sourceX, sourceY, targetX, targetY, slot, bend, free, direction]);
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
        data-way={way}
        {...(off ? { 'data-off': '' } : certain ? {} : { 'data-soft': '' })}
      />
      {shape.tip ? <path d={shape.tip} className="arrow-tip" data-look={look} data-way={way} /> : null}
      <path d={shape.line} className="react-flow__edge-interaction arrow-reach" />
      {layer
        ? createPortal(
            <div className="label-place nodrag nopan" style={{ left: shape.label.x, top: shape.label.y }}>
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
            </div>,
            layer,
          )
        : null}
    </>
  );
});

interface Ends {
  readonly sourceX: number;
  readonly sourceY: number;
  readonly targetX: number;
  readonly targetY: number;
  readonly slot: number;
}

/** React Flow measures from the outer edge of the area a port is hit in; arrows begin at the edge of the card. */
function endsDown({ sourceX, sourceY, targetX, targetY, slot }: Ends, bend: Bend) {
  const beside = bend === 'side' ? Math.sign(sourceX - targetX) * (OUTLET_SIZE / 2) : 0;
  const to = { x: targetX + slot + beside, y: bend === 'side' ? targetY + OUTLET_SIZE / 2 : targetY };
  return { from: { x: sourceX, y: sourceY - HIT_AREA / 2 }, to };
}

function endsToTheRight({ sourceX, sourceY, targetX, targetY, slot }: Ends) {
  return { from: { x: sourceX - HIT_AREA / 2, y: sourceY }, to: { x: targetX, y: targetY + slot } };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
