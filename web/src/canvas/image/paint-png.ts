import type { Drawing, Ink, Mark } from './drawing.ts';
import { fontOf } from './lettering.ts';

/** Pixels of the picture for each pixel at 100%. */
const SCALE = 2;
/** Browsers refuse larger pictures. */
const LONGEST = 16_000;
const MOST_PIXELS = 120_000_000;

/** A picture as a PNG of twice the size, smaller where it would be too large; undefined where even 100% is. */
export async function paintPng(
  { width, height, marks }: Drawing,
  { ink, family }: { readonly ink: (ink: Ink) => string; readonly family: string },
): Promise<Blob | undefined> {
  const fits = Math.min(LONGEST / width, LONGEST / height, Math.sqrt(MOST_PIXELS / (width * height)));
  const scale = Math.min(SCALE, fits);
  if (scale < 0.5) return undefined;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  pen.scale(scale, scale);
  for (const mark of marks) paintMark(pen, mark, ink, family);
  return new Promise((resolve) => {
    canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png');
  });
}

function outlineOf(d: string): Path2D {
  return new Path2D(d);
}

function paintMark(pen: CanvasRenderingContext2D, mark: Mark, ink: (ink: Ink) => string, family: string): void {
  pen.save();
  if (mark.kind === 'text') {
    pen.font = fontOf(mark.lettering, family);
    pen.fillStyle = ink(mark.ink);
    pen.textAlign = mark.anchor === 'middle' ? 'center' : mark.anchor === 'end' ? 'right' : 'left';
    pen.fillText(mark.text, mark.x, mark.y);
    if (mark.struck) pen.fillRect(mark.x, mark.y - 4.5, pen.measureText(mark.text).width, 1);
  } else {
    const { d, fill, stroke, width = 1, dash = [], round = false, at } = mark;
    if (at) {
      pen.translate(at.x, at.y);
      pen.scale(at.scale, at.scale);
    }
    const path = outlineOf(d);
    if (fill) {
      pen.fillStyle = ink(fill);
      pen.fill(path);
    }
    if (stroke) {
      pen.strokeStyle = ink(stroke);
      pen.lineWidth = width;
      pen.setLineDash([...dash]);
      pen.lineCap = round ? 'round' : 'butt';
      pen.lineJoin = round ? 'round' : 'miter';
      pen.stroke(path);
    }
  }
  pen.restore();
}
