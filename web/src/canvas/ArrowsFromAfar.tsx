import { outletId } from '@fanfare/shared';
import { memo, useContext, useMemo } from 'react';
import { createPortal } from 'react-dom';
import { useView } from '../editor/EditorContext.tsx';
import { arrowEnds } from './arrow-ends.ts';
import { arrowShape } from './arrow-path.ts';
import { ArrowSheetContext } from './arrow-sheet.ts';
import type { CanvasEdge, CanvasNode } from './flow-elements.ts';

export interface ArrowsFromAfarProps {
  readonly nodes: readonly CanvasNode[];
  readonly edges: readonly CanvasEdge[];
}

type Look = 'plain' | 'selected' | 'passed' | 'out';
const LOOKS: readonly Look[] = ['out', 'plain', 'passed', 'selected'];

/** All arrows as one shape for each look: from afar they are seen, not handled. */
export const ArrowsFromAfar = memo(function ArrowsFromAfar({ nodes, edges }: ArrowsFromAfarProps) {
  const sheet = useContext(ArrowSheetContext);
  const way = useView((state) => state.way);
  const shapes = useMemo(() => {
    const byId = new Map(nodes.map((node) => [node.id, node]));
    const lines: Record<Look, string[]> = { plain: [], selected: [], passed: [], out: [] };
    for (const edge of edges) {
      const { free = false, bend = 'middle', direction = 'down', activity = '', port = '' } = edge.data ?? {};
      const [source, target] = [byId.get(edge.source), byId.get(edge.target)];
      const ends = !free && source && target ? arrowEnds(edge, source, target) : undefined;
      if (!ends) continue;
      const look = edge.selected
        ? 'selected'
        : !way
          ? 'plain'
          : way.outlets.has(outletId(activity, port))
            ? 'passed'
            : 'out';
      lines[look].push(arrowShape(ends.from, ends.to, bend, { direction }).line);
    }
    return lines;
  }, [nodes, edges, way]);
  if (!sheet) return null;
  return createPortal(
    LOOKS.map((look) => (
      <path
        key={look}
        d={shapes[look].join('')}
        className="arrow-line"
        data-look={look === 'selected' ? 'selected' : 'plain'}
        data-way={look === 'passed' || look === 'out' ? look : undefined}
      />
    )),
    sheet,
  );
});
