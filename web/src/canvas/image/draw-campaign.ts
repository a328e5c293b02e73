import {
  type Activity,
  type Box,
  boundsOf,
  type CampaignGraph,
  findActivity,
  findCanvasNote,
  findGroup,
  membersOf,
} from '@fanfare/shared';
import { noSelection } from '../../editor/document/selection.ts';
import { arrowEnds, boxOf } from '../arrow-ends.ts';
import { arrowShape } from '../arrow-path.ts';
import { createDerivation } from '../derive.ts';
import type { CanvasNode } from '../flow-elements.ts';
import { HIT_AREA } from '../measures.ts';
import { type CardWords, DOTTED, drawCard, drawFrame, drawGroupCard, drawNote, SMALL } from './draw-card.ts';
import { drawPill } from './draw-pill.ts';
import type { Drawing, Mark, Measure } from './drawing.ts';
import type { NumberLook } from './number-text.ts';
import { circle } from './shapes.ts';

/** What is written into the picture; all words are in the reader's language. */
export interface PictureWords {
  readonly title: string;
  /** Under the title: as of when. */
  readonly subtitle: string;
  card(activity: Activity): CardWords;
  group(activities: number): string;
  /** What a number says; undefined draws none. */
  number(activity: string, port: string): NumberLook | undefined;
  /** Whether an activity waits behind a breakpoint. */
  waits(activity: string): boolean;
  /** How many are dropped, for the port that carries them; undefined where nobody is. */
  dropped(activity: string, port: string): string | undefined;
  /** The name of the branch; undefined where the number stands alone. */
  branch(activity: string, port: string, transition: string, free: boolean): string | undefined;
}

const MARGIN = 40;
const HEADING = 58;

/** The whole campaign as a picture: notes, groups, cards, arrows and their numbers. */
export function drawCampaign(graph: CampaignGraph, words: PictureWords, measure: Measure): Drawing {
  const { nodes, edges } = createDerivation()({ graph, selection: noSelection, dragged: new Map() });
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const back = nodes.flatMap((node) => drawBehind(graph, node, measure));
  const cards = nodes.flatMap((node) => drawNode(graph, node, words, measure));
  const lines: Mark[] = [];
  const pills: { readonly marks: readonly Mark[]; readonly box: Box }[] = [];
  for (const edge of edges) {
    const [source, target] = [byId.get(edge.source), byId.get(edge.target)];
    const ends = source && target ? arrowEnds(edge, source, target) : undefined;
    if (!ends) continue;
    const { free = false, bend = 'middle', direction = 'down', activity = '', port = '' } = edge.data ?? {};
    const shape = arrowShape(ends.from, ends.to, bend, { withTip: !free, direction });
    const look = words.number(activity, port);
    const soft = look?.soft === true || findActivity(graph, activity)?.disabled === true;
    const waits = words.waits(activity);
    const dash = waits ? DOTTED : soft ? [4, 4] : undefined;
    lines.push({ kind: 'path', d: shape.line, stroke: 'edge', width: 1.6, dash, round: waits });
    if (shape.tip) lines.push({ kind: 'path', d: shape.tip, fill: 'edge' });
    if (look) {
      const branch = words.branch(activity, port, edge.id, free);
      pills.push(drawPill(shape.label, { look, branch, dropped: words.dropped(activity, port) }, measure));
    }
  }
  const boxes = [...nodes.map(boxOf), ...pills.map(({ box }) => box)];
  const bounds = boundsOf(boxes);
  const heading = headingMarks(words);
  const width = Math.ceil(Math.max(bounds.width, measure(words.title, heading.lettering)) + 2 * MARGIN);
  const height = Math.ceil(bounds.height + 2 * MARGIN + HEADING);
  const shift = { x: MARGIN - bounds.x, y: MARGIN + HEADING - bounds.y };
  const drawn = [...back, ...lines, ...cards, ...pills.flatMap(({ marks }) => marks)];
  const paper: Mark = { kind: 'path', d: `M0 0H${width}V${height}H0z`, fill: 'canvas' };
  const marks = [paper, ...heading.marks, ...drawn.map((mark) => moved(mark, shift))];
  return { title: words.title, width, height, marks: marks.map((mark) => measured(mark, measure)) };
}

function measured(mark: Mark, measure: Measure): Mark {
  return mark.kind === 'text' ? { ...mark, width: measure(mark.text, mark.lettering) } : mark;
}

function headingMarks({ title, subtitle }: PictureWords) {
  const lettering = { size: 16, weight: 600 } as const;
  const marks: Mark[] = [
    { kind: 'text', text: title, x: MARGIN, y: MARGIN + 6, ink: 'text', lettering },
    { kind: 'text', text: subtitle, x: MARGIN, y: MARGIN + 26, ink: 'text-muted', lettering: SMALL },
  ];
  return { lettering, marks };
}

function drawBehind(graph: CampaignGraph, node: CanvasNode, measure: Measure): readonly Mark[] {
  if (node.type === 'frame') return drawFrame(boxOf(node), findGroup(graph, node.data.group)?.label ?? '', measure);
  if (node.type === 'note') return drawNote(boxOf(node), findCanvasNote(graph, node.data.note)?.text ?? '', measure);
  return [];
}

function drawNode(graph: CampaignGraph, node: CanvasNode, words: PictureWords, measure: Measure): readonly Mark[] {
  const box = boxOf(node);
  if (node.type === 'collapsed') {
    const { group } = node.data;
    const members = membersOf(graph, group);
    const title = findGroup(graph, group)?.label ?? '';
    const breakpoint = members.some((one) => findActivity(graph, one)?.breakpoint);
    return [
      ...drawGroupCard(box, { title, line: words.group(members.length), breakpoint }, measure),
      ...drawPorts(node),
    ];
  }
  if (node.type === 'outlet') {
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    return [{ kind: 'path', d: circle(middle.x, middle.y, 4.5), fill: 'surface', stroke: 'edge', width: 1.6 }];
  }
  const activity = node.type === 'activity' ? findActivity(graph, node.id) : undefined;
  return activity ? [...drawCard(box, words.card(activity), measure), ...drawPorts(node)] : [];
}

function drawPorts(node: CanvasNode): readonly Mark[] {
  return (node.handles ?? []).flatMap((handle): Mark[] => {
    if (handle.type !== 'source') return [];
    const at = { x: node.position.x + handle.x + HIT_AREA / 2, y: node.position.y + handle.y + HIT_AREA / 2 };
    return [{ kind: 'path', d: circle(at.x, at.y, 3.7), fill: 'surface', stroke: 'edge', width: 1.6 }];
  });
}

function moved(mark: Mark, by: { readonly x: number; readonly y: number }): Mark {
  if (mark.kind === 'text') return { ...mark, x: mark.x + by.x, y: mark.y + by.y };
  const { x = 0, y = 0, scale = 1 } = mark.at ?? {};
  return { ...mark, at: { x: x + by.x, y: y + by.y, scale } };
}
