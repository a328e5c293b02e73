import type { Position } from '@fanfare/shared';
import { Panel, useReactFlow, useStoreApi } from '@xyflow/react';
import { memo, type PointerEvent, useEffect, useMemo, useRef, useState, type WheelEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocument } from '../editor/EditorContext.tsx';
import { createDerivation } from './derive.ts';
import { fittedMap, frameOnMap, type MapFit, mapLooks, mapShape, tilesOf } from './map-tiles.ts';

const SIZE = { width: 152, height: 118 };
const ZOOM_SPEED = 1.002;
const NOTHING: ReadonlyMap<string, Position> = new Map();

/**
 * The whole campaign in small, with a frame around what is in view; a press or a drag looks elsewhere. All cards of a
 * colour are one shape, moving the view moves the frame alone, and cards are where they were until they are let go.
 */
export const CampaignMap = memo(function CampaignMap() {
  const { t } = useTranslation('canvas');
  const flow = useReactFlow();
  const graph = useDocument((state) => state.graph);
  const selection = useDocument((state) => state.selection);
  const [derive] = useState(createDerivation);
  const tiles = useMemo(
    () => tilesOf(graph, derive({ graph, selection, dragged: NOTHING }).nodes),
    [derive, graph, selection],
  );
  const fit = useMemo(() => fittedMap(tiles, SIZE), [tiles]);
  const frame = useViewFrame(fit);

  function look(event: PointerEvent<SVGSVGElement>) {
    if (event.buttons !== 1) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const box = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - box.left) / fit.scale + fit.left;
    const y = (event.clientY - box.top) / fit.scale + fit.top;
    void flow.setCenter(x, y, { zoom: flow.getZoom() });
  }

  function zoom(event: WheelEvent) {
    event.stopPropagation();
    void flow.zoomTo(flow.getZoom() * ZOOM_SPEED ** -event.deltaY);
  }

  return (
    <Panel position="bottom-right" className="campaign-map">
      <svg role="img" aria-label={t('mapLabel')} {...SIZE} onPointerDown={look} onPointerMove={look} onWheel={zoom}>
        <g transform={`scale(${fit.scale}) translate(${-fit.left} ${-fit.top})`}>
          {mapLooks.map((one) => (
            <path key={one} data-look={one} d={mapShape(tiles.filter(({ look: own }) => own === one))} />
          ))}
          <path data-selected="" d={mapShape(tiles.filter(({ selected }) => selected))} />
        </g>
      </svg>
      <div ref={frame} className="campaign-map-view" />
    </Panel>
  );
});

/** Keeps the frame around what is in view without drawing anything else again. */
function useViewFrame(fit: MapFit) {
  const frame = useRef<HTMLDivElement>(null);
  const store = useStoreApi();
  useEffect(() => {
    function follow() {
      const { transform, width, height } = store.getState();
      const [x, y, zoom] = transform;
      if (!frame.current) return;
      const { style } = frame.current;
      const view = { left: -x / zoom, top: -y / zoom, width: width / zoom, height: height / zoom };
      const box = frameOnMap(view, fit, SIZE);
      style.visibility = box ? 'visible' : 'hidden';
      if (!box) return;
      style.transform = `translate(${box.left.toFixed(1)}px, ${box.top.toFixed(1)}px)`;
      style.width = `${box.width.toFixed(1)}px`;
      style.height = `${box.height.toFixed(1)}px`;
    }
    follow();
    return store.subscribe((next, before) => {
      if (next.transform !== before.transform || next.width !== before.width || next.height !== before.height) follow();
    });
  }, [store, fit]);
  return frame;
}
