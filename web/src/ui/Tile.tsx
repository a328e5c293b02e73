import { Icon, type IconGlyph } from './Icon.tsx';

/** Circle, square, diamond, pennant: the shape says the family, the colour repeats it. */
export type TileFamily = 'targeting' | 'data' | 'flow' | 'channel';

export interface TileProps {
  readonly family: TileFamily;
  readonly icon: IconGlyph;
  /** md 30 px on cards, sm 22 px in lists, xs 18 px. */
  readonly size?: 'md' | 'sm' | 'xs';
  /** Grey, for what is switched off. */
  readonly off?: boolean;
}

/** The mark of a family with a white glyph; the name stands beside it. */
export function Tile({ family, icon, size = 'md', off = false }: TileProps) {
  return (
    <span
      aria-hidden="true"
      className="tile"
      data-family={family}
      data-size={size}
      {...(off ? { 'data-off': '' } : {})}
    >
      <Icon of={icon} />
    </span>
  );
}
