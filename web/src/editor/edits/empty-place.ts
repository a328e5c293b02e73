import { type Box, boundsOf, type CampaignGraph, type Position } from '@fanfare/shared';
import { activityStand, outletBoxes } from '../../canvas/stands.ts';

/** How far apart the places are that are tried, how many times, and how much room stays to cards. */
const STEP = 60;
const RINGS = 14;
const MARGIN = 20;

/** The nearest place to the wanted one where a box covers no card and no free port of one, looking to the sides, then up and down. */
export function emptyPlace(graph: CampaignGraph, wanted: Box): Position {
  const cards = graph.activities.flatMap((activity) => {
    const at = graph.layout[activity.id];
    const stand = at && activityStand(graph, activity, at);
    return stand ? [boundsOf([stand.box, ...outletBoxes(stand)])] : [];
  });
  const { x, y } = wanted;
  for (let ring = 0; ring < RINGS; ring += 1) {
    const far = ring * STEP;
    const around = [
      { x: x + far, y },
      { x: x - far, y },
      { x, y: y - far },
      { x, y: y + far },
    ];
    const found = around.find((at) => !cards.some((card) => covers({ ...wanted, ...at }, card)));
    if (found) return found;
  }
  return { x, y };
}

function covers(box: Box, card: Box): boolean {
  return (
    box.x < card.x + card.width + MARGIN &&
    card.x < box.x + box.width + MARGIN &&
    box.y < card.y + card.height + MARGIN &&
    card.y < box.y + box.height + MARGIN
  );
}
