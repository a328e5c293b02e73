import { useCallback, useContext, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { ArrowSheetContext } from './arrow-sheet.ts';
import { useLayers } from './layers.ts';
import { type NearArea, useNearArea } from './near-area.ts';

/**
 * What cards stand on: the dots, and the one drawing all arrows are in. They are part of what moves, so that moving the
 * view paints nothing; opaque and cut off a view further on each side, so that the browser keeps everything that moves as
 * one picture.
 */
export function Ground() {
  const layers = useLayers();
  return layers && createPortal(<DotsAndArrows />, layers.ground);
}

function DotsAndArrows() {
  const host = useRef<HTMLDivElement>(null);
  const dots = useRef<HTMLDivElement>(null);
  const sheet = useContext(ArrowSheetContext);
  useLayoutEffect(() => {
    if (sheet) host.current?.append(sheet);
  }, [sheet]);
  const cover = useCallback(
    ({ left, top, width, height }: NearArea) => {
      const box = { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
      if (dots.current) Object.assign(dots.current.style, box);
      if (sheet) Object.assign(sheet.style, box);
      sheet?.setAttribute('viewBox', `${left} ${top} ${width} ${height}`);
    },
    [sheet],
  );
  useNearArea(cover);
  return (
    <div ref={host}>
      <div ref={dots} aria-hidden="true" className="canvas-dots" />
    </div>
  );
}
