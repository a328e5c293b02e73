import { type Activity, type CampaignGraph, emptyGraph, type Transition } from '@fanfare/shared';
import { audience } from '../prepared-graphs.ts';

const COLUMNS = 25;
const ROW = 150;
const COLUMN = 260;

/**
 * A campaign of so many activities and about one and a half times as many arrows: rows of splits into two subsets, and
 * rows of unions that each take one subset of two neighbours, below a row of audiences.
 */
export function drawnCampaign(activities: number): CampaignGraph {
  const rows = Math.ceil(activities / COLUMNS);
  const drawn: Activity[] = [];
  const transitions: Transition[] = [];
  const layout: CampaignGraph['layout'] = {};
  const id = (row: number, column: number) => `r${row}c${(column + COLUMNS) % COLUMNS}`;
  const connect = (row: number, column: number, port: string, to: string) =>
    transitions.push({ id: `t${transitions.length}`, from: { activity: id(row, column), port }, to: { activity: to } });

  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < COLUMNS && drawn.length < activities; column += 1) {
      const own = id(row, column);
      layout[own] = { x: column * COLUMN, y: row * ROW };
      if (row === 0) drawn.push(audience(own, `Audience ${column + 1}`));
      else if (row % 2 === 1) drawn.push(halves(own, `Halves ${row}.${column + 1}`));
      else drawn.push(union(own, `Together ${row}.${column + 1}`));
      if (row === 0) continue;
      if (row % 2 === 1) connect(row - 1, column, 'out', own);
      else {
        connect(row - 1, column, 'one', own);
        connect(row - 1, column + 1, 'two', own);
      }
    }
  }
  return { ...emptyGraph('Europe/Berlin'), activities: drawn, transitions, layout };
}

function halves(id: string, label: string): Activity {
  const subset = (part: string, name: string) => ({
    id: part,
    label: name,
    rule: null,
    limit: { kind: 'random-percent', percent: '50' },
    sort: null,
    skipWhenEmpty: false,
  });
  const subsets = [subset('one', 'First half'), subset('two', 'Second half')];
  return {
    id,
    type: 'split',
    label,
    config: { subsets, overlap: false, remainder: false, singleTable: false, seed: 1 },
  };
}

function union(id: string, label: string): Activity {
  return { id, type: 'combine', label, config: { operation: 'union', primary: null, complement: false } };
}
