import type { Ink } from './drawing.ts';

/** The colours of the picture as `#rrggbb`: those of the light theme, which every page and printer takes. */
export function lightInks(): (ink: Ink) => string {
  const known = new Map<Ink, string>();
  return (ink) => {
    const before = known.get(ink);
    if (before !== undefined) return before;
    const found = asHex(lightColour(ink));
    known.set(ink, found);
    return found;
  };
}

function lightColour(ink: Ink): string {
  const probe = document.createElement('span');
  probe.style.colorScheme = 'light';
  probe.style.color = `var(--color-${ink})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** Any colour of a style sheet as six hexadecimal digits, which programs that draw SVG understand. */
function asHex(colour: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return colour;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
