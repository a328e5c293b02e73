import './canvas.css';
import { type OnNodesChange, ReactFlow, type ReactFlowInstance, ReactFlowProvider, SelectionMode } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore as useZustand } from 'zustand';
import { select } from '../editor/document/document-store.ts';
import { noSelection } from '../editor/document/selection.ts';
import { useDocument, useEditor, useView } from '../editor/EditorContext.tsx';
import { shownItem } from '../editor/group-navigation.ts';
import { firstItem, itemExists } from '../editor/navigation.ts';
import { useCompact, useEditable } from '../editor/use-editable.ts';
import { sameItem } from '../editor/view-store.ts';
import { afterFrames } from '../ui/after-frames.ts';
import { Afterwards, useFirstSeen } from '../ui/Afterwards.tsx';
import { ActivityCard } from './ActivityCard.tsx';
import { ArrowSheetContext, createArrowSheet } from './arrow-sheet.ts';
import { ArrowsFromAfar } from './ArrowsFromAfar.tsx';
import { CampaignMap } from './CampaignMap.tsx';
import { CanvasNoteCard } from './CanvasNoteCard.tsx';
import { CanvasMenu } from './CanvasMenu.tsx';
import { CanvasTools } from './CanvasTools.tsx';
import { ConnectionLine } from './ConnectionLine.tsx';
import { createDerivation } from './derive.ts';
import type { CanvasEdge, CanvasNode } from './flow-elements.ts';
import { FreeOutlet } from './FreeOutlet.tsx';
import { GhostCard } from './GhostCard.tsx';
import { ghostsOf } from './ghosts.ts';
import { Ground } from './Ground.tsx';
import { GroupCard } from './GroupCard.tsx';
import { GroupFrame } from './GroupFrame.tsx';
import { Guides } from './Guides.tsx';
import { Freshness } from './Freshness.tsx';
import { TransitionArrow } from './TransitionArrow.tsx';
import { createTurns, TurnsContext } from './turns.ts';
import { useArrowClicks } from './use-arrow-clicks.ts';
import { useCardMoves } from './use-card-moves.ts';
import { useConnecting } from './use-connecting.ts';
import { AfarContext, useDetailOfView } from './detail.ts';
import { nodesFromAfar } from './from-afar.ts';
import { LayersContext, useFoundLayers } from './layers.ts';
import { openView } from './open-view.ts';
import { useControls } from './use-controls.ts';
import { useMoving } from './use-moving.ts';
import { useNodeClicks } from './use-node-clicks.ts';
import { useNoteResize } from './use-note-resize.ts';
import { usePaletteDrop } from './use-palette-drop.ts';
import { useSelectionChanges } from './use-selection-changes.ts';
import { useViewportMemory } from './use-viewport-memory.ts';

const NODE_TYPES = {
  activity: ActivityCard,
  outlet: FreeOutlet,
  collapsed: GroupCard,
  frame: GroupFrame,
  note: CanvasNoteCard,
  ghost: GhostCard,
};
const EDGE_TYPES = { transition: TransitionArrow };
const PAN_ALWAYS = true;
const PAN_MIDDLE = [1];
const SNAP: [number, number] = [10, 10];
const LABELS = { 'controls.ariaLabel': '' };

