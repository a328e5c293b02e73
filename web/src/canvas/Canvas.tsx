import './canvas.css';
import {
  Background,
  BackgroundVariant,
  ConnectionLineType,
  MiniMap,
  type OnEdgesChange,
  type OnNodesChange,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useStore,
} from '@xyflow/react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore as useZustand } from 'zustand';
import { useDocument, useEditor, useView } from '../editor/EditorContext.tsx';
import { firstItem, itemExists } from '../editor/navigation.ts';
import { useCompact, useEditable } from '../editor/use-editable.ts';
import { chooseTransition, inspectActivity } from '../editor/view-actions.ts';
import { ActivityCard } from './ActivityCard.tsx';
import { CanvasMenu } from './CanvasMenu.tsx';
import { CanvasTools } from './CanvasTools.tsx';
import { type CanvasEdge, type CanvasNode, createDerivation } from './derive.ts';
import { FreeOutlet } from './FreeOutlet.tsx';
import { Freshness } from './Freshness.tsx';
import { MapTile } from './MapTile.tsx';
import { TransitionArrow } from './TransitionArrow.tsx';
import { useCardMoves } from './use-card-moves.ts';
import { useConnecting } from './use-connecting.ts';
import { openView } from './open-view.ts';
import { useControls } from './use-controls.ts';
import { usePaletteDrop } from './use-palette-drop.ts';
import { useSelectionChanges } from './use-selection-changes.ts';
import { useViewportMemory } from './use-viewport-memory.ts';

const NODE_TYPES = { activity: ActivityCard, outlet: FreeOutlet };
const EDGE_TYPES = { transition: TransitionArrow };
const PAN_ALWAYS = true;
const PAN_MIDDLE = [1];
const SNAP: [number, number] = [10, 10];
const LABELS = { 'controls.ariaLabel': '', 'minimap.ariaLabel': '' };

/** The drawing of the campaign: cards, arrows and their numbers. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <Surface />
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
  const detail = useStore((state) => detailAt(state.transform[2]));
  const [derive] = useState(createDerivation);
  const { dragged, follow, onNodeDrag, onNodeDragStop } = useCardMoves();
  const changeSelection = useSelectionChanges();
  const connecting = useConnecting();
  const drop = usePaletteDrop();
  useControls();
  useViewportMemory();
  useFocusAlways();

  const { nodes, edges } = useMemo(() => derive({ graph, selection, dragged }), [derive, graph, selection, dragged]);
  const onNodesChange: OnNodesChange<CanvasNode> = useCallback(
    (changes) => {
      follow(changes);
      changeSelection('activities', changes);
    },
    [follow, changeSelection],
  );
  const onEdgesChange: OnEdgesChange<CanvasEdge> = useCallback(
    (changes) => changeSelection('transitions', changes),
    [changeSelection],
  );

  return (
    <CanvasMenu>
      <section
        aria-label={t('label', { name })}
        data-region="canvas"
        data-detail={detail}
        className="canvas relative size-full overflow-hidden"
        {...(hand ? { 'data-hand': '' } : {})}
        {...(editable ? drop : {})}
      >
        <ReactFlow<CanvasNode, CanvasEdge>
          nodes={nodes as CanvasNode[]}
          edges={edges as CanvasEdge[]}
          nodeTypes={NODE_TYPES}
          edgeTypes={EDGE_TYPES}
          onNodesChange={onNodesChange}
          onEdgesChange={onEdgesChange}
          onNodeDrag={onNodeDrag}
          onNodeDragStop={onNodeDragStop}
          onNodeClick={(event, node) => {
            if (node.type === 'activity' && !event.shiftKey && !event.ctrlKey && !event.metaKey)
              session.view.setState({ inspectorOpen: true, field: undefined, cause: undefined });
          }}
          onNodeDoubleClick={(_, node) => {
            if (node.type === 'activity') inspectActivity(session, node.id, { tab: 'settings' });
          }}
          onEdgeClick={(event, edge) => {
            if (event.target instanceof Node && event.currentTarget.contains(event.target))
              chooseTransition(session, edge.id, event);
          }}
          onEdgeMouseEnter={(_, edge) => session.view.setState({ hovered: edge.id })}
          onEdgeMouseLeave={() => session.view.setState({ hovered: undefined })}
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
          connectionLineType={ConnectionLineType.SmoothStep}
          connectionRadius={30}
          nodeDragThreshold={3}
          elevateNodesOnSelect={false}
          elevateEdgesOnSelect={false}
          onlyRenderVisibleElements
          onInit={(flow) => void openView(session, flow)}
          attributionPosition="top-right"
          ariaLabelConfig={LABELS}
        >
          <Background variant={BackgroundVariant.Dots} gap={20} size={2} />
          {mapVisible && !compact && graph.activities.length > 0 ? (
            <MiniMap<CanvasNode>
              position="bottom-right"
              pannable
              zoomable
              nodeComponent={MapTile}
              ariaLabel={t('mapLabel')}
              style={MAP_SIZE}
            />
          ) : null}
        </ReactFlow>
        <Freshness />
        <CanvasTools />
      </section>
    </CanvasMenu>
  );
}

const MULTI = ['Meta', 'Control', 'Shift'];
const MAP_SIZE = { width: 152, height: 118 };

function detailAt(zoom: number): 'full' | 'numbers' | 'tiles' {
  if (zoom < 0.35) return 'tiles';
  return zoom < 0.6 ? 'numbers' : 'full';
}

/** The canvas is one stop of the Tab key: some item always takes the focus. */
function useFocusAlways() {
  const { documents, view } = useEditor();
  useEffect(() => {
    function check() {
      const { graph } = documents.getState();
      const { focus } = view.getState();
      if (!focus || !itemExists(graph, focus)) view.setState({ focus: firstItem(graph) });
    }
    check();
    return documents.subscribe(check);
  }, [documents, view]);
}
