import { useStore } from '@xyflow/react';
import { createPortal } from 'react-dom';
import type { Guided } from './guides.ts';
import { useLayers } from './layers.ts';

/** Beyond the cards on both ends, so that the line is seen. */
const OVER = 12;

/** The lines that show what a dragged card lines up with. */
export function Guides({ guided }: { readonly guided: Guided | undefined }) {
  const zoom = useStore((state) => state.transform[2]);
  const layers = useLayers();
  if (!layers || (!guided?.upright && !guided?.level)) return null;
  const thick = 1 / zoom;
  const { upright, level } = guided;
  return createPortal(
    <>
      {upright ? (
        <div
          className="guide-line"
          data-guide="upright"
          style={{
            transform: `translate(${upright.at - thick / 2}px, ${upright.from - OVER}px)`,
            width: thick,
            height: upright.to - upright.from + 2 * OVER,
          }}
        />
      ) : null}
      {level ? (
        <div
          className="guide-line"
          data-guide="level"
          style={{
            transform: `translate(${level.from - OVER}px, ${level.at - thick / 2}px)`,
            width: level.to - level.from + 2 * OVER,
            height: thick,
          }}
        />
      ) : null}
    </>,
    layers.ground,
  );
}