/** The drawing of the campaign: cards, arrows and their numbers. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <CanvasMenu>
        <Surface />
      </CanvasMenu>
    </ReactFlowProvider>
  );
}

function Surface() {
  const { t } = useTranslation('canvas');
  const session = useEditor();
  const editable = useEditable();
  const compact = useCompact();
  const name = useZustand(session.head, (head) => head.name);
  const graph = useDocument((state) => state.graph);
  const selection = useDocument((state) => state.selection);
  const hand = useView((state) => state.hand);
  const mapVisible = useView((state) => state.mapVisible);
  const detail = useDetailOfView();
  const afar = detail === 'tiles';
  const [derive] = useState(createDerivation);
  const {
    drag,
    dragged,
    drawn: grouped,
    follow,
    onPointerDownCapture,
    onNodeDragStart,
    onNodeDrag,
    onNodeDragStop,
  } = useCardMoves();
  const { resized, followEdge } = useNoteResize();
  const { clickNode, openNode } = useNodeClicks();
  const onArrows = useArrowClicks();
  const { nodes: chooseNodes, edges: chooseEdges } = useSelectionChanges();
  const { handlers: connecting, isMovingEnd } = useConnecting();
  const drop = usePaletteDrop();
  const layers = useFoundLayers();
  const [sheet] = useState(createArrowSheet);
  const [turns] = useState(() => createTurns());
  const section = useRef<HTMLElement>(null);
  const moving = useMoving(section, turns);
  /** Cards are shown first, arrows and details in the frames after, and what stands around them last. */
  const [isOpen, setOpen] = useState(false);
  const seen = useFirstSeen();
  const onInit = useCallback(
    (flow: ReactFlowInstance<CanvasNode, CanvasEdge>) =>
      void openView(session, flow).then(() => {
        turns.setMoving(false);
        afterFrames(2, () => {
          setOpen(true);
          afterFrames(1, seen);
        });
      }),
    [session, turns, seen],
  );
  const chooseNothing = useCallback(() => select(session.documents, noSelection), [session]);
  useControls();
  useViewportMemory();
  useFocusAlways();

  const { nodes, edges } = useMemo(
    () => derive({ graph: grouped, selection, dragged, resized }),
    [derive, grouped, selection, dragged, resized],
  );
  const drawn = useMemo(() => {
    const stand = afar ? nodesFromAfar(nodes) : (nodes as CanvasNode[]);
    return drag?.mode === 'copy' ? [...stand, ...ghostsOf(graph, drag)] : stand;
  }, [nodes, graph, drag, afar]);
  const onNodesChange: OnNodesChange<CanvasNode> = useCallback(
    (changes) => {
      follow(changes);
      followEdge(changes);
      chooseNodes(changes);
    },
    [follow, followEdge, chooseNodes],
  );

  return (
    <section
      ref={section}
      aria-label={t('label', { name })}
      data-region="canvas"
      data-detail={detail}
      className="canvas relative size-full overflow-hidden"
      {...(hand ? { 'data-hand': '' } : {})}
      {...(isMovingEnd ? { 'data-moving-end': '' } : {})}
      {...(drag ? { 'data-drag': drag.mode } : {})}
      {...(editable ? drop : {})}
      onPointerDownCapture={onPointerDownCapture}
    >
      <AfarContext value={afar}>
        <TurnsContext value={turns}>
          <ArrowSheetContext value={sheet}>
            <LayersContext value={layers}>
              <ReactFlow<CanvasNode, CanvasEdge>
                nodes={drawn}
                edges={afar || !isOpen ? NO_ARROWS : (edges as CanvasEdge[])}
                nodeTypes={NODE_TYPES}
                edgeTypes={EDGE_TYPES}
                onNodesChange={onNodesChange}
                onEdgesChange={chooseEdges}
                onNodeDragStart={onNodeDragStart}
                onNodeDrag={onNodeDrag}
                onNodeDragStop={onNodeDragStop}
                onNodeClick={clickNode}
                onNodeDoubleClick={openNode}
                {...onArrows}
                {...connecting}
                nodesDraggable={editable}
                nodesConnectable={editable}
                edgesReconnectable={editable}
                nodesFocusable={false}
                edgesFocusable={false}
                disableKeyboardA11y
                deleteKeyCode={null}
                selectionKeyCode="Shift"
                multiSelectionKeyCode={MULTI}
                panActivationKeyCode="Space"
                panOnDrag={hand ? PAN_ALWAYS : PAN_MIDDLE}
                selectionOnDrag={!hand}
                selectionMode={SelectionMode.Partial}
                panOnScroll
                zoomOnDoubleClick={false}
                minZoom={0.1}
                maxZoom={2}
                snapToGrid
                snapGrid={SNAP}
                connectionLineComponent={ConnectionLine}
                onPaneClick={chooseNothing}
                connectionRadius={30}
                nodeDragThreshold={3}
                elevateNodesOnSelect={false}
                elevateEdgesOnSelect={false}
                onlyRenderVisibleElements
                {...moving}
                onInit={onInit}
                attributionPosition="top-right"
                ariaLabelConfig={LABELS}
              >
                <Ground />
                {afar ? <ArrowsFromAfar nodes={nodes} edges={edges} /> : null}
                <Guides guided={drag?.guided} />
                {isOpen && mapVisible && !compact && graph.activities.length > 0 ? <CampaignMap /> : null}
              </ReactFlow>
            </LayersContext>
          </ArrowSheetContext>
        </TurnsContext>
      </AfarContext>
      <Afterwards>
        <Freshness />
        <CanvasTools />
      </Afterwards>
    </section>
  );
}

const NO_ARROWS: CanvasEdge[] = [];
const MULTI = ['Meta', 'Control', 'Shift'];

/** The canvas is one stop of the Tab key: some item always takes the focus. */
function useFocusAlways() {
  const { documents, view } = useEditor();
  useEffect(() => {
    function check() {
      const { graph } = documents.getState();
      const { focus } = view.getState();
      const item = focus && itemExists(graph, focus) ? focus : firstItem(graph);
      const shown = item && shownItem(graph, item);
      if (shown !== focus && !(shown && sameItem(shown, focus))) view.setState({ focus: shown });
    }
    check();
    return documents.subscribe(check);
  }, [documents, view]);
}
