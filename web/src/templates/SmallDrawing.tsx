import type { CampaignGraph } from '@fanfare/shared';
import { lookOf } from '../activities/registry.tsx';
import { Tile } from '../ui/Tile.tsx';
import { smallLayout } from './small-layout.ts';

const TILE = 18;
const COLUMN = 31;
const ROW = 24;
const MOST = { columns: 7, rows: 4 };

/** A campaign at a glance: the tiles of its activities along the flow, joined by lines. It says nothing that is not said beside it. */
export function SmallDrawing({ graph }: { readonly graph: CampaignGraph }) {
  const places = smallLayout(graph);
  const columns = Math.max(1, ...[...places.values()].map(({ column }) => column + 1));
  const rows = Math.max(1, ...[...places.values()].map(({ row }) => Math.abs(row) * 2 + 1));
  const width = (columns - 1) * COLUMN + TILE;
  const height = (Math.min(rows, MOST.rows) - 1) * ROW + TILE;
  const step = { x: COLUMN * Math.min(1, MOST.columns / columns), y: rows > 1 ? (height - TILE) / (rows - 1) : 0 };
  const drawn = Math.min(width, (columns - 1) * step.x + TILE);
  const at = (id: string) => {
    const { column = 0, row = 0 } = places.get(id) ?? {};
    return { x: column * step.x + TILE / 2, y: height / 2 + row * step.y };
  };
  return (
    <span aria-hidden="true" className="relative block flex-none" style={{ width: drawn, height }}>
      <svg className="absolute inset-0 overflow-visible" width={drawn} height={height}>
        {graph.transitions.map(({ id, from, to }) => {
          const [start, end] = [at(from.activity), at(to.activity)];
          const turn = end.x - step.x / 2;
          return (
            <path
              key={id}
              d={`M${start.x} ${start.y}H${turn}L${end.x - TILE / 2} ${end.y}`}
              className="fill-none stroke-(--color-edge)"
              strokeWidth={1.2}
            />
          );
        })}
      </svg>
      {graph.activities.map(({ id, type }) => {
        const look = lookOf(type);
        const { x, y } = at(id);
        return (
          <span key={id} className="absolute block" style={{ left: x - TILE / 2, top: y - TILE / 2 }}>
            <Tile family={look.category} icon={look.icon} size="xs" />
          </span>
        );
      })}
    </span>
  );
}
