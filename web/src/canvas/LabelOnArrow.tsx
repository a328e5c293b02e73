import type { Position } from '@fanfare/shared';
import { type ReactFlowState, useStore } from '@xyflow/react';
import { useCallback } from 'react';
import { createPortal } from 'react-dom';
import { useLayers } from './layers.ts';
import { TransitionLabel, type TransitionLabelProps } from './TransitionLabel.tsx';

/** How far out of view labels are drawn, in pixels of the screen. */
const MARGIN = 200;

export interface LabelOnArrowProps extends TransitionLabelProps {
  readonly at: Position;
  /** Whether it is drawn wherever it lies. */
  readonly isWanted: boolean;
}

/** The label of an arrow where it stands; that of a long arrow only where somebody can see it. */
export function LabelOnArrow({ at, isWanted, ...props }: LabelOnArrowProps) {
  const layers = useLayers();
  const isNear = useIsNear(at);
  if (!layers || !(isNear || isWanted)) return null;
  return createPortal(
    <div className="label-place nodrag nopan" style={{ left: at.x, top: at.y }}>
      <TransitionLabel {...props} />
    </div>,
    layers.labels,
  );
}

function useIsNear({ x, y }: Position): boolean {
  return useStore(
    useCallback(
      ({ transform: [left, top, zoom], width, height }: ReactFlowState) =>
        isWithin(x * zoom + left, width) && isWithin(y * zoom + top, height),
      [x, y],
    ),
  );
}

function isWithin(at: number, length: number): boolean {
  return at > -MARGIN && at < length + MARGIN;
}
