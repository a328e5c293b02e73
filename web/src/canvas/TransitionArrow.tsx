import type { EdgeProps } from '@xyflow/react';
import { memo, useContext, useMemo } from 'react';
import { createPortal } from 'react-dom';
import { outletNumber } from '../counts/outlet-number.ts';
import { useDocument, useView } from '../editor/EditorContext.tsx';
import { sameItem } from '../editor/view-store.ts';
import { useOutletWayMark } from '../explain/use-way-mark.ts';
import { type ArrowShape, arrowShape, type Bend } from './arrow-path.ts';
import { ArrowSheetContext } from './arrow-sheet.ts';
import type { ArrowData, CanvasEdge } from './flow-elements.ts';
import { LabelOnArrow } from './LabelOnArrow.tsx';
import { HIT_AREA, OUTLET_SIZE } from './measures.ts';
import { itemOfLabel } from './TransitionLabel.tsx';
import { useTurn } from './turns.ts';
import { useHalt, useNumbers } from './use-activity.ts';

/** An arrow and the number on it; for a free port a line to its “+”. */
export const TransitionArrow = memo(function TransitionArrow(props: EdgeProps<CanvasEdge>) {
  const { id, data = NOWHERE, selected = false } = props;
  const { activity, port, free } = data;
  const shape = useShape(props, data);
  const hasFocus = useView(({ focus }) => sameItem(focus, itemOfLabel({ arrow: id, activity, port, free })));
  const isDue = useTurn(hasFocus || selected);
  const sheet = useContext(ArrowSheetContext);
  if (!sheet) return null;
  if (!isDue) return createPortal(<path d={shape.line} className="arrow-line" data-look="plain" />, sheet);
  return <ArrowUpClose id={id} data={data} shape={shape} selected={selected} hasFocus={hasFocus} sheet={sheet} />;
});

interface ArrowUpCloseProps {
  readonly id: string;
  readonly data: ArrowData;
  readonly shape: ArrowShape;
  readonly selected: boolean;
  readonly hasFocus: boolean;
  readonly sheet: SVGSVGElement;
}

/** Its line as its numbers, selection and problems have it, where it is pressed, and its label. */
function ArrowUpClose({ id, data, shape, selected, hasFocus, sheet }: ArrowUpCloseProps) {
  const { activity, port, free } = data;
  const halt = useHalt(activity);
  const numbers = useNumbers(activity);
  const sourceSelected = useDocument((state) => state.selection.activities.has(activity));
  const taking = useView((state) => state.dropOn === id);
  const way = useOutletWayMark(activity, port);
  const number = useMemo(() => outletNumber(numbers, port), [numbers, port]);
  const notTaken = number.state === 'zero' && number.notTaken;
  const certain = !notTaken && (number.state === 'exact' || number.state === 'zero' || number.state === 'computing');
  const look = taking ? 'taking' : selected || sourceSelected ? 'selected' : 'plain';
  return (
    <>
      {createPortal(
        <g data-arrow={id}>
          <path
            d={shape.line}
            className="arrow-line"
            data-look={look}
            data-way={way}
            {...(halt ? { 'data-halt': halt } : certain ? {} : { 'data-soft': '' })}
          />
          {shape.tip ? <path d={shape.tip} className="arrow-tip" data-look={look} data-way={way} /> : null}
          <path d={shape.line} className="arrow-reach" />
        </g>,
        sheet,
      )}
      <LabelOnArrow
        at={shape.label}
        isWanted={hasFocus || selected}
        arrow={id}
        activity={activity}
        port={port}
        number={number}
        numbers={numbers}
        free={free}
        selected={selected}
        taking={taking}
      />
    </>
  );
}

const NOWHERE: ArrowData = { activity: '', port: '', slot: 0, bend: 'middle', free: false, direction: 'down' };

/** React Flow measures what it draws, to fractions of a pixel that differ from what was described. */
function useShape(props: EdgeProps<CanvasEdge>, { slot, bend, free, direction }: ArrowData): ArrowShape {
  const [sourceX, sourceY] = [tenth(props.sourceX), tenth(props.sourceY)];
  const [targetX, targetY] = [tenth(props.targetX), tenth(props.targetY)];
  return useMemo(() => {
    const ends = { sourceX, sourceY, targetX, targetY, slot };
    const { from, to } = direction === 'right' ? endsToTheRight(ends) : endsDown(ends, bend);
    return arrowShape(from, to, bend, { withTip: !free, direction });
  }, [sourceX, sourceY, targetX, targetY, slot, bend, free, direction]);
}

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
