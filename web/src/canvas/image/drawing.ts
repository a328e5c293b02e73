/** A colour of the picture, named as in the tokens without `--color-`. */
export type Ink =
  | 'canvas'
  | 'surface'
  | 'sunken'
  | 'line'
  | 'line-strong'
  | 'control'
  | 'edge'
  | 'text'
  | 'text-muted'
  | 'text-subtle'
  | 'on-family'
  | 'targeting'
  | 'data'
  | 'flow'
  | 'channel'
  | 'danger'
  | 'danger-text'
  | 'warning'
  | 'warning-soft'
  | 'warning-text'
  | 'unknown'
  | 'unknown-soft'
  | 'unknown-text';

export interface Lettering {
  readonly size: number;
  readonly weight: 400 | 500 | 600;
  readonly italic?: boolean;
}

/** An outline in the syntax of SVG paths. */
export interface PathMark {
  readonly kind: 'path';
  readonly d: string;
  readonly fill?: Ink | undefined;
  readonly stroke?: Ink | undefined;
  readonly width?: number | undefined;
  readonly dash?: readonly number[] | undefined;
  readonly round?: boolean | undefined;
  /** Where the outline’s own 0, 0 lies, and how much larger it is drawn. */
  readonly at?: { readonly x: number; readonly y: number; readonly scale: number } | undefined;
}

/** A line of text; `y` is its base line. */
export interface TextMark {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly ink: Ink;
  readonly lettering: Lettering;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly struck?: boolean;
  /** How wide it was measured: programs with other fonts draw it as wide, so that it stays where it belongs. */
  readonly width?: number;
}

export type Mark = PathMark | TextMark;

/** A picture as marks from back to front, with its size in pixels at 100%. */
export interface Drawing {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** How wide a text is. */
export type Measure = (text: string, lettering: Lettering) => number;
