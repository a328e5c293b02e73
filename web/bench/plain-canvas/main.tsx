import '@xyflow/react/dist/style.css';
import type { CampaignGraph } from '@fanfare/shared';
import { type Edge, type Node, ReactFlow, useEdgesState, useNodesState } from '@xyflow/react';
import { createRoot } from 'react-dom/client';

/**
 * The yardstick of the canvas bench: React Flow with its own nodes and arrows, which it memoises, and nothing else.
 * The address says the size of the canvas and its viewport: `?width=&height=&x=&y=&zoom=`.
 */
function PlainCanvas({ graph }: { readonly graph: CampaignGraph }) {
  const [nodes, , onNodesChange] = useNodesState(nodesOf(graph));
  const [edges, , onEdgesChange] = useEdgesState(edgesOf(graph));
  return (
    <div style={{ width: asked('width'), height: asked('height') }}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        defaultViewport={{ x: asked('x'), y: asked('y'), zoom: asked('zoom') }}
        minZoom={0.1}
        panOnScroll
        onlyRenderVisibleElements
      />
    </div>
  );
}

function nodesOf({ activities, layout }: CampaignGraph): Node[] {
  return activities.map(({ id, label }) => ({
    id,
    data: { label },
    position: layout[id] ?? { x: 0, y: 0 },
    style: { width: 212, height: 52 },
  }));
}

function edgesOf({ transitions }: CampaignGraph): Edge[] {
  return transitions.map(({ id, from, to }) => ({ id, source: from.activity, target: to.activity }));
}

function asked(name: string): number {
  return Number(new URLSearchParams(location.search).get(name));
}

const root = document.getElementById('root');
const graph = (await (await fetch('./graph.json')).json()) as CampaignGraph;
if (root) createRoot(root).render(<PlainCanvas graph={graph} />);
