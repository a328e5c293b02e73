/** Outlines in the syntax of SVG paths, in pixels. */

export function roundedBox(x: number, y: number, width: number, height: number, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2);
  const arc = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${x + r} ${y}h${width - 2 * r}${arc(r, r)}v${height - 2 * r}${arc(-r, r)}h${2 * r - width}${arc(-r, -r)}v${2 * r - height}${arc(r, -r)}z`;
}

export function circle(x: number, y: number, radius: number): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
}

/** A square on its corner with rounded corners, inside a box. */
export function diamond(x: number, y: number, size: number): string {
  const [half, cut] = [size / 2, size * 0.09];
  const [cx, cy] = [x + half, y + half];
  return [
    `M${cx - cut} ${y + cut}`,
    `Q${cx} ${y} ${cx + cut} ${y + cut}`,
    `L${x + size - cut} ${cy - cut}`,
    `Q${x + size} ${cy} ${x + size - cut} ${cy + cut}`,
    `L${cx + cut} ${y + size - cut}`,
    `Q${cx} ${y + size} ${cx - cut} ${y + size - cut}`,
    `L${x + cut} ${cy + cut}`,
    `Q${x} ${cy} ${x + cut} ${cy - cut}z`,
  ].join('');
}

/** A flag whose free end is pointed, inside a box. */
export function pennant(x: number, y: number, size: number): string {
  const at = (share: number) => size * share;
  return [
    `M${x + at(0.1)} ${y}H${x + at(0.75)}`,
    `Q${x + at(0.81)} ${y} ${x + at(0.83)} ${y + at(0.04)}`,
    `L${x + at(0.98)} ${y + at(0.457)}Q${x + size} ${y + at(0.5)} ${x + at(0.98)} ${y + at(0.543)}`,
    `L${x + at(0.83)} ${y + at(0.963)}Q${x + at(0.81)} ${y + size} ${x + at(0.75)} ${y + size}`,
    `H${x + at(0.1)}Q${x} ${y + size} ${x} ${y + at(0.9)}V${y + at(0.1)}Q${x} ${y} ${x + at(0.1)} ${y}z`,
  ].join('');
}
