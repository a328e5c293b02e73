import type { Box } from '@fanfare/shared';
import { OctagonPause } from 'lucide-react';
import type { IconGlyph } from '../../ui/Icon.tsx';
import type { TileFamily } from '../../ui/Tile.tsx';
import type { Ink, Mark, Measure } from './drawing.ts';
import { fitted, wrapped } from './fit-text.ts';
import { iconPaths } from './icon-paths.ts';
import { circle, diamond, pennant, roundedBox } from './shapes.ts';

const TITLE = { size: 13, weight: 600 } as const;
export const SMALL = { size: 12, weight: 400 } as const;

/** What a card says. */
export interface CardWords {
  readonly title: string;
  /** Nothing on cards that show their title only. */
  readonly line: string;
  readonly family: TileFamily;
  readonly icon: IconGlyph;
  readonly state: 'fine' | 'incomplete' | 'warning' | 'error' | 'disabled';
  readonly breakpoint: boolean;
  /** It waits behind a breakpoint. */
  readonly waits: boolean;
}

/** The line of what waits behind a breakpoint. */
export const DOTTED = [0.1, 4] as const;

const LINES: Readonly<Record<CardWords['state'], { line: Ink; words: Ink; dash?: readonly number[] }>> = {
  fine: { line: 'line-strong', words: 'text-muted' },
  incomplete: { line: 'control', words: 'text-muted', dash: [4, 3] },
  warning: { line: 'warning', words: 'warning-text' },
  error: { line: 'danger', words: 'danger-text' },
  disabled: { line: 'line-strong', words: 'text-muted', dash: [4, 3] },
};

/** The card of an activity: tile, title and settings in words. */
export function drawCard({ x, y, width, height }: Box, card: CardWords, measure: Measure): readonly Mark[] {
  const look = LINES[card.state];
  const flow = card.line === '';
  const left = x + (flow ? 41 : 47);
  const room = x + width - 10 - left;
  const off = card.state === 'disabled';
  const title = fitted(card.title, room, TITLE, measure);
  return [
    {
      kind: 'path',
      d: roundedBox(x, y, width, height, 10),
      fill: off ? 'sunken' : 'surface',
      stroke: look.line,
      width: 1,
      dash: card.waits ? DOTTED : look.dash,
      round: card.waits,
    },
    ...drawTile(x + (flow ? 5 : 9), y + height / 2 - 15, card, off),
    {
      kind: 'text',
      text: title,
      x: left,
      y: y + height / 2 + (flow ? 4.5 : -3.5),
      ink: off || card.waits ? 'text-muted' : 'text',
      lettering: TITLE,
      struck: off,
    },
    ...(flow
      ? []
      : [
          {
            kind: 'text' as const,
            text: fitted(card.line, room, SMALL, measure),
            x: left,
            y: y + height / 2 + 13,
            ink: look.words,
            lettering: SMALL,
          },
        ]),
    ...(card.breakpoint ? drawBreakpoint(x, y) : []),
  ];
}

/** On the corner of a card: what follows it waits. */
function drawBreakpoint(x: number, y: number): readonly Mark[] {
  const at = { x: x - 6, y: y - 6, scale: 14 / 24 };
  return [
    { kind: 'path', d: circle(x + 1, y + 1, 9), fill: 'warning-soft' },
    ...iconPaths(OctagonPause).map(
      (d): Mark => ({ kind: 'path', d, stroke: 'warning-text', width: 2, round: true, at }),
    ),
  ];
}

function drawTile(x: number, y: number, { family, icon }: CardWords, off: boolean): readonly Mark[] {
  const size = 30;
  const shapes = {
    targeting: circle(x + 15, y + 15, 15),
    data: roundedBox(x, y, size, size, 7),
    flow: diamond(x, y, size),
    channel: pennant(x, y, size),
  };
  const glyph = family === 'flow' ? 13 : 16;
  const scale = glyph / 24;
  const left = x + (size - glyph) / 2 - (family === 'channel' ? 1.6 : 0);
  const top = y + (size - glyph) / 2;
  return [
    { kind: 'path', d: shapes[family], fill: off ? 'text-subtle' : family },
    ...iconPaths(icon).map(
      (d): Mark => ({ kind: 'path', d, stroke: 'on-family', width: 1.75, round: true, at: { x: left, y: top, scale } }),
    ),
  ];
}

/** A collapsed group: its name and how many activities it holds. */
export function drawGroupCard(
  { x, y, width, height }: Box,
  words: { readonly title: string; readonly line: string; readonly breakpoint: boolean },
  measure: Measure,
): readonly Mark[] {
  const room = width - 28;
  const text = { kind: 'text', x: x + 14 } as const;
  return [
    { kind: 'path', d: roundedBox(x + 4, y + 4, width, height, 10), fill: 'surface', stroke: 'line-strong', width: 1 },
    { kind: 'path', d: roundedBox(x, y, width, height, 10), fill: 'surface', stroke: 'line-strong', width: 1 },
    { ...text, text: fitted(words.title, room, TITLE, measure), y: y + 27, ink: 'text', lettering: TITLE },
    { ...text, text: fitted(words.line, room, SMALL, measure), y: y + 45, ink: 'text-muted', lettering: SMALL },
    ...(words.breakpoint ? drawBreakpoint(x, y) : []),
  ];
}

/** The frame of an open group with its name. */
export function drawFrame({ x, y, width, height }: Box, title: string, measure: Measure): readonly Mark[] {
  return [
    { kind: 'path', d: roundedBox(x, y, width, height, 14), fill: 'sunken', stroke: 'line-strong', width: 1 },
    {
      kind: 'text',
      text: fitted(title, width - 28, TITLE, measure),
      x: x + 14,
      y: y + 23,
      ink: 'text-muted',
      lettering: TITLE,
    },
  ];
}

const NOTE = { size: 13, weight: 400 } as const;
const LEADING = 19;
const BETWEEN = 6;

/** A note with its text in lines; marks of Markdown are left out, and what does not fit. */
export function drawNote({ x, y, width, height }: Box, text: string, measure: Measure): readonly Mark[] {
  let base = y + 22;
  const lines: Mark[] = [];
  for (const paragraph of plainNote(text).split(/\n{2,}/u)) {
    for (const line of wrapped(paragraph, width - 25, NOTE, measure)) {
      if (base > y + height - 6) break;
      lines.push({ kind: 'text', text: line, x: x + 13, y: base, ink: 'text', lettering: NOTE });
      base += LEADING;
    }
    base += BETWEEN;
  }
  return [
    { kind: 'path', d: roundedBox(x, y, width, height, 4), fill: 'surface', stroke: 'line-strong', width: 1 },
    { kind: 'path', d: `M${x + 1} ${y + 2}v${height - 4}`, stroke: 'control', width: 3 },
    ...lines,
  ];
}

function plainNote(text: string): string {
  return text
    .replace(/^#+\s+/gmu, '')
    .replace(/^\s*[-*]\s+/gmu, '• ')
    .replace(/(\*\*|__|\*|`)(.+?)\1/gu, '$2')
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1');
}
