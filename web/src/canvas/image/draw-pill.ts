import type { Box, Position } from '@fanfare/shared';
import { SMALL } from './draw-card.ts';
import type { Mark, Measure } from './drawing.ts';
import { fitted } from './fit-text.ts';
import type { NumberLook } from './number-text.ts';
import { roundedBox } from './shapes.ts';

const STRONG = { size: 12, weight: 600 } as const;
/** Widest name of a branch. */
const BRANCH = 132;

/** What stands in the pill on an arrow: the branch, the number and how many are dropped. */
export interface PillWords {
  readonly look: NumberLook;
  readonly branch: string | undefined;
  readonly dropped: string | undefined;
}

/** The pill on an arrow, with its middle at a place. */
export function drawPill(
  at: Position,
  { look, branch: named, dropped }: PillWords,
  measure: Measure,
): { readonly marks: readonly Mark[]; readonly box: Box } {
  const branch = named === undefined ? '' : fitted(named, BRANCH, SMALL, measure);
  const lettering = { ...STRONG, italic: look.italic };
  const branchWidth = branch === '' ? 0 : measure(branch, SMALL) + 5;
  const numberWidth = measure(look.text, lettering);
  const droppedWidth = dropped === undefined ? 0 : measure(dropped, SMALL) + 16;
  const width = branchWidth + numberWidth + 18 + droppedWidth;
  const [x, y] = [at.x - width / 2, at.y - 11];
  const box = { x, y, width, height: 22 };
  const end = x + width - droppedWidth;
  const text = { kind: 'text', y: y + 15.2 } as const;
  const marks: Mark[] = [
    { kind: 'path', d: roundedBox(x, y, width, 22, 11), fill: look.fill },
    ...(dropped === undefined
      ? []
      : ([
          {
            kind: 'path',
            d: `M${end} ${y}h${droppedWidth - 11}a11 11 0 0 1 0 22h${11 - droppedWidth}z`,
            fill: 'warning-soft',
          },
          { kind: 'path', d: `M${end} ${y}v22`, stroke: 'line-strong', width: 1 },
          { ...text, text: dropped, x: end + 7, ink: 'warning-text', lettering: SMALL },
        ] satisfies Mark[])),
    {
      kind: 'path',
      d: roundedBox(x, y, width, 22, 11),
      stroke: look.line,
      width: 1,
      dash: look.soft ? [3, 3] : undefined,
    },
    ...(branch === ''
      ? []
      : ([{ ...text, text: branch, x: x + 9, ink: 'text-muted', lettering: SMALL }] satisfies Mark[])),
    { ...text, text: look.text, x: x + 9 + branchWidth, ink: look.ink, lettering },
  ];
  return { marks, box };
}
